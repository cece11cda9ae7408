package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeyTest {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        var creation = KeyVault.create(vault(), PASSPHRASE, new Argon2Cost(64, 1, 1));
        try (KeyVault vault = ((KeyVault.Creation.Created) creation).vault()) {
            vault.put(KeyProfile.empty("shop", "shop", Platform.IOS, "test")
                    .withLegacyKey(LegacyKey.of("123456".toCharArray()).orThrow()));
            vault.put(KeyProfile.empty("bare", "shop", Platform.IOS, "test"));
        }
    }

    @Test
    void theKeyOutlivesTheVault() {
        assertThat(VaultKey.read(vault(), PASSPHRASE, "shop"))
                .isInstanceOfSatisfying(
                        KeyFile.Read.Key.class,
                        read -> assertThat(read.key())
                                .isEqualTo(LegacyKey.of("123456".toCharArray()).orThrow()));
    }

    @Test
    void aWrongPassphraseIsTold() {
        assertThat(sentence("wrong passphrase".toCharArray(), "shop")).contains("passphrase");
    }

    @Test
    void anUnknownProfileIsToldWithTheKnownOnes() {
        assertThat(sentence(PASSPHRASE, "shpo")).contains("\"shpo\"", "\"shop\"");
    }

    @Test
    void aProfileWithoutAKeyIsTold() {
        assertThat(sentence(PASSPHRASE, "bare")).contains("no key");
    }

    @Test
    void aMissingVaultIsTold() {
        assertThat(VaultKey.read(folder.resolve("none"), PASSPHRASE, "shop")).isInstanceOf(KeyFile.Read.Refused.class);
    }

    private String sentence(char[] passphrase, String profile) {
        return ((KeyFile.Read.Refused) VaultKey.read(vault(), passphrase, profile)).sentence();
    }

    private Path vault() {
        return folder.resolve("keys.vault");
    }
}
