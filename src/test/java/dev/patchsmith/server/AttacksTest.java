package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Problem;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody with bad intent sends, each named by its number in the list of attacks.
class AttacksTest extends ServerTest {

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..%2f..%2fetc/passwd",
                "/etc/passwd",
                "....//etc/passwd",
                "C:\\\\x",
                "./assets/../x",
                "a\\u0000b"
            })
    void a01PathsOfOthersAreRefused(String path) {
        String body = "{\"platform\":0,\"version\":\"1\",\"status\":3,\"path\":\"" + path + "\"}";
        assertThat(root.raw("POST", "/v1/hotFix", body).code()).isEqualTo("400/10030");
    }

    @Test
    void a01AFileNameIsNoPath() {
        Http.Answer answer = root.upload("../../../tmp/evil.mg", bytes("named " + newVersion()));
        assertThat(answer.text())
                .contains("\"extension\":\".mg\"")
                .doesNotContain("..")
                .doesNotContain("evil");
        assertThat(anonymous.get("/assets/..%2f..%2fetc/passwd").status()).isIn(400, 403);
    }

    @Test
    void a02UploadsAreCutAtEveryLimit() {
        assertThat(root.upload("big.mg", new byte[2_097_153]).code()).isEqualTo("413/10110");
        String[] eleven = new String[11];
        java.util.Arrays.fill(eleven, "a.mg");
        assertThat(root.upload(eleven, bytes("n")).status()).isEqualTo(413);
        String[] ten = new String[10];
        java.util.Arrays.fill(ten, "b.mg");
        assertThat(root.upload(ten, new byte[2_097_140]).status())
                .as("10 files below the limit")
                .isEqualTo(200);
        assertThat(refusedOrCut(new byte[21_100_000])).isTrue();
        assertThat(root.send("POST", "/cms/file", bytes("x"), "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(root.raw("POST", "/cms/file", "{}").code()).isEqualTo("400/10033");
        assertThat(server.temporaryFiles()).isEmpty();
    }

    /// A server that answers before it has read everything may close the connection before the client has written all.
    private boolean refusedOrCut(byte[] body) {
        try {
            int status = root.send("POST", "/cms/file", body, "multipart/form-data; boundary=X")
                    .status();
            return status == 400 || status == 413;
        } catch (java.io.UncheckedIOException cutByTheServer) {
            return true;
        }
    }

    @Test
    void a02APartWithoutAnEndLeavesNothingBehind() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            Tokens tokens = anonymous.logIn("root", TestStore.PASSWORD);
            out.write(bytes("POST /cms/file HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + tokens.accessToken() + "\r\nContent-Type: multipart/form-data; boundary=X\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"));
            String head = "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.mg\"\r\n\r\n";
            chunk(out, bytes(head));
            for (int i = 0; i < 40; i++) {
                chunk(out, new byte[65_536]);
            }
        } catch (IOException cutByTheServer) {
            assertThat(cutByTheServer).isNotNull();
        }
        Eventually.holds(() -> server.temporaryFiles().isEmpty());
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes(Integer.toHexString(bytes.length) + "\r\n"));
        out.write(bytes);
        out.write(bytes("\r\n"));
        out.flush();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"x\",\"key\":\"y\",\"name\":\"n\"}",
                "{\"key\":\"a\\ud800\",\"name\":\"n\"}",
                "{\"key\":\"x\",\"name\":\"n\"} trailing",
                "[]",
                "null",
                "",
                "{\"key\":\"x\\u0000\",\"name\":\"n\"}"
            })
    void a03JsonThatIsNoneIsRefused(String body) {
        assertThat(root.raw("POST", "/v2/apps", body).status()).isEqualTo(400);
    }

    @Test
    void a03BombsStaySmall() {
        String endless = "{\"name\":\"t\",\"roles\":[\"VIEWER\"],\"days\":1e999}";
        assertThat(root.raw("POST", "/v2/tokens", endless).status()).isEqualTo(400);
        String deep = "{\"key\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(root.raw("POST", "/v2/apps", deep).status()).isEqualTo(400);
        assertThat(root.raw("POST", "/v1/hotFix", deep).status()).isEqualTo(400);
        byte[] gzip = Base64.getDecoder().decode("H4sIAAAAAAAAA6tWKs5ILEpVslIqS8wpTVWqBQAz7pK0EgAAAA==");
        assertThat(root.send("POST", "/v2/apps", gzip, "application/json", "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(400);
        Map<String, Object> body = body(newVersion(), "long");
        body.put("desc", "x".repeat(4_001));
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
    }

    @Test
    void a04TokensThatWereBentAreWorthless() {
        String good = anonymous.logIn("root", TestStore.PASSWORD).accessToken();
        String[] parts = good.split("\\.");
        String none =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("{\"alg\":\"none\",\"typ\":\"JWT\"}"));
        String rs =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"));
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String later = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes(claims.replaceFirst("\"exp\":[0-9]+", "\"exp\":9999999999")));
        for (String bent : new String[] {
            none + "." + parts[1] + ".",
            none + "." + parts[1] + "." + parts[2],
            rs + "." + parts[1] + "." + parts[2],
            parts[0] + "." + later + "." + parts[2],
            parts[0] + "." + parts[1] + "." + parts[2].substring(2),
            parts[0] + "." + parts[1],
            "...",
            "pst_" + "x".repeat(43)
        }) {
            assertThat(anonymous.bearer(bent).get("/v2/me").status()).as(bent).isEqualTo(401);
            assertThat(anonymous.bearer(bent).get("/cms/user/information").code())
                    .isEqualTo("401/10041");
        }
        String refresh = anonymous.logIn("root", TestStore.PASSWORD).refreshToken();
        assertThat(anonymous.bearer(refresh).get("/cms/user/information").code())
                .isEqualTo("401/10250");
    }

    @Test
    void a05ARefreshTokenThatComesTwiceEndsItsFamily() {
        Session first = anonymous
                .post("/v2/session", Map.of("username", "root", "password", TestStore.PASSWORD))
                .as(Session.class);
        Session second = anonymous
                .post("/v2/session/refresh", new Session.Renewal(first.refreshToken()))
                .as(Session.class);
        assertThat(anonymous
                        .post("/v2/session/refresh", new Session.Renewal(first.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.bearer(second.accessToken()).get("/v2/me").status())
                .isEqualTo(401);
        assertThat(root.get("/v2/audit").text()).contains("refresh-token-reused");
    }

    @Test
    void a06WrongPasswordsLockAndUnknownNamesLookTheSame() {
        String name = "locked" + newVersion().replace(".", "");
        root.post("/v2/members", new Member.Draft(name, "Right_pass1", null, Set.of(Role.VIEWER)));
        for (String who : new String[] {name, "nobody-" + name}) {
            for (int i = 0; i < 5; i++) {
                assertThat(logIn(who, "wrong").code()).isEqualTo("401/10031");
            }
            Http.Answer locked = logIn(who, "Right_pass1");
            assertThat(locked.status()).isIn(401, 429);
            assertThat(locked.header("Retry-After")).isPresent();
        }
    }

    private static Http.Answer logIn(String name, String password) {
        return anonymous.post("/cms/user/login", Map.of("username", name, "password", password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"' OR 1=1 --", "\"; DROP TABLE patch; --", "%", "_", "1' UNION SELECT value FROM setting--"})
    void a07MetaCharactersAreOnlyCharacters(String text) {
        String version = newVersion();
        patch(version, "safe " + version, 1);
        assertThat(anonymous.get("/v1/validHotFix?version=" + encoded(text)).text())
                .isEmpty();
        assertThat(anonymous
                        .get("/v1/validHotFix?platform=" + encoded(text) + "&version=" + version)
                        .text())
                .isEmpty();
        assertThat(root.get("/v2/patches?text=" + encoded(text))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(root.get("/v1/hotFix?page=" + encoded(text) + "&count=10").status())
                .isEqualTo(400);
        assertThat(download("version=" + version)).isEqualTo("safe " + version);
    }

    @ParameterizedTest
    @CsvSource({"-1,10,400", "1,-5,400", "1,1000000000,200", "0,10,400", "1.5,3,400"})
    void a07PagesAreNumbersWithinBounds(String page, String count, int status) {
        Http.Answer answer = root.get("/v1/hotFix?page=" + page + "&count=" + count);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.json().get("items").size()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void a08WhatBelongsToAnotherAppIsNotThere() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "private");
        String app = "app" + patch.id();
        root.post("/v2/apps", Map.of("key", app, "name", app));
        Set<Role> roles = Set.of(Role.VIEWER, Role.AUTHOR, Role.RELEASER, Role.AUDITOR);
        Http other = anonymous.bearer(root.post("/v2/tokens", new ApiToken.Draft(app, roles, app, 1))
                .as(ApiToken.Issued.class)
                .secret());
        String path = "/v2/patches/" + patch.id();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/statistics").status()).isEqualTo(404);
        assertThat(other.get(path + "/package").status()).isEqualTo(404);
        assertThat(other.put(path + "/release", Plan.of(Reach.everybody())).status())
                .isEqualTo(404);
        assertThat(other.raw("POST", path + "/stop", "").status()).isEqualTo(404);
        assertThat(other.raw("POST", path + "/approve", "").status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.get("/v2/apps/default/policy").status()).isEqualTo(404);
        assertThat(other.get("/v2/audit").status()).isEqualTo(403);
    }

    @Test
    void a09AViewerChangesNothing() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "seen");
        String name = "viewer" + patch.id();
        root.post("/v2/members", new Member.Draft(name, "Right_pass1", null, Set.of(Role.VIEWER)));
        Http viewer = anonymous.as(name, "Right_pass1");
        assertThat(viewer.get("/v2/patches/" + patch.id()).status()).isEqualTo(200);
        assertThat(viewer.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()))
                        .status())
                .isEqualTo(403);
        assertThat(viewer.put("/v1/hotFix/" + patch.id(), Map.of("status", 1)).code())
                .isEqualTo("401/10001");
        assertThat(viewer.get("/v2/members").status()).isEqualTo(403);
        assertThat(viewer.get("/v2/webhooks").status()).isEqualTo(403);
        assertThat(viewer.put("/v2/apps/default/policy", Map.of("fourEyes", false))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE,share,0",
        "SHARE,share,-1",
        "SHARE,share,10001",
        "SHARE,share,1.5",
        "SHARE,share,'\"50%\"'",
        "DEVICES,devices,0",
        "DEVICES,devices,2147483648"
    })
    void a10ImpossibleReachesAreRefusedByName(String mode, String field, String value) {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "reach");
        String body = "{\"reach\":{\"mode\":\"" + mode + "\",\"" + field + "\":" + value + "}}";
        Http.Answer answer = root.raw("PUT", "/v2/patches/" + patch.id() + "/release", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.as(Problem.class).field()).isIn("reach", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x\nx", "undefined", "null", "\uD83D\uDE00", "' OR 1=1"})
    void a11OddDeviceIdsAreNeverAFault(String device) {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "odd"), Plan.of(Reach.share(10_000)));
        Http.Answer answer =
                anonymous.get("/v2/decision?platform=IOS&version=" + patch.version() + "&device=" + encoded(device));
        assertThat(answer.status()).isEqualTo(200);
        boolean usable = !device.isEmpty() && !device.contains("\n");
        String reason = answer.json().get("reason").asString();
        if (!usable) {
            assertThat(reason).doesNotStartWith("HIT_SHARE");
        }
        assertThat(anonymous
                        .get("/v1/validHotFix?version=" + patch.version() + "&device=" + encoded(device))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a11AnIdOfTooManyBytesIsInNoPart() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "odd"), Plan.of(Reach.share(9_999)));
        assertThat(anonymous
                        .get("/v1/validHotFix?version=" + patch.version() + "&device=" + "d".repeat(129))
                        .text())
                .isEmpty();
    }

    @Test
    void a19MarkupInNamesIsText() {
        String name = "<b>" + newVersion();
        root.post("/v2/members", new Member.Draft(name, "Right_pass1", null, Set.of(Role.VIEWER, Role.AUTHOR)));
        Http.Answer log = anonymous.as(name, "Right_pass1").upload("x.mg", bytes("markup" + name));
        assertThat(log.status()).isEqualTo(200);
        Http.Answer lines = root.get("/cms/log?page=0&count=5");
        assertThat(lines.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(lines.json().get("items").get(0).get("message").asString())
                .startsWith("&lt;b&gt;")
                .doesNotContain("<");
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "formula");
        root.put("/v2/patches/" + patch.id(), new PatchDetail.Edit("=cmd()|'\u202Egpj.exe", "<script>"));
        assertThat(Objects.requireNonNull(root.get("/v2/patches/" + patch.id())
                        .as(PatchDetail.class)
                        .notes()))
                .isEqualTo("<script>");
    }

    @Test
    void a22PagesOfOtherNamesAreKeptOut() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(bytes("GET /v2/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }
}
