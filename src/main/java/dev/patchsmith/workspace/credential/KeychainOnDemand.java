package dev.patchsmith.workspace.credential;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A keychain that is opened when something is asked of it for the first time. Safe for use by several threads.
public final class KeychainOnDemand implements CredentialStore {

    private final Supplier<CredentialStore> opening;
    private @Nullable CredentialStore opened;

    KeychainOnDemand(Supplier<CredentialStore> opening) {
        this.opening = opening;
    }

    @Override
    public Credential find(CredentialKey key) {
        return opened().find(key);
    }

    @Override
    public Optional<String> store(CredentialKey key, char[] secret) {
        return opened().store(key, secret);
    }

    @Override
    public Optional<String> forget(CredentialKey key) {
        return opened().forget(key);
    }

    @Override
    public boolean isLasting() {
        return opened().isLasting();
    }

    private synchronized CredentialStore opened() {
        CredentialStore now = opened;
        if (now == null) {
            now = opening.get();
            opened = now;
        }
        return now;
    }
}
