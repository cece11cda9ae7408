package dev.patchsmith.envelope.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    /// Cheap, so that the tests are quick; what is tested does not depend on it.
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private static final char[] PASSPHRASE = "密码 correct horse".toCharArray();
    private static final String LEGACY = "hunter2hunter2!!";

    private final Path file;
    private KeyVault vault;

    KeyVaultTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("keys.vault");
        vault = ((KeyVault.Creation.Created) KeyVault.create(file, PASSPHRASE, CHEAP)).vault();
    }

    @BeforeEach
    void addAProfile() throws IOException {
        assertThat(vault.put(profile("Shop production"))).isEqualTo(new VaultChange.Saved());
    }

    private static KeyProfile profile(String name) {
        return KeyProfile.empty(name, "com.example.shop", Platform.IOS, "production")
                .withLegacyKey(LegacyKey.of(LEGACY.toCharArray()).orThrow())
                .withDataKey(new DataKey(filled(0x77)))
                .withSigningKey("Ada", new SigningKey(filled(0x66)));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void opensWithItsPassphraseAndHoldsWhatWasPutIn() throws IOException {
        assertThat(reopen().profiles()).containsExactly(profile("Shop production"));
    }

    @Test
    void aWrongPassphraseSaysNoMoreThanThat() throws IOException {
        Unlocking unlocking = KeyVault.open(file, "not the passphrase".toCharArray());
        assertThat(unlocking).isEqualTo(new Unlocking.WrongPassphrase());
        assertThat(unlocking.sentence()).isEqualTo("The passphrase does not open the key vault.");
    }

    @Test
    void aMissingFileIsMissing() throws IOException {
        assertThat(KeyVault.open(file.resolveSibling("other"), PASSPHRASE)).isEqualTo(new Unlocking.Missing());
    }

    @Test
    void everyPrefixIsTruncatedOrNoVault() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(KeyVault.open(file, PASSPHRASE))
                    .as("%d bytes", length)
                    .isInstanceOfAny(Unlocking.Truncated.class, Unlocking.NotAVault.class);
        }
    }

    @Test
    void noFlippedByteOpens() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            assertThat(KeyVault.open(file, PASSPHRASE))
                    .as("byte %d", at)
                    .isNotInstanceOfAny(Unlocking.Unlocked.class, Unlocking.WrongPassphrase.class);
        }
    }

    @Test
    void fourGibibytesOfMemoryAreRefusedWithoutTrying() throws IOException {
        byte[] greedy = withHeader("\"memoryKiB\":64", "\"memoryKiB\":4194304");
        Files.write(file, greedy);
        assertThat(KeyVault.open(file, PASSPHRASE)).isEqualTo(new Unlocking.TooExpensive());
    }

    @Test
    void aMillionPassesAreRefusedWithoutTrying() throws IOException {
        Files.write(file, withHeader("\"passes\":1", "\"passes\":1000000"));
        assertThat(KeyVault.open(file, PASSPHRASE)).isEqualTo(new Unlocking.TooExpensive());
    }

    @Test
    void aNewerVersionIsNamed() throws IOException {
        Files.write(file, withHeader("\"v\":1", "\"v\":7"));
        assertThat(KeyVault.open(file, PASSPHRASE)).isEqualTo(new Unlocking.UnknownVersion(7));
    }

    /// The file with another header and a checksum that fits it.
    private byte[] withHeader(String old, String fresh) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int end = 6 + (whole[4] & 0xFF) * 256 + (whole[5] & 0xFF);
        byte[] header = new String(whole, 6, end - 6, StandardCharsets.UTF_8)
                .replace(old, fresh)
                .getBytes(StandardCharsets.UTF_8);
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write(whole, 0, 4);
        bytes.writeBytes(new byte[] {(byte) (header.length >> 8), (byte) header.length});
        bytes.writeBytes(header);
        bytes.write(whole, end, whole.length - end - 32);
        bytes.writeBytes(dev.patchsmith.patch.Checksum.sha256().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    @Test
    void doesNotOverwriteAVaultThatExists() throws IOException {
        assertThat(KeyVault.create(file, PASSPHRASE, CHEAP)).isInstanceOf(KeyVault.Creation.Refused.class);
        assertThat(reopen().profiles()).hasSize(1);
    }

    @Test
    void refusesAShortPassphrase() throws IOException {
        assertThat(KeyVault.create(file.resolveSibling("new"), "short".toCharArray(), CHEAP))
                .isInstanceOf(KeyVault.Creation.Refused.class);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNoPartFilesBehind() {
        assertThat(file.resolveSibling("").toFile().list()).containsExactly("keys.vault");
    }

    @Test
    void opensWithTheNewPassphraseOnlyAfterAChange() throws IOException {
        char[] fresh = "another passphrase".toCharArray();
        assertThat(vault.changePassphrase(PASSPHRASE, fresh, CHEAP)).isEqualTo(new VaultChange.Saved());
        assertThat(KeyVault.open(file, PASSPHRASE)).isEqualTo(new Unlocking.WrongPassphrase());
        assertThat(KeyVault.open(file, fresh)).isInstanceOf(Unlocking.Unlocked.class);
    }

    @Test
    void changingThePassphraseNeedsTheCurrentOne() throws IOException {
        assertThat(vault.changePassphrase("a wrong guess".toCharArray(), "another one".toCharArray(), CHEAP))
                .isInstanceOf(VaultChange.Refused.class);
        assertThat(reopen().profiles()).hasSize(1);
    }

    @Test
    void aProfileWithTheSameNameIsReplaced() throws IOException {
        KeyProfile rotated = profile("Shop production").withDataKey(new DataKey(filled(0x78)));
        vault.put(rotated);
        assertThat(reopen().profiles()).containsExactly(rotated);
        assertThat(reopen().profiles().getFirst().dataKeys()).hasSize(2);
    }

    @Test
    void removesAProfile() throws IOException {
        vault.remove("Shop production");
        assertThat(reopen().profiles()).isEmpty();
    }

    @Test
    void saysSoWhenThereIsNothingToRemove() throws IOException {
        assertThat(vault.remove("Bank")).isInstanceOf(VaultChange.Refused.class);
    }

    @Test
    void keepsRevocations() throws IOException {
        KeyProfile profile = vault.profiles().getFirst();
        vault.put(profile.revoking(profile.signingKey().orElseThrow().id()));
        assertThat(reopen().profiles().getFirst().trusted().keys())
                .allMatch(dev.patchsmith.envelope.key.TrustedKey::revoked);
    }

    @Test
    void doesNotOverwriteWhatAnotherProgramChanged() throws IOException {
        KeyVault second = reopen();
        second.put(profile("Bank"));
        assertThat(vault.put(profile("Games"))).isInstanceOf(VaultChange.Refused.class);
        assertThat(reopen().profiles()).extracting(KeyProfile::name).containsExactly("Shop production", "Bank");
    }

    @Test
    void lockingWipesTheKeys() {
        KeyProfile profile = vault.profiles().getFirst();
        vault.lock();
        assertThat(profile.legacyKey().orElseThrow().isWiped()).isTrue();
        assertThatThrownBy(() -> profile.currentDataKey().orElseThrow().copyBytes())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(vault::profiles).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSheetBringsTheVaultBack() throws IOException {
        String sheet = vault.backupSheet();
        assertThat(BackupSheet.restore(sheet))
                .isInstanceOfSatisfying(
                        BackupSheet.Restoring.Restored.class,
                        restored -> assertThat(file).hasBinaryContent(restored.file()));
    }

    @Test
    void theSheetNamesFingerprints() throws IOException {
        assertThat(vault.backupSheet())
                .contains("Shop production")
                .contains(vault.profiles()
                        .getFirst()
                        .signingKey()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    @Test
    void aTypingMistakeIsNamedByItsLine() throws IOException {
        String sheet = vault.backupSheet()
                .lines()
                .map(line -> line.startsWith("   3: ")
                        ? line.substring(0, 6) + (line.charAt(6) == '0' ? '1' : '0') + line.substring(7)
                        : line)
                .collect(java.util.stream.Collectors.joining("\n"));
        assertThat(BackupSheet.restore(sheet))
                .isEqualTo(new BackupSheet.Restoring.Mistyped(3, "Line 3 has a typing mistake."));
    }

    @Test
    void missingLinesAreNamed() throws IOException {
        String sheet = vault.backupSheet();
        assertThat(BackupSheet.restore(sheet.substring(0, sheet.lastIndexOf('\n', sheet.length() - 2))))
                .isInstanceOf(BackupSheet.Restoring.Mistyped.class);
    }

    @Test
    void noSecretAppearsInAnyText() throws IOException {
        KeyProfile profile = vault.profiles().getFirst();
        String texts = Stream.of(
                        vault,
                        profile,
                        vault.backupSheet(),
                        profile.legacyKey(),
                        profile.dataKeys(),
                        profile.signingKey(),
                        KeyVault.open(file, PASSPHRASE),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .map(Object::toString)
                .reduce("", String::concat);
        HexFormat hex = HexFormat.of();
        for (byte[] secret : new byte[][] {LEGACY.getBytes(StandardCharsets.UTF_8), filled(0x77), filled(0x66)}) {
            assertThat(texts)
                    .doesNotContainIgnoringCase(hex.formatHex(secret, 0, 8))
                    .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret).substring(0, 8));
        }
    }

    private KeyVault reopen() throws IOException {
        return ((Unlocking.Unlocked) KeyVault.open(file, PASSPHRASE)).vault();
    }
}
