package dev.patchsmith.envelope.pem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.VerifyKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeysTest {

    private final SigningKey key =
            new SigningKey(HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    private final char[] passphrase = "correct horse".toCharArray();
    private final Path folder;

    PemKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /// Test 1 of RFC 8032.
    @Test
    void derivesThePublicKeyOfTheStandard() {
        assertThat(key.verifyKey().hex()).isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void signsAsTheStandardDoes() {
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc6"
                        + "1e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void aPrivateKeyComesBack() {
        assertThat(PemKeys.read(PemKeys.writeUnprotected(key), Optional.empty()))
                .isEqualTo(new PemReading.PrivateKey(key));
    }

    @Test
    void aPublicKeyComesBack() {
        assertThat(PemKeys.read(PemKeys.write(key.verifyKey()), Optional.empty()))
                .isEqualTo(new PemReading.PublicKey(key.verifyKey()));
    }

    @Test
    void anEncryptedKeyComesBackWithItsPassphrase() {
        assertThat(PemKeys.read(PemKeys.write(key, passphrase), Optional.of(passphrase)))
                .isEqualTo(new PemReading.PrivateKey(key));
    }

    @Test
    void anEncryptedKeyAsksForItsPassphrase() {
        assertThat(PemKeys.read(PemKeys.write(key, passphrase), Optional.empty()))
                .isEqualTo(new PemReading.NeedsPassphrase());
    }

    @Test
    void aWrongPassphraseIsToldFromADamagedFile() {
        assertThat(PemKeys.read(PemKeys.write(key, passphrase), Optional.of("wrong".toCharArray())))
                .isEqualTo(new PemReading.WrongPassphrase());
    }

    @Test
    void aKeyOfAnotherKindIsNamed() {
        byte[] rsa = "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(PemKeys.read(rsa, Optional.empty()).toString()).contains("RSA PRIVATE KEY");
    }

    @Test
    void aFileWithoutArmourIsRefused() {
        assertThat(PemKeys.read("hello".getBytes(StandardCharsets.US_ASCII), Optional.empty()))
                .isInstanceOf(PemReading.Refused.class);
    }

    @Test
    void damagedFilesNeverThrow() {
        Random random = new Random(4);
        for (byte[] whole : List.of(PemKeys.writeUnprotected(key), PemKeys.write(key.verifyKey()))) {
            for (int round = 0; round < 2000; round++) {
                byte[] altered = whole.clone();
                altered[random.nextInt(altered.length)] = (byte) random.nextInt();
                assertThat(PemKeys.read(altered, Optional.of(passphrase))).isNotNull();
            }
        }
    }

    @Test
    void readsWhatOpenSslMakes() throws Exception {
        Path pem = folder.resolve("key.pem");
        openssl("genpkey", "-algorithm", "ed25519", "-out", pem);
        openssl("pkey", "-in", pem, "-pubout", "-out", folder.resolve("public.pem"));
        SigningKey made = ((PemReading.PrivateKey) PemKeys.read(Files.readAllBytes(pem), Optional.empty())).key();
        assertThat(PemKeys.read(Files.readAllBytes(folder.resolve("public.pem")), Optional.empty()))
                .isEqualTo(new PemReading.PublicKey(made.verifyKey()));
    }

    @Test
    void readsWhatOpenSslEncrypts() throws Exception {
        Path pem = folder.resolve("key.pem");
        openssl("genpkey", "-algorithm", "ed25519", "-aes-256-cbc", "-pass", "pass:correct horse", "-out", pem);
        assertThat(PemKeys.read(Files.readAllBytes(pem), Optional.of(passphrase)))
                .isInstanceOf(PemReading.PrivateKey.class);
    }

    @Test
    void openSslReadsWhatWeWrite() throws Exception {
        Path pem = Files.write(folder.resolve("key.pem"), PemKeys.write(key, passphrase));
        Path out = folder.resolve("public.pem");
        openssl("pkey", "-in", pem, "-passin", "pass:correct horse", "-pubout", "-out", out);
        assertThat(out).hasBinaryContent(PemKeys.write(key.verifyKey()));
    }

    @Test
    void readsThePublicKeyOfACertificate() throws Exception {
        Path pem = Files.write(folder.resolve("key.pem"), PemKeys.writeUnprotected(key));
        Path certificate = folder.resolve("certificate.pem");
        openssl("req", "-x509", "-key", pem, "-subj", "/CN=Ada", "-days", "10", "-out", certificate);
        assertThat(PemKeys.read(Files.readAllBytes(certificate), Optional.empty()))
                .isEqualTo(new PemReading.PublicKey(key.verifyKey()));
    }

    @Test
    void aSignatureOfAnotherKeyDoesNotVerify() {
        VerifyKey other = new SigningKey(new byte[32]).verifyKey();
        assertThat(other.verifies(new byte[3], key.sign(new byte[3]))).isFalse();
        assertThat(other.verifies(new byte[3], new byte[5])).isFalse();
    }

    private void openssl(Object... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException notInstalled) {
            assumeTrue(false, "openssl is not installed");
        }
    }
}
