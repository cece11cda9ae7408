package dev.patchsmith.management.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.patchsmith.management.client.Trouble.Unreachable;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final String EMPTY_PAGE = "{\"items\":[],\"total\":0,\"next\":null}";
    private static final Retry QUICK = new Retry(3, Duration.ofMillis(2), Duration.ofMillis(5));

    @AutoClose
    private final Peer peer = new Peer();

    @AutoClose
    private final ManagementClient client =
            new ManagementClient(Connection.to(peer.address()).repeating(QUICK));

    SessionTest() throws IOException {}

    @BeforeEach
    void standUp() {
        peer.on("GET /v2/server", Peer.json(200, TestServer.FACTS));
        peer.on("POST /v2/session", Peer.json(200, TestServer.session("old", "r1")));
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        peer.on("POST /v2/session", Peer.json(401, TestServer.problem(401, "WRONG_LOGIN", "no")));
        assertThat(client.logIn("root", "bad".toCharArray()))
                .isEqualTo(Outcome.failed(new Trouble.WrongPassword("no")));
    }

    @Test
    void aWrongPasswordOfTheOlderServerIsToldAsSuch() throws IOException {
        try (Peer older = new Peer();
                var toOlder = new ManagementClient(Connection.to(older.address()))) {
            older.on("POST /cms/user/login", Peer.json(401, "{\"code\":10031,\"message\":\"用户名或密码错误\"}"));
            assertThat(toOlder.logIn("root", "bad".toCharArray()))
                    .isEqualTo(Outcome.failed(new Trouble.WrongPassword("用户名或密码错误")));
        }
    }

    @Test
    void parallelCallsRenewTheSessionOnce() throws Exception {
        int calls = 8;
        CountDownLatch allAreLate = new CountDownLatch(calls);
        AtomicInteger renewals = new AtomicInteger();
        peer.on("GET /v2/patches", exchange -> {
            if (token(exchange).equals("new")) {
                Peer.json(200, EMPTY_PAGE).to(exchange);
            } else {
                allAreLate.countDown();
                await(allAreLate);
                Peer.json(401, TestServer.problem(401, "EXPIRED", "too old")).to(exchange);
            }
        });
        peer.on("POST /v2/session/refresh", exchange -> {
            renewals.incrementAndGet();
            Peer.json(200, TestServer.session("new", "r2")).to(exchange);
        });
        Session session = logIn();
        List<Future<Outcome<PatchList>>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls)) {
            for (int i = 0; i < calls; i++) {
                answers.add(threads.submit(() -> session.patches().list(PatchQuery.ALL)));
            }
        }
        for (Future<Outcome<PatchList>> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(renewals).hasValue(1);
    }

    @Test
    void aSessionThatCannotBeRenewedEndsAndGoesOnAfterANewLogIn() {
        peer.on(
                "GET /v2/patches",
                exchange -> (token(exchange).equals("newer")
                                ? Peer.json(200, EMPTY_PAGE)
                                : Peer.json(401, TestServer.problem(401, "EXPIRED", "too old")))
                        .to(exchange));
        peer.on("POST /v2/session/refresh", Peer.json(401, TestServer.problem(401, "NOT_LOGGED_IN", "gone")));
        Session session = logIn();
        assertThat(session.patches().list(PatchQuery.ALL)).isEqualTo(Outcome.failed(new Trouble.SessionEnded()));
        peer.on("POST /v2/session", Peer.json(200, TestServer.session("newer", "r3")));
        assertThat(session.logInAgain("right".toCharArray())).isEmpty();
        assertThat(session.patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anEndedSessionAsksNobodyAnyMore() {
        Session session = logIn();
        session.logOut();
        assertThat(session.patches().list(PatchQuery.ALL)).isEqualTo(Outcome.failed(new Trouble.SessionEnded()));
        assertThat(peer.count("GET /v2/patches")).isZero();
    }

    @Test
    void theOlderServersExpiredTokenIsRenewed() throws IOException {
        try (Peer older = new Peer();
                var toOlder = new ManagementClient(Connection.to(older.address()))) {
            older.on("POST /cms/user/login", Peer.json(200, "{\"access_token\":\"old\",\"refresh_token\":\"r\"}"));
            older.on(
                    "GET /cms/user/refresh",
                    exchange -> Peer.json(
                                    token(exchange).equals("r") ? 200 : 401,
                                    "{\"access_token\":\"new\",\"refresh_token\":\"r2\"}")
                            .to(exchange));
            older.on(
                    "GET /v1/hotFix",
                    exchange -> (token(exchange).equals("new")
                                    ? Peer.json(200, "{\"items\":[],\"total\":0,\"count\":\"10\",\"page\":\"1\"}")
                                    : Peer.json(422, "{\"code\":10051,\"message\":\"access token 过期\"}"))
                            .to(exchange));
            Session session = toOlder.logIn("root", "x".toCharArray()).orThrow();
            assertThat(session.patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void aBusyServerIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        peer.on("GET /v2/patches", exchange -> {
            if (asked.incrementAndGet() < 3) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                Peer.json(429, TestServer.problem(429, "TOO_OFTEN", "slow down"))
                        .to(exchange);
            } else {
                Peer.json(200, EMPTY_PAGE).to(exchange);
            }
        });
        assertThat(logIn().patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aServerThatStaysBusyIsLeftAloneInTheEnd() {
        peer.on("GET /v2/patches", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            Peer.json(429, TestServer.problem(429, "TOO_OFTEN", "slow down")).to(exchange);
        });
        assertThat(logIn().patches().list(PatchQuery.ALL))
                .isEqualTo(Outcome.failed(new Trouble.TooOften(Duration.ofSeconds(7))));
        assertThat(peer.count("GET /v2/patches")).isEqualTo(QUICK.attempts());
    }

    @Test
    void anActIsNeverRepeatedByItself() {
        peer.on("PUT /v2/patches/7/release", Peer.json(503, TestServer.problem(503, "UNAVAILABLE", "soon")));
        assertThat(logIn().patches().release(7)).isInstanceOf(Outcome.Failed.class);
        assertThat(peer.count("PUT /v2/patches/7/release")).isEqualTo(1);
    }

    @Test
    void addingAPatchIsRepeatedUnderOneKey() {
        List<String> keys = new ArrayList<>();
        peer.on("POST /v2/patches", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            Peer.json(503, TestServer.problem(503, "UNAVAILABLE", "soon")).to(exchange);
        });
        PatchWords words = new PatchWords("a", Platform.IOS, new AppVersion("1"), "n", PackageFormat.MANGO, null);
        SealedPackage sealed = sealed(3);
        logIn().patches().add(words, new StoredPackage("x", sealed.checksum(), 3, false));
        assertThat(keys).hasSize(QUICK.attempts()).doesNotContainNull();
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void anUploadTellsHowFarItIs() {
        SealedPackage sealed = sealed(100_000);
        String call = "PUT /v2/packages/" + sealed.checksum();
        peer.on(call, Peer.json(200, """
                {"checksum":"%s","size":100000,"known":false}""".formatted(sealed.checksum())));
        List<Long> seen = new ArrayList<>();
        var stored = logIn().patches().upload(sealed, "a.mg", (done, total) -> seen.add(done));
        assertThat(stored).isInstanceOf(Outcome.Done.class);
        assertThat(seen).isSorted().startsWith(0L).endsWith(100_000L).hasSizeGreaterThan(3);
    }

    @Test
    void aCancelledUploadStopsAndIsNotRepeated() {
        SealedPackage sealed = sealed(1_000_000);
        AtomicInteger chunks = new AtomicInteger();
        Transfer transfer = new Transfer() {
            @Override
            public void moved(long done, long total) {
                chunks.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return chunks.get() > 3;
            }
        };
        assertThat(logIn().patches().upload(sealed, "a.mg", transfer))
                .isEqualTo(Outcome.failed(new Trouble.Cancelled()));
        assertThat(chunks).hasValue(4);
    }

    @Test
    void aBrokenUploadIsTriedAgain() {
        SealedPackage sealed = sealed(10);
        AtomicInteger asked = new AtomicInteger();
        peer.on("PUT /v2/packages/" + sealed.checksum(), exchange -> {
            if (asked.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, 500);
                exchange.getResponseBody().write('{');
            } else {
                Peer.json(200, "{\"checksum\":\"%s\",\"size\":10,\"known\":true}".formatted(sealed.checksum()))
                        .to(exchange);
            }
        });
        assertThat(logIn().patches().upload(sealed, "a.mg", Transfer.unobserved()))
                .isEqualTo(Outcome.done(new StoredPackage(sealed.checksum().hex(), sealed.checksum(), 10, true)));
    }

    @Test
    void theTokenStaysWithItsServer() throws IOException {
        try (Peer other = new Peer()) {
            List<String> tokens = new ArrayList<>();
            other.on("GET /list", exchange -> {
                tokens.add(token(exchange));
                Peer.json(200, EMPTY_PAGE).to(exchange);
            });
            peer.on("GET /v2/patches", Peer.redirect(other.address() + "/list"));
            logIn().patches().list(PatchQuery.ALL);
            assertThat(tokens).containsExactly("none");
        }
    }

    @Test
    void whoChangedItMeanwhileIsAConflict() {
        peer.on("PUT /v2/patches/7/release", Peer.json(412, TestServer.problem(412, "CHANGED_MEANWHILE", "by li")));
        var plan =
                dev.patchsmith.management.protocol.v2.Plan.of(dev.patchsmith.management.protocol.v2.Reach.share(100));
        assertThat(logIn().releases().orElseThrow().release(7, plan, 3))
                .isEqualTo(Outcome.failed(new Trouble.Conflict("by li")));
    }

    @Test
    void aFailingNetworkDoesNotEndTheSession() {
        peer.on(
                "GET /v2/patches",
                exchange -> (token(exchange).equals("new")
                                ? Peer.json(200, EMPTY_PAGE)
                                : Peer.json(401, TestServer.problem(401, "EXPIRED", "too old")))
                        .to(exchange));
        peer.on("POST /v2/session/refresh", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write('{');
        });
        Session session = logIn();
        assertThat(session.patches().list(PatchQuery.ALL))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, it -> assertThat(it.trouble()).isInstanceOf(Unreachable.class));
        peer.on("POST /v2/session/refresh", Peer.json(200, TestServer.session("new", "r2")));
        assertThat(session.patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
    }

    private Session logIn() {
        return client.logIn("root", "right".toCharArray()).orThrow();
    }

    private static SealedPackage sealed(int size) {
        return new SealedPackage(PackageFormat.MANGO, new byte[size]);
    }

    private static String token(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "none" : header.substring("Bearer ".length());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
