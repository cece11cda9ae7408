package dev.patchsmith.workspace.settings;

import dev.patchsmith.workspace.credential.Credential;
import dev.patchsmith.workspace.credential.CredentialKey;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The random password of the server on this computer: in the keychain where there is one, else in a file only its
/// owner can read, because it guards nothing but 127.0.0.1 (docs/decisions/local-server-password.md).
public final class LocalServerPassword {

    private static final CredentialKey KEY = new CredentialKey(ServerProfile.THIS_COMPUTER, "root");
    /// Without letters and digits that look alike, and all of them allowed by the old servers' password rule.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final CredentialStore keychain;
    private final Path file;

    /// @param data the data folder; the file, if one is needed, lies in it
    public LocalServerPassword(CredentialStore keychain, Path data) {
        this.keychain = keychain;
        this.file = data.resolve("this-computer.password");
    }

    /// The password, made on first use. The caller wipes it.
    public char[] get() throws IOException {
        if (keychain.find(KEY) instanceof Credential.Found found) {
            return found.secret();
        }
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
        }
        char[] fresh = random();
        boolean stored = keychain.isLasting() && keychain.store(KEY, fresh).isEmpty();
        if (!stored) {
            AtomicFile.writePrivately(file, new String(fresh).getBytes(StandardCharsets.US_ASCII));
        }
        return fresh;
    }

    private static char[] random() {
        SecureRandom random = new SecureRandom();
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return password;
    }
}
