package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.server.http.Certificate;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TLS with a certificate of its own or a given one.
class TlsTest {

    @TempDir
    Path folder;

    private ServerConfig config(Certificate certificate) {
        return TestStore.SQLITE.server(folder.resolve("data")).withCertificate(certificate);
    }

    private Certificate.SelfMade selfMade() {
        return new Certificate.SelfMade(folder.resolve("data"), Set.of("patches.example", "192.0.2.7"));
    }

    @Test
    void aSelfMadeCertificateIsKeptAndItsFingerprintIsThatOfTheFile() throws Exception {
        String first;
        try (ManagementServer server = ManagementServer.start(config(selfMade()))) {
            first = server.fingerprint().orElseThrow();
            assertThat(server.url().getScheme()).isEqualTo("https");
            assertThat(get(server.url(), certificateFile())).contains("\"ok\":true");
        }
        try (ManagementServer again = ManagementServer.start(config(selfMade()))) {
            assertThat(again.fingerprint()).hasValue(first);
        }
        X509Certificate certificate = read(certificateFile());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest)).isEqualTo(first);
        assertThat(certificate.getSubjectAlternativeNames().toString())
                .contains("localhost", "127.0.0.1", "patches.example", "192.0.2.7");
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/tls-key.pem"))
                        .toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void pemAndPkcs12FilesAreTaken() throws Exception {
        ManagementServer.start(config(selfMade())).close();
        Path chain = Files.copy(certificateFile(), folder.resolve("chain.pem"));
        Path key = Files.copy(folder.resolve("data/tls-key.pem"), folder.resolve("key.pem"));
        try (ManagementServer server = ManagementServer.start(config(new Certificate.Pem(chain, key)))) {
            assertThat(get(server.url(), chain)).contains("\"ok\":true");
        }
        Path bundle = folder.resolve("both.p12");
        openssl("pkcs12", "-export", "-in", chain, "-inkey", key, "-out", bundle, "-passout", "pass:secret");
        try (ManagementServer server =
                ManagementServer.start(config(new Certificate.Pkcs12(bundle, "secret".toCharArray())))) {
            assertThat(get(server.url(), chain)).contains("\"ok\":true");
        }
        Certificate.Pkcs12 locked = new Certificate.Pkcs12(bundle, "wrong".toCharArray());
        assertThatThrownBy(() -> ManagementServer.start(config(locked)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("both.p12")
                .hasMessageContaining("PATCHSMITH_TLS_PASSWORD");
    }

    @Test
    void filesThatAreNoCertificateAreNamed() throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.pem"), "nothing");
        assertThatThrownBy(() -> ManagementServer.start(config(new Certificate.Pem(junk, junk))))
                .isInstanceOfSatisfying(
                        ServerStartException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(ServerStartException.Cause.CERTIFICATE_UNUSABLE))
                .hasMessageContaining("junk.pem");
        ManagementServer.start(config(new Certificate.None())).close();
    }

    @Test
    void cookiesOfDevicesAreForTlsOnly() throws Exception {
        ServerConfig config = config(selfMade());
        try (ManagementServer server =
                ManagementServer.start(config.withChoices(config.choices().withDeviceCookie(true)))) {
            HttpsURLConnection connection = connection(server.url(), certificateFile(), "/v1/exitHotFix?version=1");
            assertThat(connection.getHeaderField("Set-Cookie")).endsWith("; Secure");
        }
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        ManagementServer.start(config(selfMade())).close();
        Path chain = Files.copy(certificateFile(), folder.resolve("chain.pem"));
        Path key = Files.copy(folder.resolve("data/tls-key.pem"), folder.resolve("key.pem"));
        try (ManagementServer server = ManagementServer.start(config(new Certificate.Pem(chain, key)))) {
            String before = server.fingerprint().orElseThrow();
            Path other = Files.createDirectories(folder.resolve("other"));
            ManagementServer.start(
                            TestStore.SQLITE.server(other).withCertificate(new Certificate.SelfMade(other, Set.of())))
                    .close();
            Files.move(other.resolve("tls-key.pem"), key, StandardCopyOption.REPLACE_EXISTING);
            Files.move(other.resolve("tls-certificate.pem"), chain, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(chain, FileTime.from(Instant.now().plusSeconds(5)));
            server.lookForRenewedCertificate();
            assertThat(server.fingerprint()).isPresent().isNotEqualTo(java.util.Optional.of(before));
            assertThat(get(server.url(), chain)).contains("\"ok\":true");
        }
    }

    private Path certificateFile() {
        return folder.resolve("data/tls-certificate.pem");
    }

    private static X509Certificate read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static String get(URI url, Path trusted) throws Exception {
        try (InputStream in = connection(url, trusted, "/health").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpsURLConnection connection(URI url, Path trusted, String path) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", read(trusted));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        return connection;
    }

    private static void openssl(Object... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "openssl";
        for (int i = 0; i < words.length; i++) {
            command[i + 1] = words[i].toString();
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
