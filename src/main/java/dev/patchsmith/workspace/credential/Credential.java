package dev.patchsmith.workspace.credential;

/// What a [CredentialStore] answers.
public sealed interface Credential {

    /// @param secret a copy that belongs to the caller, who wipes it after use
    record Found(char[] secret) implements Credential {
        @Override
        public String toString() {
            return "Found[secret]";
        }
    }

    /// Nothing is stored under this key.
    record Absent() implements Credential {}

    /// This computer offers no keychain, or it stays locked.
    ///
    /// @param sentence what to tell the user
    record Unavailable(String sentence) implements Credential {}
}
