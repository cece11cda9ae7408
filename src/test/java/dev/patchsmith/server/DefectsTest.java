package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Credentials;
import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The known defects of the original server, cured without breaking its clients. Numbers are those of the list of
/// defects.
class DefectsTest extends ServerTest {

    @Test
    void d01BothDeviceRoutesNameTheSamePatch() {
        String version = newVersion();
        patch(version, "oldest", 1);
        long newest = patch(version, "newest", 1);
        assertThat(newer("version=" + version)).isEqualTo("{\"exitNew\":true,\"id\":" + newest + "}");
        assertThat(download("version=" + version)).isEqualTo("newest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026/11", ".", "/"})
    void d02APatchWithoutAFileCannotSpoilItsVersion(String path) {
        String version = newVersion();
        patch(version, "good", 1);
        Map<String, Object> body = body(version, "other");
        body.put("path", path);
        Http.Answer added = root.post("/v1/hotFix", body);
        if (added.status() == 201) {
            Http.Answer published = root.put("/v1/hotFix/" + created(added), Map.of("status", 1));
            assertThat(published.code()).isEqualTo("400/10030");
        } else {
            assertThat(added.code()).isEqualTo("400/10030");
        }
        assertThat(download("version=" + version)).isEqualTo("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../app/config/secure.js",
                "../../etc/passwd",
                "/etc/passwd",
                "..%2fetc%2fpasswd",
                "./assets/../../etc/passwd",
                "a\u0000b"
            })
    void d03APathIsOnlyOneThatAnUploadAnswered(String path) {
        Map<String, Object> body = body(newVersion(), "x");
        body.put("path", path);
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
    }

    @Test
    void d04ATokenSignedWithThePublicSecretIsWorthless() throws Exception {
        String secret =
                "\\x88W\\xf09\\x91\\x07\\x98\\x89\\x87\\x96\\xa0A\\xc68\\xf9\\xecJJU\\x17\\xc5V\\xbe\\x8b\\xef\\xd7\\xd8\\xd3\\xe6\\x95*4";
        String payload = "{\"exp\":4102444800,\"identity\":1,\"scope\":\"lin\",\"type\":\"access\",\"iat\":1}";
        String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64(payload);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String token =
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(signed)));
        assertThat(anonymous.bearer(token).get("/cms/user/information").code()).isEqualTo("401/10041");
        String none = base64("{\"alg\":\"none\"}") + "." + base64(payload) + ".";
        assertThat(anonymous.bearer(none).get("/cms/user/information").code()).isEqualTo("401/10041");
    }

    @Test
    void d05UploadsNeedALoginAndAreNeverServedAsPages() {
        assertThat(anonymous.upload("a.mg", bytes("x")).code()).isEqualTo("401/10013");
        String path = root.upload("evil.html", bytes("<script>1</script>"))
                .as(UploadedFile[].class)[0]
                .path();
        Http.Answer answer = anonymous.get("/assets/" + path);
        assertThat(answer.text()).isEqualTo("<script>1</script>");
        assertThat(answer.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void d06AnUploadIsCutAtTheLimit() {
        Http.Answer answer = root.upload("big.mg", new byte[24 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.as(Envelope.class).code()).isIn(10110, 10111);
    }

    @Test
    void d07WrongPasswordsAreSlowedDownAndTokensCanBeTakenBack() {
        register("slow");
        for (int i = 0; i < 5; i++) {
            assertThat(logIn("slow", "wrong-one").code()).isEqualTo("401/10031");
        }
        Http.Answer locked = logIn("slow", "Secret_1");
        assertThat(locked.code()).isEqualTo("429/10140");
        assertThat(locked.header("Retry-After")).isPresent();

        long id = register("taken");
        Http taken = anonymous.as("taken", "Secret_1");
        root.put(
                "/cms/admin/user/" + id + "/password",
                Map.of("new_password", "Secret_2", "confirm_password", "Secret_2"));
        assertThat(taken.get("/cms/user/information").code()).isEqualTo("401/10041");
    }

    @Test
    void d08RollingBackReachesDevicesThatHaveTheBadPatch() {
        String version = newVersion();
        long good = patch(version, "good", 1);
        long bad = patch(version, "bad", 1);
        long back = root.post("/v2/patches/" + bad + "/rollback", Map.of("to", good))
                .json()
                .get("id")
                .asLong();
        assertThat(back).isGreaterThan(bad);
        assertThat(newer("version=" + version + "&patch=" + bad)).isEqualTo("{\"exitNew\":true,\"id\":" + back + "}");
        assertThat(download("version=" + version)).isEqualTo("good");
    }

    @Test
    void d09NothingIsOfferedThatCannotBeServed() {
        String version = newVersion();
        Map<String, Object> body = body(version, "x");
        body.remove("path");
        long id = created(root.post("/v1/hotFix", body));
        assertThat(root.put("/v1/hotFix/" + id, Map.of("status", 1)).status()).isEqualTo(400);
        assertThat(newer("version=" + version)).contains("false");
        String empty =
                root.upload("empty.mg", new byte[0]).as(UploadedFile[].class)[0].path();
        body.put("path", empty);
        long second = created(root.post("/v1/hotFix", body));
        assertThat(root.put("/v1/hotFix/" + second, Map.of("status", 1)).status())
                .isEqualTo(400);
    }

    @Test
    void d10AppsAreApart() {
        String version = newVersion();
        patch(version, "default", 1);
        assertThat(newer("version=" + version + "&app=com.other")).contains("false");
        assertThat(download("version=" + version + "&app=com.other")).isEmpty();
        assertThat(download("version=" + version + "&app=default")).isEqualTo("default");
    }

    @Test
    void d11DeliveryNamesItsLengthAndChecksum() {
        String version = newVersion();
        long id = patch(version, "checked", 1);
        Http.Answer answer = anonymous.get("/v1/validHotFix?version=" + version);
        assertThat(answer.header("Content-Length")).hasValue("7");
        assertThat(answer.header("ETag")).isPresent();
        assertThat(answer.header("X-Patch-Id")).hasValue(Long.toString(id));
        assertThat(answer.header("X-Patch-Md5")).hasValue("3793ea52a7be2d7deafd858fda50775c");
    }

    @Test
    void d12ParametersAreFourHundredAndUnknownAddressesFourHundredFour() {
        assertThat(root.get("/v1/hotFix?page=0").code()).isEqualTo("400/10030");
        assertThat(anonymous.get("/v1/exitHotFix").code()).isEqualTo("400/10030");
        assertThat(anonymous.get("/nowhere").code()).isEqualTo("404/10020");
        assertThat(root.delete("/v1/hotFix").code()).isEqualTo("405/10080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1&count=10", "page=abc", "page=1.5&count=3", "count=abc", "count=-5", "count=0"})
    void d13PagingIsChecked(String query) {
        assertThat(root.get("/v1/hotFix?" + query).code()).isEqualTo("400/10030");
    }

    @Test
    void d13PagesOfPatchesStartAtOneByDefault() {
        patch(newVersion(), "p1", 3);
        long last = patch(newVersion(), "p2", 3);
        assertThat(root.get("/v1/hotFix").json().get("items").get(0).get("id").asLong())
                .isEqualTo(last);
        Http.Answer answer = root.get("/v1/hotFix?page=1&count=1");
        assertThat(answer.text()).contains("\"count\":\"1\",\"page\":\"1\"}");
        assertThat(root.get("/v1/hotFix?page=1&count=1000000000")
                        .json()
                        .get("items")
                        .size())
                .isBetween(2, 100);
        assertThat(root.get("/v1/hotFix?page=100000&count=100")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void d14OnlyNamedFieldsAreTakenAndPublishingNeedsItsPermission() {
        Map<String, Object> body = body(newVersion(), "x");
        body.put("id", 1_000_000);
        body.put("created_at", "2001-01-01T00:00:00.000Z");
        assertThat(created(root.post("/v1/hotFix", body))).isLessThan(1_000_000);
        assertThat(root.get("/v1/hotFix?count=1").text()).doesNotContain("2001-01-01");

        long author = register("author");
        long group = group("authors", List.of(13, 18));
        root.put("/cms/admin/user/" + author, Map.of("email", "", "group_ids", List.of(group)));
        Http caller = anonymous.as("author", "Secret_1");
        body.remove("id");
        body.put("status", 1);
        assertThat(caller.post("/v1/hotFix", body).code()).isEqualTo("401/10001");
        body.put("status", 3);
        assertThat(caller.post("/v1/hotFix", body).status()).isEqualTo(201);
    }

    @Test
    void d15StatesAndTheirOrderAreChecked() {
        String version = newVersion();
        long id = patch(version, "x", 3);
        String path = "/v1/hotFix/" + id;
        assertThat(root.put(path, Map.of("status", 9)).code()).isEqualTo("400/10030");
        assertThat(root.put(path, Map.of("status", "x")).code()).isEqualTo("400/10030");
        assertThat(root.put(path, Map.of("status", 2)).code()).isEqualTo("400/10030");
        assertThat(root.put(path, Map.of("status", "1")).code()).isEqualTo("201/0");
        assertThat(root.put(path, Map.of()).code()).isEqualTo("201/0");
        assertThat(root.put(path, Map.of("status", 0)).code()).isEqualTo("201/0");
        assertThat(root.put(path, Map.of("status", 1)).code()).isEqualTo("400/10030");
        Map<String, Object> body = body(version, "y");
        body.put("status", 42);
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
    }

    @Test
    void d16NumbersAndVersionsAreExact() {
        String version = newVersion() + "-Beta";
        long id = patch(version, "x", 1);
        assertThat(root.put("/v1/hotFix/" + id + "abc", Map.of("status", 0)).code())
                .isEqualTo("404/10020");
        assertThat(root.put("/v1/hotFix/text", Map.of("status", 0)).code()).isEqualTo("404/10020");
        assertThat(newer("version=" + version.toUpperCase(java.util.Locale.ROOT)))
                .contains("false");
        assertThat(newer("version=" + version + "%20")).contains("false");
        assertThat(newer("version=" + version.replace("e", "%C3%A9"))).contains("false");
        assertThat(anonymous
                        .get("/v1/exitHotFix?version=" + version + "&patch=abc")
                        .code())
                .isEqualTo("400/10030");
        assertThat(anonymous
                        .get("/v1/exitHotFix?version=" + version + "&platform=abc")
                        .code())
                .isEqualTo("400/10030");
    }

    @Test
    void d17LongTextsAreTakenOrRefusedByName() {
        Map<String, Object> body = body(newVersion(), "x");
        body.put("package", "n".repeat(200) + ".mg");
        body.put("desc", "修".repeat(1_000));
        assertThat(root.post("/v1/hotFix", body).status()).isEqualTo(201);
        body.put("package", "n".repeat(256));
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
        body.put("package", "n");
        body.put("desc", "修".repeat(4_001));
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
        body.put("desc", "");
        body.put("version", "v".repeat(65));
        assertThat(root.post("/v1/hotFix", body).code()).isEqualTo("400/10030");
    }

    @Test
    void d18TheSameBytesAreOneFileHoweverManyUploadThem() throws Exception {
        byte[] content = bytes("the same " + newVersion());
        Set<String> paths = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Callable<String>> uploads = Stream.generate(
                            () -> (Callable<String>) () -> root.upload("same.mg", content)
                                    .as(UploadedFile[].class)[0]
                                    .path())
                    .limit(12)
                    .toList();
            for (Future<String> path : threads.invokeAll(uploads)) {
                paths.add(path.get());
            }
        }
        assertThat(paths).hasSize(1);
        UploadedFile again = root.upload("other-name.mg", content).as(UploadedFile[].class)[0];
        assertThat(again.name()).isEqualTo(again.path().substring(again.path().lastIndexOf('/') + 1));
    }

    @Test
    void d19TheLimitsAreWhatTheySay() {
        assertThat(root.upload("two.mg", new byte[2_097_152]).status()).isEqualTo(200);
        Http.Answer more = root.upload("more.mg", new byte[2_097_153]);
        assertThat(more.code()).isEqualTo("413/10110");
        assertThat(more.text()).contains("more.mg大小不能超过2097152字节");
        assertThat(root.upload(names(10), bytes("ten")).json().size()).isEqualTo(10);
        assertThat(root.upload(names(11), bytes("eleven")).code()).isEqualTo("413/10121");
    }

    @Test
    void d20EveryChangeIsLogged() {
        String version = newVersion();
        long id = patch(version, "x", 1);
        String log = root.get("/cms/log?count=20").text();
        assertThat(log)
                .contains("root新增了最新patch包")
                .contains("编辑了热修复包" + id + "状态：1")
                .contains("上传了1个文件");
    }

    @Test
    void d21TheLogCanBeAskedForOneUser() {
        patch(newVersion(), "x", 3);
        assertThat(root.get("/cms/log?name=root").status()).isEqualTo(200);
        assertThat(root.get("/cms/log?name=nobody").code()).isEqualTo("404/10220");
    }

    @Test
    void d22WhatFailsSaysSo() {
        Map<String, Object> user = Map.of(
                "username",
                "nogroup",
                "password",
                "Secret_1",
                "confirm_password",
                "Secret_1",
                "group_ids",
                List.of(999));
        assertThat(root.post("/cms/user/register", user).code()).isEqualTo("404/10077");
        assertThat(root.post("/cms/admin/group", Map.of("name", "g".repeat(70), "info", ""))
                        .code())
                .isEqualTo("400/10030");
    }

    @Test
    void d23ARenamedUserLogsInByTheNewName() {
        register("before");
        Http caller = anonymous.as("before", "Secret_1");
        assertThat(caller.put("/cms/user", Map.of("username", "after")).code()).isEqualTo("201/6");
        assertThat(logIn("after", "Secret_1").status()).isEqualTo(200);
        assertThat(logIn("before", "Secret_1").code()).isEqualTo("401/10031");
    }

    @Test
    void d24AddressesGroupsAndTotalsAreRight() {
        long id = register("mail");
        root.put("/cms/admin/user/" + id, Map.of("email", "a@example.com", "group_ids", List.of(2)));
        assertThat(root.get("/cms/admin/users?count=100").text()).contains("a@example.com");
        long group = group("twice", List.of(18));
        assertThat(root.put("/cms/admin/group/" + group, Map.of("name", "root", "info", ""))
                        .code())
                .isEqualTo("403/10072");
        Map<String, Object> grants = Map.of("group_id", group, "permission_ids", List.of(13, 18));
        root.post("/cms/admin/permission/dispatch/batch", grants);
        root.post("/cms/admin/permission/dispatch/batch", grants);
        assertThat(root.get("/cms/admin/group/" + group)
                        .json()
                        .get("permissions")
                        .size())
                .isEqualTo(2);
        patch(newVersion(), "x", 3);
        assertThat(root.get("/cms/log/users?page=0&count=1").json().get("total").asLong())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void d25UploadingNeedsALoginLikeEverythingElse() {
        assertThat(anonymous.upload("x.mg", bytes("x")).status()).isEqualTo(401);
    }

    @Test
    void d26BrokenHeadersAndBodiesAreAnsweredInTheEnvelope() {
        assertThat(anonymous.with("Basic abc").get("/cms/user/information").code())
                .isEqualTo("401/10013");
        assertThat(root.raw("POST", "/v1/hotFix", "{\"a\":").code()).isEqualTo("400/10030");
        assertThat(root.raw("POST", "/v1/hotFix", "[".repeat(10_000)).code()).isEqualTo("400/10030");
        assertThat(root.raw("POST", "/v1/hotFix", "\"" + "x".repeat(1_100_000) + "\"")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void d27AddingAnswersTheIdAndPatchesCanBeFoundAndDeleted() {
        long id = patch(newVersion(), "x", 3);
        assertThat(root.get("/v2/patches/" + id).json().get("id").asLong()).isEqualTo(id);
        assertThat(root.delete("/v2/patches/" + id).status()).isEqualTo(204);
        assertThat(root.get("/v2/patches/" + id).status()).isEqualTo(404);
    }

    @Test
    void d28TheServerTellsOfItsHealth() {
        assertThat(anonymous.get("/health").json().get("ok").asBoolean()).isTrue();
        assertThat(anonymous.get("/metrics").text()).contains("patchsmith_requests_total");
    }

    @Test
    void d29PasswordsAreInNoAnswerAndNoLog() {
        register("logged");
        anonymous.post("/cms/user/login", new Credentials("logged", "Secret_1"));
        assertThat(root.get("/cms/log?count=100").text()).doesNotContain("Secret_1");
        assertThat(root.get("/v2/audit?limit=200").text())
                .doesNotContain("Secret_1")
                .doesNotContain("argon2");
    }

    @Test
    void d30AddressesAreThoseTheRequestCameTo() {
        UploadedFile file = root.upload("a.mg", bytes("address")).as(UploadedFile[].class)[0];
        assertThat(file.url()).isEqualTo(server.url() + "/assets/" + file.path());
        assertThat(anonymous.get("/assets/" + file.path()).text()).isEqualTo("address");
    }

    private static String[] names(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> i + ".mg").toArray(String[]::new);
    }

    private static Http.Answer logIn(String username, String password) {
        return anonymous.post("/cms/user/login", new Credentials(username, password));
    }

    private static long register(String username) {
        root.post(
                "/cms/user/register",
                Map.of("username", username, "password", "Secret_1", "confirm_password", "Secret_1"));
        Tokens tokens = Json.read(logIn(username, "Secret_1").bytes(), Tokens.class);
        return anonymous
                .bearer(tokens.accessToken())
                .get("/cms/user/information")
                .json()
                .get("id")
                .asLong();
    }

    private static long group(String name, List<Integer> permissions) {
        root.post("/cms/admin/group", Map.of("name", name, "info", "", "permission_ids", permissions));
        for (var group : root.get("/cms/admin/group/all").json()) {
            if (group.get("name").asString().equals(name)) {
                return group.get("id").asLong();
            }
        }
        throw new AssertionError("no group " + name);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }
}
