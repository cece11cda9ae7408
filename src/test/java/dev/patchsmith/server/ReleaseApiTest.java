package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Problem;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Condition;
import dev.patchsmith.patch.rollout.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Patches and releases by our own protocol.
class ReleaseApiTest extends ServerTest {

    @Test
    void aStoredPackageBecomesAPatchThatIsNotLive() {
        PatchDetail patch = ready(newVersion(), "content one");
        assertThat(patch.state()).isEqualTo(PatchState.READY);
        assertThat(patch.plan()).isNull();
        assertThat(root.get("/v2/patches/" + patch.id() + "/package").text()).isEqualTo("content one");
        assertThat(offer(patch, "device-1").patch()).isNull();
    }

    @Test
    void bytesThatAreNotWhatTheAddressSaysAreRefused() {
        Http.Answer answer = root.send("PUT", "/v2/packages/" + Checksum.of(bytes("a")), bytes("b"), null);
        assertThat(problem(answer)).isEqualTo("400/INVALID/checksum");
        assertThat(root.send("PUT", "/v2/packages/" + "0".repeat(64), new byte[2_097_153], null)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aFullReleaseReachesLegacyAndOwnDevicesAlike() {
        PatchDetail patch = released(ready(newVersion(), "full"), Plan.of(Reach.everybody()));
        assertThat(patch.state()).isEqualTo(PatchState.RELEASED);
        assertThat(download("version=" + patch.version())).isEqualTo("full");
        Offer offer = offer(patch, "device-1");
        assertThat(offer.reason()).isEqualTo(Reason.HIT_EVERYBODY);
        assertThat(anonymous.get(given(given(offer.patch()).url())).text()).isEqualTo("full");
    }

    @Test
    void aGreyReleaseReachesExactlyItsBuckets() {
        PatchDetail patch = released(ready(newVersion(), "grey"), Plan.of(Reach.share(3_000)));
        assertThat(patch.state()).isEqualTo(PatchState.GREY);
        assertThat(download("version=" + patch.version())).isEmpty();
        List<String> devices =
                IntStream.range(0, 40).mapToObj(i -> "device-" + i).toList();
        DryRun run = root.post("/v2/patches/" + patch.id() + "/dry-run", Map.of("devices", devices))
                .as(DryRun.class);
        long hit = devices.stream()
                .filter(device -> offer(patch, device).patch() != null)
                .count();
        assertThat(hit).isEqualTo(run.hit()).isBetween(3L, 25L);
        for (String device : devices) {
            Explanation explanation = explain(patch, device);
            assertThat(explanation.hit()).isEqualTo(given(explanation.bucket()) < 3_000);
            assertThat(download("version=" + patch.version() + "&device=" + device)
                            .isEmpty())
                    .isEqualTo(!explanation.hit());
        }
    }

    @Test
    void aRunningReleaseGrowsButNeverShrinks() {
        PatchDetail patch = released(ready(newVersion(), "grow"), Plan.of(Reach.share(1_000)));
        assertThat(problem(root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.share(999)))))
                .isEqualTo("409/CONFLICT/null");
        assertThat(share(released(patch, Plan.of(Reach.share(2_000))))).isEqualTo(2_000);
        assertThat(act(patch, "stop").state()).isEqualTo(PatchState.STOPPED);
        assertThat(share(released(patch, Plan.of(Reach.share(500))))).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"SHARE\",\"share\":0}",
                "{\"mode\":\"SHARE\",\"share\":-1}",
                "{\"mode\":\"SHARE\",\"share\":10001}",
                "{\"mode\":\"SHARE\",\"share\":1.5}",
                "{\"mode\":\"SHARE\",\"share\":\"50%\"}",
                "{\"mode\":\"DEVICES\",\"devices\":0}",
                "{\"mode\":\"DEVICES\",\"devices\":2147483648}",
                "{\"mode\":\"SOMEBODY\"}"
            })
    void aReachThatCannotBeIsRefusedByName(String reach) {
        PatchDetail patch = ready(newVersion(), "reach");
        Http.Answer answer = root.raw("PUT", "/v2/patches/" + patch.id() + "/release", "{\"reach\":" + reach + "}");
        assertThat(problem(answer)).isEqualTo("400/INVALID/reach");
    }

    @Test
    void aQuotaIsNeverExceededHoweverManyAskAtOnce() throws Exception {
        PatchDetail patch = released(ready(newVersion(), "quota"), Plan.of(Reach.devices(7)));
        List<Callable<Boolean>> asks = IntStream.range(0, 120)
                .mapToObj(i -> (Callable<Boolean>)
                        () -> offer(patch, "quota-" + i % 40).patch() != null)
                .toList();
        int hits = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> hit : threads.invokeAll(asks)) {
                hits += hit.get() ? 1 : 0;
            }
        }
        assertThat(hits).isBetween(7, 21);
        long served = IntStream.range(0, 40)
                .filter(i -> offer(patch, "quota-" + i).patch() != null)
                .count();
        assertThat(served).isEqualTo(7);
        assertThat(root.get("/v2/patches/" + patch.id()).as(PatchDetail.class).devices())
                .isEqualTo(7);
    }

    @Test
    void conditionsTestDevicesAndBlockedDevicesAreObeyed() {
        Plan plan = new Plan(
                Reach.everybody(),
                List.of(new Condition("os", Condition.Operator.AT_LEAST, List.of("17"))),
                List.of("tester"),
                List.of("blocked"),
                null,
                null,
                null,
                List.of(),
                null);
        PatchDetail patch = released(ready(newVersion(), "conditions"), plan);
        assertThat(offer(patch, "blocked&os=18").reason()).isEqualTo(Reason.BLOCKED_DEVICE);
        assertThat(offer(patch, "tester").reason()).isEqualTo(Reason.HIT_TEST_DEVICE);
        assertThat(offer(patch, "someone").reason()).isEqualTo(Reason.CONDITION_NOT_MET);
        assertThat(offer(patch, "someone&os=16.4").reason()).isEqualTo(Reason.CONDITION_NOT_MET);
        assertThat(offer(patch, "someone&os=17.1").reason()).isEqualTo(Reason.HIT_EVERYBODY);
        assertThat(download("version=" + patch.version())).isEmpty();
    }

    @Test
    void pauseResumeAndStopAreObeyedAtOnce() {
        PatchDetail patch = released(ready(newVersion(), "held"), Plan.of(Reach.share(10_000)));
        assertThat(act(patch, "pause").state()).isEqualTo(PatchState.PAUSED);
        assertThat(download("version=" + patch.version())).isEmpty();
        assertThat(act(patch, "resume").state()).isEqualTo(PatchState.RELEASED);
        assertThat(download("version=" + patch.version())).isEqualTo("held");
        assertThat(act(patch, "stop").state()).isEqualTo(PatchState.STOPPED);
        assertThat(download("version=" + patch.version())).isEmpty();
        assertThat(problem(root.raw("POST", "/v2/patches/" + patch.id() + "/resume", "")))
                .isEqualTo("409/CONFLICT/null");
    }

    @Test
    void clearingTellsOwnDevicesToRemoveWhatTheyHave() {
        PatchDetail patch = released(ready(newVersion(), "bad"), Plan.of(Reach.everybody()));
        PatchDetail clear = root.post("/v2/patches/" + patch.id() + "/clear", Map.of("reason", "it crashes"))
                .as(PatchDetail.class);
        assertThat(clear.kind()).isEqualTo(PatchDetail.Kind.CLEAR);
        Offer offer =
                anonymous.get(decision(patch, "d") + "&patch=" + patch.id()).as(Offer.class);
        assertThat(given(offer.patch()).kind()).isEqualTo(PatchDetail.Kind.CLEAR);
        assertThat(offer.code()).isEqualTo(2003);
        assertThat(newer("version=" + patch.version())).contains("false");
    }

    @Test
    void aClearWithANeutralPackageReachesLegacyDevicesToo() {
        PatchDetail patch = released(ready(newVersion(), "bad"), Plan.of(Reach.everybody()));
        String neutral = stored("neutral");
        root.post("/v2/patches/" + patch.id() + "/clear", Map.of("neutralChecksum", neutral));
        assertThat(newer("version=" + patch.version() + "&patch=" + patch.id())).contains("true");
        assertThat(download("version=" + patch.version())).isEqualTo("neutral");
    }

    @Test
    void twoOperatorsDoNotOverwriteEachOther() {
        PatchDetail patch = ready(newVersion(), "both");
        String path = "/v2/patches/" + patch.id();
        byte[] edit = Json.bytes(new PatchDetail.Edit("renamed", null));
        String tag = root.get(path).header("ETag").orElseThrow();
        Http.Answer first = root.send("PUT", path, edit, "application/json", "If-Match", tag);
        Http.Answer second = root.send("PUT", path, edit, "application/json", "If-Match", tag);
        assertThat(first.status()).isEqualTo(200);
        assertThat(problem(second)).isEqualTo("412/CHANGED_MEANWHILE/null");
    }

    @Test
    void aRepeatedRequestMakesOnePatch() {
        byte[] draft = Json.bytes(draft(newVersion(), stored("once")));
        Http.Answer first = root.send("POST", "/v2/patches", draft, "application/json", "Idempotency-Key", "k1");
        Http.Answer again = root.send("POST", "/v2/patches", draft, "application/json", "Idempotency-Key", "k1");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        byte[] other = Json.bytes(draft(newVersion(), stored("once")));
        assertThat(root.send("POST", "/v2/patches", other, "application/json", "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theListIsFilteredAndTurnsItsPages() {
        String version = newVersion();
        for (int i = 0; i < 5; i++) {
            ready(version, "page " + i);
        }
        PatchDetail.Page page =
                root.get("/v2/patches?version=" + version + "&limit=3").as(PatchDetail.Page.class);
        assertThat(page.total()).isEqualTo(5);
        PatchDetail.Page rest = root.get("/v2/patches?version=" + version + "&limit=3&cursor=" + page.next())
                .as(PatchDetail.Page.class);
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isNull();
        assertThat(root.get("/v2/patches?text=100%25&version=" + version)
                        .as(PatchDetail.Page.class)
                        .items())
                .isEmpty();
        assertThat(problem(root.get("/v2/patches?state=GONE"))).isEqualTo("400/INVALID/state");
    }

    @Test
    void aTokenForOneAppSeesNoOther() {
        root.post("/v2/apps", Map.of("key", "com.one", "name", "One"));
        ApiToken.Draft draft = new ApiToken.Draft("ci", Set.of(Role.VIEWER, Role.AUTHOR), "com.one", 30);
        Http token = anonymous.bearer(
                root.post("/v2/tokens", draft).as(ApiToken.Issued.class).secret());
        PatchDetail other = ready(newVersion(), "other app");
        assertThat(problem(token.get("/v2/patches/" + other.id()))).isEqualTo("404/NOT_FOUND/null");
        assertThat(token.get("/v2/apps").text()).contains("com.one").doesNotContain("default");
        assertThat(problem(token.put("/v2/patches/" + other.id() + "/release", Plan.of(Reach.everybody()))))
                .isEqualTo("403/NOT_ALLOWED/null");
        assertThat(problem(token.get("/v2/members"))).isEqualTo("403/NOT_ALLOWED/null");
    }

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheSession() {
        Map<String, String> credentials = Map.of("username", "root", "password", TestStore.PASSWORD);
        Session session = anonymous.post("/v2/session", credentials).as(Session.class);
        Session renewed = anonymous
                .post("/v2/session/refresh", new Session.Renewal(session.refreshToken()))
                .as(Session.class);
        assertThat(anonymous.bearer(renewed.accessToken()).get("/v2/me").status())
                .isEqualTo(200);
        assertThat(anonymous
                        .post("/v2/session/refresh", new Session.Renewal(session.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.bearer(renewed.accessToken()).get("/v2/me").status())
                .isEqualTo(401);
        assertThat(root.get("/v2/audit?limit=50").text()).contains("refresh-token-reused");
    }

    @Test
    void everyActIsInTheAuditLogWithItsReason() {
        PatchDetail patch = released(ready(newVersion(), "audited"), Plan.of(Reach.everybody()));
        root.post("/v2/patches/" + patch.id() + "/pause", Map.of("reason", "a crash\r\nin 3.16"));
        AuditEntry.Page page = root.get("/v2/patches/" + patch.id() + "/events").as(AuditEntry.Page.class);
        assertThat(page.items()).extracting(AuditEntry::action).containsExactly("pause", "release", "add-patch");
        assertThat(page.items().getFirst().reason()).isEqualTo("a crash\r\nin 3.16");
        assertThat(root.get("/v2/audit/verification")
                        .as(AuditEntry.Verification.class)
                        .intact())
                .isTrue();
    }

    @Test
    void theDescriptionNamesEveryRoute() {
        var document = anonymous.get("/v2/openapi.json").json();
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.get("paths").has("/v2/patches/{id}/release")).isTrue();
        assertThat(document.get("components").get("schemas").has("Plan")).isTrue();
    }

    static String stored(String content) {
        byte[] bytes = bytes(content);
        return root.send("PUT", "/v2/packages/" + Checksum.of(bytes), bytes, "application/octet-stream")
                .as(PatchDetail.Stored.class)
                .checksum();
    }

    private static PatchDetail.Draft draft(String version, String checksum) {
        return new PatchDetail.Draft(
                "default", Platform.IOS, version, "fix", PackageFormat.MANGO, checksum, null, "notes");
    }

    static PatchDetail ready(String version, String content) {
        return root.post("/v2/patches", draft(version, stored(content))).as(PatchDetail.class);
    }

    static PatchDetail released(PatchDetail patch, Plan plan) {
        return root.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    private static PatchDetail act(PatchDetail patch, String act) {
        return root.raw("POST", "/v2/patches/" + patch.id() + "/" + act, "").as(PatchDetail.class);
    }

    private static String decision(PatchDetail patch, String device) {
        return "/v2/decision?platform=IOS&version=" + patch.version() + "&device=" + device;
    }

    static Offer offer(PatchDetail patch, String device) {
        return anonymous.get(decision(patch, device)).as(Offer.class);
    }

    private static Explanation explain(PatchDetail patch, String device) {
        return root.post("/v2/patches/" + patch.id() + "/explain", new Explanation.Question(device, 0L, Map.of()))
                .as(Explanation.class);
    }

    private static int share(PatchDetail patch) {
        return given(given(patch.plan()).reach().share());
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static String problem(Http.Answer answer) {
        Problem problem = answer.as(Problem.class);
        return answer.status() + "/" + problem.code() + "/" + problem.field();
    }
}
