package dev.patchsmith.workspace.credential;

/// What a secret is for: a server profile (or a key profile) and an account in it.
public record CredentialKey(String profile, String account) {

    /// The name under which keychain programs show the entry.
    String service() {
        return "Patchsmith: " + profile;
    }
}
