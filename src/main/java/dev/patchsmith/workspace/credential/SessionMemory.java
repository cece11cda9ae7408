package dev.patchsmith.workspace.credential;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers secrets until the program ends: what is offered where no keychain is.
public final class SessionMemory implements CredentialStore {

    private final Map<CredentialKey, char[]> secrets = new ConcurrentHashMap<>();

    @Override
    public Credential find(CredentialKey key) {
        char[] secret = secrets.get(key);
        return secret == null ? new Credential.Absent() : new Credential.Found(secret.clone());
    }

    @Override
    public Optional<String> store(CredentialKey key, char[] secret) {
        wipe(secrets.put(key, secret.clone()));
        return Optional.empty();
    }

    @Override
    public Optional<String> forget(CredentialKey key) {
        wipe(secrets.remove(key));
        return Optional.empty();
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    private static void wipe(char @org.jspecify.annotations.Nullable [] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
