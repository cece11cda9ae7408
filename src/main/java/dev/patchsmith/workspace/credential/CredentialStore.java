package dev.patchsmith.workspace.credential;

import java.util.Optional;

/// Keeps passwords for the user, never in a file. Safe for use by several threads.
public sealed interface CredentialStore permits SystemKeychain, KeychainOnDemand, SessionMemory, NoKeychain {

    /// The keychain of this computer, or a store that says that there is none. It is looked for when it is first
    /// needed, since that may start a program of the system.
    static CredentialStore system() {
        return new KeychainOnDemand(SystemKeychain::open);
    }

    Credential find(CredentialKey key);

    /// @param secret not kept; the caller wipes it
    /// @return a sentence if it could not be stored
    Optional<String> store(CredentialKey key, char[] secret);

    /// Removes the secret; that there was none is no error.
    ///
    /// @return a sentence if it could not be removed
    Optional<String> forget(CredentialKey key);

    /// Whether what is stored is still there after the next start.
    boolean isLasting();
}
