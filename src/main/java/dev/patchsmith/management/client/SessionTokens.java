package dev.patchsmith.management.client;

/// The two tokens of a session. They are secrets that travel as text; they are in no log and in no file.
record SessionTokens(String access, String refresh) {

    @Override
    public String toString() {
        return "SessionTokens[]";
    }
}
