package dev.patchsmith.workspace.credential;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/// The keychain of macOS, the credential store of Windows, or the secret service or KWallet of a Linux desktop.
///
/// The library takes and gives strings, which cannot be wiped; they live as short as possible here.
public final class SystemKeychain implements CredentialStore {

    private static final String NONE = "This computer offers no keychain that Patchsmith can use, so passwords are not"
            + " remembered; you will be asked each time.";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    static CredentialStore open() {
        try {
            return new SystemKeychain(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            return new NoKeychain(NONE);
        }
    }

    @Override
    public synchronized Credential find(CredentialKey key) {
        try {
            String secret = keyring.getPassword(key.service(), key.account());
            return secret == null ? new Credential.Absent() : new Credential.Found(secret.toCharArray());
        } catch (PasswordAccessException absentOrLocked) {
            return new Credential.Absent();
        } catch (RuntimeException | LinkageError broken) {
            return new Credential.Unavailable(NONE);
        }
    }

    @Override
    public synchronized Optional<String> store(CredentialKey key, char[] secret) {
        try {
            keyring.setPassword(key.service(), key.account(), new String(secret));
            return Optional.empty();
        } catch (PasswordAccessException | RuntimeException | LinkageError refused) {
            return Optional.of("The keychain did not take the password; unlock it and try again.");
        }
    }

    @Override
    public synchronized Optional<String> forget(CredentialKey key) {
        try {
            keyring.deletePassword(key.service(), key.account());
            return Optional.empty();
        } catch (PasswordAccessException absent) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError broken) {
            return Optional.of("The keychain did not remove the password; remove \"%s\" in the keychain program."
                    .formatted(key.service()));
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }
}
