package dev.patchsmith.server;

import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A real server over real HTTP, once per class and store. Tests share it, so each takes an app version of its
/// own.
@SuppressWarnings("NullAway.Init")
@ParameterizedClass
@EnumSource
abstract class ServerTest {

    private static final AtomicInteger VERSIONS = new AtomicInteger();

    @Parameter
    TestStore store;

    static ManagementServer server;
    static Http anonymous;
    static Http root;
    private static Path folder;

    @BeforeParameterizedClassInvocation
    static void start(TestStore store) throws IOException {
        folder = Files.createTempDirectory("server");
        server = ManagementServer.start(store.server(folder));
        anonymous = new Http(server.url());
        root = anonymous.as("root", TestStore.PASSWORD);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static String newVersion() {
        return "1.0." + VERSIONS.incrementAndGet();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Uploads bytes and gives the path that the answer names.
    static String uploaded(String content) {
        return root.upload("patch.mg", bytes(content))
                .as(UploadedFile[].class)[0]
                .path();
    }

    /// A patch by the legacy route: uploaded and, with status 1, published.
    static long patch(String version, String content, int status) {
        Map<String, Object> body = body(version, content);
        long id = created(root.post("/v1/hotFix", body));
        if (status != 3) {
            root.put("/v1/hotFix/" + id, Map.of("status", status));
        }
        return id;
    }

    static Map<String, Object> body(String version, String content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("package", "demo.mg");
        body.put("type", "mg");
        body.put("platform", 0);
        body.put("status", 3);
        body.put("desc", "修复");
        body.put("version", version);
        body.put("pubdate", "");
        body.put("path", uploaded(content));
        return body;
    }

    static long created(Http.Answer answer) {
        Long id = answer.as(Envelope.class).id();
        if (id == null) {
            throw new AssertionError("nothing was made: " + answer.text());
        }
        return id;
    }

    /// What the device is told, as JSON.
    static String newer(String query) {
        return anonymous.get("/v1/exitHotFix?" + query).text();
    }

    /// What the device downloads.
    static String download(String query) {
        return anonymous.get("/v1/validHotFix?" + query).text();
    }
}
