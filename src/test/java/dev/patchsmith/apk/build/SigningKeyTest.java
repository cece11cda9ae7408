package dev.patchsmith.apk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.TestKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeyTest {

    private static final char[] STORE = "store-password".toCharArray();
    private static final char[] KEY = "key-password".toCharArray();
    private static final char[] NONE = {};

    @TempDir
    Path folder;

    private Path keyStore(String type, char[] keyPassword, TestKey... keys) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, STORE);
        for (TestKey key : keys) {
            store.setKeyEntry(
                    key.name().toLowerCase(java.util.Locale.ROOT),
                    key.pair().getPrivate(),
                    keyPassword,
                    new Certificate[] {key.certificate()});
        }
        Path file = folder.resolve("app." + type);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE);
        }
        return file;
    }

    private static String sentence(KeyReading reading) {
        return switch (reading) {
            case KeyReading.Read(SigningKey key) -> "read " + key.name();
            case KeyReading.AliasNeeded needed -> needed.sentence();
            case KeyReading.Refused(String sentence) -> sentence;
        };
    }

    @Test
    void readsTheOnlyKeyOfAPkcs12File() throws Exception {
        KeyReading reading = SigningKey.fromKeyStore(keyStore("PKCS12", STORE, TestKey.RELEASE), STORE, "", NONE);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        KeyReading.Read.class,
                        read -> assertThat(read.key().certificates()).containsExactly(TestKey.RELEASE.certificate()));
    }

    @Test
    void readsAKeyWithAPasswordOfItsOwnFromAJksFile() throws Exception {
        Path file = keyStore("JKS", KEY, TestKey.RELEASE);
        assertThat(sentence(SigningKey.fromKeyStore(file, STORE, "release", KEY)))
                .isEqualTo("read release");
    }

    @Test
    void asksWhichOfSeveralKeysToUse() throws Exception {
        Path file = keyStore("PKCS12", STORE, TestKey.RELEASE, TestKey.OTHER);
        assertThat(SigningKey.fromKeyStore(file, STORE, "", NONE))
                .isInstanceOfSatisfying(
                        KeyReading.AliasNeeded.class,
                        needed -> assertThat(needed.aliases()).containsExactlyInAnyOrder("release", "other"));
    }

    @Test
    void saysThatThePasswordOfTheFileIsWrong() throws Exception {
        Path file = keyStore("PKCS12", STORE, TestKey.RELEASE);
        assertThat(sentence(SigningKey.fromKeyStore(file, KEY, "", NONE))).contains("app.PKCS12", "password", "wrong");
    }

    @Test
    void saysThatThePasswordOfTheKeyIsWrong() throws Exception {
        Path file = keyStore("JKS", KEY, TestKey.RELEASE);
        assertThat(sentence(SigningKey.fromKeyStore(file, STORE, "release", STORE)))
                .isEqualTo("The password of the key \"release\" in app.JKS is wrong.");
    }

    @Test
    void namesTheKeysThereAreForOneThatIsNot() throws Exception {
        Path file = keyStore("PKCS12", STORE, TestKey.RELEASE);
        assertThat(sentence(SigningKey.fromKeyStore(file, STORE, "debug", NONE)))
                .isEqualTo("app.PKCS12 has no key \"debug\"; it has release.");
    }

    @Test
    void refusesWhatIsNoKeyStore() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a key");
        assertThat(sentence(SigningKey.fromKeyStore(file, STORE, "", NONE))).contains("notes.txt cannot be read");
        assertThat(sentence(SigningKey.fromKeyStore(folder.resolve("none.jks"), STORE, "", NONE)))
                .contains("none.jks does not exist");
    }

    private Path pem(String name, String title, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n");
    }

    @Test
    void readsPemFilesAndFindsTheCertificateOfTheKey() throws Exception {
        Path key = pem(
                "release.pem",
                "PRIVATE KEY",
                TestKey.RELEASE.pair().getPrivate().getEncoded());
        Path mine =
                pem("release.crt", "CERTIFICATE", TestKey.RELEASE.certificate().getEncoded());
        Path others =
                pem("other.crt", "CERTIFICATE", TestKey.OTHER.certificate().getEncoded());
        Path both = Files.writeString(folder.resolve("chain.crt"), Files.readString(others) + Files.readString(mine));

        assertThat(SigningKey.fromPem(key, both, NONE))
                .isInstanceOfSatisfying(
                        KeyReading.Read.class,
                        read -> assertThat(read.key().certificates().getFirst())
                                .isEqualTo(TestKey.RELEASE.certificate()));
        assertThat(sentence(SigningKey.fromPem(key, others, NONE)))
                .contains("No certificate in other.crt belongs to the key in release.pem");
        assertThat(sentence(SigningKey.fromPem(mine, mine, NONE))).contains("has no private key in PEM form");
    }

    @Test
    void neverShowsTheKey() {
        assertThat(Keys.of(TestKey.RELEASE)).hasToString("RELEASE (CN=Shop Release)");
    }
}
