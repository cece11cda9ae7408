package dev.patchsmith.management.client;

/// Answers of a server that behaves.
final class TestServer {

    static final String FACTS = """
            {"product":"patchsmith","version":"1","algorithm":"hfb1","maxPackageBytes":1000,"features":["AUDIT"]}""";

    private TestServer() {}

    static String session(String access, String refresh) {
        return """
                {"access_token":"%s","refresh_token":"%s","expiresInSeconds":900,
                 "person":{"id":1,"username":"root","roles":["ADMINISTRATOR"],"mustChangePassword":false}}""".formatted(access, refresh);
    }

    static String problem(int status, String code, String detail) {
        return "{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail);
    }
}
