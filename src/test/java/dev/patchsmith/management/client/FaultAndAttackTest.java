package dev.patchsmith.management.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.management.client.Trouble.Certificate;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faults 7, 8, 9, 11, 12 and attacks 17, 18 of the roll-out specification, seen from the client: a server that
/// misbehaves, and two operators on one that does not.
class FaultAndAttackTest {

    private static final Retry QUICK = new Retry(3, Duration.ofMillis(2), Duration.ofMillis(20));
    private static final String EMPTY_PAGE = "{\"items\":[],\"total\":0,\"next\":null}";

    @TempDir
    private Path folder;

    @AutoClose
    private final Peer peer = new Peer();

    @AutoClose
    private final ManagementClient client =
            new ManagementClient(Connection.to(peer.address()).repeating(QUICK));

    FaultAndAttackTest() throws IOException {
        peer.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
        peer.on("POST /v2/session", Peer.json(200, TestServer.session("old", "r1")));
    }

    private Session logIn() {
        return client.logIn("root", "right".toCharArray()).orThrow();
    }

    @Test
    void fault7ADownloadCutAtNinetyNinePercentIsFetchedAgainWhole() {
        AtomicInteger asked = new AtomicInteger();
        peer.on("GET /v2/patches/7/package", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[asked.incrementAndGet() == 1 ? 990 : 1000]);
        });
        PatchSummary patch = new PatchSummary(
                7,
                "a",
                Platform.IOS,
                "1",
                "n",
                null,
                PatchState.READY,
                null,
                null,
                null,
                1000,
                null,
                null,
                null,
                null,
                null,
                1,
                false);
        assertThat(logIn().patches().download(patch).map(bytes -> bytes.length)).isEqualTo(Outcome.done(1000));
        assertThat(asked).hasValue(2);
    }

    @Test
    void fault7ASlowServerEndsInASentenceAndNotInWaitingForEver() throws IOException {
        try (var hasty = new ManagementClient(Connection.to(peer.address())
                .waiting(Duration.ofSeconds(5), Duration.ofMillis(200))
                .repeating(new Retry(1, Duration.ofMillis(1), Duration.ofMillis(1))))) {
            Session session = hasty.logIn("root", "right".toCharArray()).orThrow();
            peer.on("GET /v2/patches", exchange -> {
                exchange.sendResponseHeaders(200, 50);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                hold();
            });
            assertThat(session.patches().list(PatchQuery.ALL))
                    .isEqualTo(Outcome.failed(
                            new Trouble.TimedOut("127.0.0.1:" + peer.address().getPort())));
        }
    }

    /// Until the peer is closed.
    private static void hold() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void fault8BothTokensExpiredIsToldAndTheSameCallWorksAfterANewLogIn() {
        peer.on("GET /v2/patches", Peer.json(401, TestServer.problem(401, "EXPIRED", "too old")));
        peer.on("POST /v2/session/refresh", Peer.json(401, TestServer.problem(401, "NOT_LOGGED_IN", "too old")));
        Session session = logIn();
        assertThat(session.patches().list(PatchQuery.ALL)).isEqualTo(Outcome.failed(new Trouble.SessionEnded()));
        peer.on("GET /v2/patches", Peer.json(200, EMPTY_PAGE));
        assertThat(session.logInAgain("right".toCharArray())).isEmpty();
        assertThat(session.patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
        assertThat(peer.count("POST /v2/session/refresh")).isEqualTo(1);
    }

    @Test
    void fault9RetryAfterAsSecondsDateOrNonsenseNeverHoldsTheClientBeyondItsLimit() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(3600).atOffset(ZoneOffset.UTC));
        for (String wish : List.of("1", date, "99999999999999999", "soon")) {
            AtomicInteger asked = new AtomicInteger();
            peer.on("GET /v2/patches", exchange -> {
                if (asked.incrementAndGet() < 3) {
                    exchange.getResponseHeaders().set("Retry-After", wish);
                    Peer.json(503, TestServer.problem(503, "UNAVAILABLE", "soon"))
                            .to(exchange);
                } else {
                    Peer.json(200, EMPTY_PAGE).to(exchange);
                }
            });
            assertThat(logIn().patches().list(PatchQuery.ALL)).as(wish).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void fault9ActsThatReachDevicesAreNotRepeated() {
        peer.on("POST /v2/patches/7/stop", Peer.json(503, TestServer.problem(503, "UNAVAILABLE", "soon")));
        assertThat(logIn().patches().stop(7, "")).isInstanceOf(Outcome.Failed.class);
        assertThat(peer.count("POST /v2/patches/7/stop")).isEqualTo(1);
    }

    @Test
    void fault11OfTwoOperatorsWithTheSamePatchOneIsToldThatItChanged() throws Exception {
        try (RunningServer server = new RunningServer(folder)) {
            Session one = server.root();
            Session other = server.root();
            long patch = added(one, "1.0");
            long seen = one.releases().orElseThrow().detail(patch).orThrow().revision();
            List<Outcome<PatchDetail>> outcomes = together(
                    () -> one.releases().orElseThrow().release(patch, Plan.of(Reach.share(100)), seen),
                    () -> other.releases().orElseThrow().release(patch, Plan.of(Reach.share(900)), seen));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Outcome.Failed<PatchDetail>(Trouble.Conflict _))
                    .hasSize(1);
            Reach kept = outcomes.stream()
                    .filter(Outcome.Done.class::isInstance)
                    .map(outcome -> java.util.Objects.requireNonNull(
                                    outcome.orThrow().plan())
                            .reach())
                    .findFirst()
                    .orElseThrow();
            assertThat(one.releases().orElseThrow().detail(patch).orThrow().plan())
                    .satisfies(plan -> assertThat(plan.reach()).isEqualTo(kept));
        }
    }

    @Test
    void fault12WhenPublishAndStopRaceTheLogEndsAsThePatchStands() throws Exception {
        try (RunningServer server = new RunningServer(folder)) {
            Session one = server.root();
            Session other = server.root();
            for (int round = 0; round < 12; round++) {
                long patch = added(one, "1." + round);
                one.patches().release(patch).orThrow();
                one.patches().pause(patch, "").orThrow();
                together(
                        () -> one.patches().resume(patch, ""),
                        () -> other.patches().stop(patch, ""));
                PatchState state = one.patches().find(patch).orThrow().state();
                AuditEntry last = one.releases()
                        .orElseThrow()
                        .events(patch)
                        .orThrow()
                        .items()
                        .getFirst();
                assertThat(state).as("round %d", round).isEqualTo(PatchState.STOPPED);
                assertThat(last.action()).as("round %d", round).isEqualTo("stop");
            }
        }
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(one, other));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static long added(Session session, String version) {
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, new byte[64]);
        PatchWords words = new PatchWords(
                App.DEFAULT_KEY, Platform.IOS, new AppVersion(version), "fix", PackageFormat.MANGO, null);
        return session.patches()
                .upload(sealed, "fix.mg", Transfer.unobserved())
                .then(stored -> session.patches().add(words, stored))
                .orThrow()
                .id();
    }

    @Test
    void attack17ADeviceReadsNoMoreThanWasAnnounced() {
        peer.on("GET /v2/decision/7/package", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(new byte[1 << 20]);
                }
            } catch (IOException hungUp) {
                // What the device should do.
            }
        });
        try (HttpNetwork network = new HttpNetwork(peer.address(), Duration.ofSeconds(10))) {
            assertThat(network.get("/v2/decision/7/package", 4096)).isInstanceOf(Reply.NoAnswer.class);
        }
    }

    @Test
    void attack17ADeviceThatIsSentInCirclesGivesUp() {
        peer.on("GET /v2/decision", Peer.redirect("/v2/decision"));
        try (HttpNetwork network = new HttpNetwork(peer.address(), Duration.ofSeconds(10))) {
            assertThat(network.get("/v2/decision", 4096)).isInstanceOf(Reply.NoAnswer.class);
        }
        assertThat(peer.count("GET /v2/decision")).isLessThan(30);
    }

    @Test
    void attack17AnActIsNotSentOnToAnotherHost() throws IOException {
        try (Peer thief = new Peer()) {
            peer.on("PUT /v2/patches/7/release", Peer.redirect(thief.address() + "/v2/patches/7/release"));
            assertThat(logIn().patches().release(7))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.BadRedirect.class));
            assertThat(thief.requests).isEmpty();
        }
    }

    @Test
    void attack18AListenerWithACertificateOfItsOwnGetsNoPassword() throws Exception {
        String trusted = TestCertificate.valid().fingerprint();
        try (Peer listener = new Peer(TestCertificate.valid().context());
                var careful =
                        new ManagementClient(Connection.to(listener.address()).trusting(trusted))) {
            listener.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
            assertThat(careful.logIn("root", "right".toCharArray()))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble())
                                    .isInstanceOfSatisfying(
                                            Certificate.class,
                                            it -> assertThat(it.why()).isEqualTo(Certificate.Why.CHANGED)));
            assertThat(listener.requests).isEmpty();
        }
    }

    @Test
    void attack18AnUnknownCertificateGetsNoPasswordBeforeItWasAccepted() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (Peer stranger = new Peer(certificate.context());
                var first = new ManagementClient(Connection.to(stranger.address()));
                var then =
                        new ManagementClient(Connection.to(stranger.address()).trusting(certificate.fingerprint()))) {
            stranger.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
            stranger.on("POST /v2/session", Peer.json(200, TestServer.session("a", "r")));
            assertThat(first.logIn("root", "right".toCharArray())).isInstanceOf(Outcome.Failed.class);
            assertThat(stranger.requests).isEmpty();
            assertThat(then.logIn("root", "right".toCharArray())).isInstanceOf(Outcome.Done.class);
        }
    }
}
