package dev.patchsmith.management.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.Trouble.Certificate;
import dev.patchsmith.management.client.Trouble.Unreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What can go wrong before anybody is logged in, each told apart.
class ManagementClientTest {

    @AutoClose
    private final Peer peer = new Peer();

    ManagementClientTest() throws IOException {}

    @Test
    void recognisesOurServer() {
        peer.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
        assertThat(probe(peer.address()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.value()).isInstanceOf(ServerKind.Patchsmith.class));
    }

    @Test
    void recognisesTheOlderServer() {
        assertThat(probe(peer.address())).isEqualTo(Outcome.done(new ServerKind.HotfixServer()));
    }

    @Test
    void aWebPageIsNoManagementServer() {
        peer.on("GET /v2/server", Peer.text(200, "text/html", "<!doctype html><html></html>"));
        assertThat(troubleAt(peer.address()))
                .isInstanceOfSatisfying(
                        Trouble.NotAManagementServer.class,
                        it -> assertThat(it.sentence()).contains("a web page"));
    }

    @Test
    void aMissingPageOfAnotherServerIsNoManagementServer() {
        peer.on("GET /v2/server", Peer.text(404, "text/html", "<h1>Not Found</h1>"));
        assertThat(troubleAt(peer.address())).isInstanceOf(Trouble.NotAManagementServer.class);
    }

    @Test
    void otherJsonIsNoManagementServer() {
        peer.on("GET /v2/server", Peer.json(200, "{\"status\":\"UP\"}"));
        assertThat(troubleAt(peer.address())).isInstanceOf(Trouble.NotAManagementServer.class);
        peer.on("GET /v2/server", Peer.json(404, "{\"error\":\"nope\"}"));
        assertThat(troubleAt(peer.address())).isInstanceOf(Trouble.NotAManagementServer.class);
    }

    @Test
    void aServerBelowAPathIsFoundThere() {
        peer.on("GET /hot/v2/server", Peer.json(200, TestServer.FACTS));
        assertThat(probe(peer.address().resolve("/hot/"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyListeningIsRefused() throws IOException {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertThat(troubleAt(nowhere))
                .isInstanceOfSatisfying(
                        Unreachable.class, it -> assertThat(it.why()).isEqualTo(Unreachable.Why.REFUSED));
    }

    @Test
    void aServerThatNeverAnswersTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Connection connection = Connection.to(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                    .waiting(Duration.ofSeconds(5), Duration.ofMillis(200));
            assertThat(trouble(connection)).isInstanceOf(Trouble.TimedOut.class);
        }
    }

    @Test
    void anAnswerThatEndsTooEarlyIsBrokenOff() {
        peer.on("GET /v2/server", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
        });
        assertThat(troubleAt(peer.address()))
                .isInstanceOfSatisfying(
                        Unreachable.class, it -> assertThat(it.why()).isEqualTo(Unreachable.Why.BROKEN_OFF));
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        peer.on("GET /v2/server", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 20];
            try {
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(chunk);
                }
            } catch (IOException hungUp) {
                // What the client should do.
            }
        });
        assertThat(troubleAt(peer.address())).isEqualTo(new Trouble.AnswerTooLarge(Transport.JSON_LIMIT));
    }

    @Test
    void redirectsInACircleEnd() {
        peer.on("GET /v2/server", Peer.redirect("/v2/server"));
        assertThat(troubleAt(peer.address())).isInstanceOf(Trouble.BadRedirect.class);
        assertThat(peer.requests).hasSize(6);
    }

    @Test
    void aRedirectIsFollowed() {
        peer.on("GET /v2/server", Peer.redirect("/elsewhere"));
        peer.on("GET /elsewhere", Peer.json(200, TestServer.FACTS));
        assertThat(probe(peer.address())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aPasswordIsNotSentOnToAnotherPlace() {
        peer.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
        peer.on("POST /v2/session", Peer.redirect("http://127.0.0.1:1/steal"));
        try (var client = new ManagementClient(Connection.to(peer.address()))) {
            assertThat(client.logIn("root", "x".toCharArray()))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            it -> assertThat(it.trouble()).isInstanceOf(Trouble.BadRedirect.class));
        }
    }

    @Test
    void anEncryptedAddressIsNotLeftForAnOpenOne() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (Peer https = new Peer(certificate.context())) {
            https.on("GET /v2/server", Peer.redirect(peer.address() + "/v2/server"));
            assertThat(trouble(Connection.to(https.address()).trusting(certificate.fingerprint())))
                    .isInstanceOfSatisfying(
                            Trouble.BadRedirect.class,
                            it -> assertThat(it.why()).contains("not encrypted"));
            assertThat(peer.requests).isEmpty();
        }
    }

    @Test
    void anUnknownCertificateIsShownWithItsFingerprint() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        String fingerprint = certificate.fingerprint();
        try (Peer https = new Peer(certificate.context())) {
            assertThat(troubleAt(https.address())).isInstanceOfSatisfying(Certificate.class, it -> {
                assertThat(it.why()).isEqualTo(Certificate.Why.UNTRUSTED);
                assertThat(it.fingerprint()).isEqualTo(fingerprint);
                assertThat(it.subject()).contains("patch server");
            });
        }
    }

    @Test
    void anAcceptedCertificateIsEnough() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (Peer https = new Peer(certificate.context());
                var client = new ManagementClient(Connection.to(https.address()).trusting(certificate.fingerprint()))) {
            assertThat(client.probe()).isEqualTo(Outcome.done(new ServerKind.HotfixServer()));
        }
    }

    @Test
    void anotherCertificateThanTheAcceptedOneStopsEverything() throws Exception {
        try (Peer https = new Peer(TestCertificate.valid().context())) {
            Connection connection = Connection.to(https.address())
                    .trusting(TestCertificate.valid().fingerprint());
            assertThat(trouble(connection))
                    .isInstanceOfSatisfying(
                            Certificate.class, it -> assertThat(it.why()).isEqualTo(Certificate.Why.CHANGED));
            assertThat(https.requests).isEmpty();
        }
    }

    @Test
    void aCertificateThatHasRunOutIsRefusedEvenIfItWasAccepted() throws Exception {
        TestCertificate old = TestCertificate.until(Instant.now().minusSeconds(3600));
        try (Peer https = new Peer(old.context())) {
            assertThat(trouble(Connection.to(https.address()).trusting(old.fingerprint())))
                    .isInstanceOfSatisfying(
                            Certificate.class, it -> assertThat(it.why()).isEqualTo(Certificate.Why.EXPIRED));
        }
    }

    @Test
    void aServerWithoutTlsIsToldApart() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInTheOpen(plain));
            assertThat(troubleAt(URI.create("https://127.0.0.1:" + plain.getLocalPort())))
                    .isInstanceOfSatisfying(
                            Certificate.class, it -> assertThat(it.why()).isEqualTo(Certificate.Why.NO_TLS));
        }
    }

    private static void answerInTheOpen(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static Outcome<ServerKind> probe(URI address) {
        try (var client = new ManagementClient(Connection.to(address))) {
            return client.probe();
        }
    }

    private static Trouble troubleAt(URI address) {
        return trouble(Connection.to(address));
    }

    private static Trouble trouble(Connection connection) {
        try (var client = new ManagementClient(connection)) {
            return ((Outcome.Failed<ServerKind>) client.probe()).trouble();
        }
    }
}
