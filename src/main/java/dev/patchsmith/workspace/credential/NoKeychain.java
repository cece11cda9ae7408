package dev.patchsmith.workspace.credential;

import java.util.Optional;

/// A computer without a keychain: nothing is remembered, and the reason is told.
public record NoKeychain(String sentence) implements CredentialStore {

    @Override
    public Credential find(CredentialKey key) {
        return new Credential.Unavailable(sentence);
    }

    @Override
    public Optional<String> store(CredentialKey key, char[] secret) {
        return Optional.of(sentence);
    }

    @Override
    public Optional<String> forget(CredentialKey key) {
        return Optional.empty();
    }

    @Override
    public boolean isLasting() {
        return false;
    }
}
