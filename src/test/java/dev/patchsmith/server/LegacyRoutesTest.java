package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shapes, statuses and codes that the old front end depends on.
class LegacyRoutesTest extends ServerTest {

    @Test
    void aChangeAnswersTwoHundredOneWithTheEnvelope() {
        long id = patch(newVersion(), "x", 3);
        assertThat(root.put("/v1/hotFix/" + id, Map.of("status", 1)).text())
                .isEqualTo("{\"code\":0,\"message\":\"成功\",\"request\":\"PUT /v1/hotFix/" + id + "\"}");
    }

    @Test
    void oneMissingFieldIsAStringOneBadValueAListSeveralAnObject() {
        assertThat(root.post("/v1/hotFix", Map.of("platform", 0)).text())
                .isEqualTo("{\"code\":10030,\"message\":\"app版本不能为空\",\"request\":\"POST /v1/hotFix\"}");
        assertThat(root.post("/v1/hotFix", Map.of("platform", "x", "version", "1"))
                        .text())
                .contains("\"message\":[\"平台类型必须是数字\"]");
        assertThat(root.post("/v1/hotFix", Map.of()).text())
                .contains("\"message\":{\"platform\":\"必须指定新系统类型\",\"version\":\"app版本不能为空\"}");
        assertThat(anonymous.post("/cms/user/login", Map.of()).text())
                .contains("{\"username\":\"用户名不可为空\",\"password\":\"密码不可为空\"}");
    }

    @Test
    void theRequestOfTheEnvelopeHasItsQuery() {
        assertThat(root.get("/v1/hotFix?page=0").text()).contains("\"request\":\"GET /v1/hotFix?page=0\"");
    }

    @Test
    void bodiesMayBeUrlEncoded() {
        Http.Answer answer = anonymous.send(
                "POST",
                "/cms/user/login",
                bytes("username=root&password=" + TestStore.PASSWORD),
                "application/x-www-form-urlencoded");
        assertThat(answer.as(Tokens.class).accessToken()).isNotEmpty();
    }

    @Test
    void aNumberIsNoPassword() {
        assertThat(anonymous
                        .post("/cms/user/login", Map.of("username", "root", "password", 123456))
                        .code())
                .isEqualTo("401/10031");
    }

    @Test
    void noCaptchaIsWanted() {
        assertThat(anonymous.post("/cms/user/captcha", Map.of()).text()).isEqualTo("{\"tag\":null,\"image\":null}");
    }

    @Test
    void tokensAreToldApart() {
        Tokens tokens = anonymous.logIn("root", TestStore.PASSWORD);
        String me = "/cms/user/information";
        assertThat(anonymous.get(me).code()).isEqualTo("401/10013");
        assertThat(anonymous.with(tokens.accessToken()).get(me).code()).isEqualTo("401/10000");
        assertThat(anonymous.bearer("abc").get(me).code()).isEqualTo("401/10041");
        assertThat(anonymous.bearer(tokens.refreshToken()).get(me).code()).isEqualTo("401/10250");
        assertThat(anonymous
                        .bearer(tokens.accessToken())
                        .get("/cms/user/refresh")
                        .code())
                .isEqualTo("401/10250");
        assertThat(anonymous.get("/cms/user/refresh").code()).isEqualTo("401/10100");
        assertThat(anonymous.bearer("abc").get("/cms/user/refresh").code()).isEqualTo("401/10042");
    }

    @Test
    void aRefreshTokenMayBeUsedAgainAsTheFrontEndDoes() {
        Tokens tokens = anonymous.logIn("root", TestStore.PASSWORD);
        for (int i = 0; i < 3; i++) {
            Tokens renewed = anonymous
                    .bearer(tokens.refreshToken())
                    .get("/cms/user/refresh")
                    .as(Tokens.class);
            assertThat(anonymous
                            .bearer(renewed.accessToken())
                            .get("/cms/user/permissions")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void permissionsAreListedByModuleInChinese() {
        assertThat(root.get("/cms/admin/permission").text())
                .startsWith("{\"日志\":[{\"id\":1,\"name\":\"查询所有日志\",\"module\":\"日志\"}")
                .contains("{\"id\":13,\"name\":\"新增热修复包\",\"module\":\"热修复管理\"}");
        assertThat(root.get("/cms/user/permissions").text()).contains("\"admin\":true");
    }

    @Test
    void aMemberOfAGroupMayWhatTheGroupMay() {
        root.post(
                "/cms/user/register",
                Map.of(
                        "username",
                        "fixer",
                        "password",
                        "Secret_1",
                        "confirm_password",
                        "Secret_1",
                        "group_ids",
                        List.of(4)));
        Http fixer = anonymous.as("fixer", "Secret_1");
        assertThat(fixer.get("/cms/user/permissions").text())
                .contains("\"admin\":false")
                .contains("{\"热修复管理\":[{\"permission\":\"新增热修复包\",\"module\":\"热修复管理\"}");
        assertThat(fixer.get("/v1/hotFix").status()).isEqualTo(200);
        assertThat(fixer.get("/cms/log").code()).isEqualTo("401/10001");
        assertThat(fixer.get("/cms/admin/users").code()).isEqualTo("401/10001");
        assertThat(fixer.get("/cms/user/information").text())
                .contains("\"groups\":[{\"id\":4,\"name\":\"热修复管理\",\"info\":\"热修复管理\"}]");
    }

    @Test
    void usersAreListedFromPageZeroWithoutRoot() {
        Http.Answer answer = root.get("/cms/admin/users?page=0&count=10");
        assertThat(answer.text()).doesNotContain("\"username\":\"root\"").endsWith("\"count\":10,\"page\":0}");
        assertThat(root.get("/cms/admin/users?page=-1").code()).isEqualTo("400/10030");
    }

    @Test
    void groupsAreMadeChangedAndDeleted() {
        assertThat(root.post("/cms/admin/group", Map.of("name", "g1", "info", "i", "permission_ids", List.of(18)))
                        .code())
                .isEqualTo("201/15");
        assertThat(root.post("/cms/admin/group", Map.of("name", "g1")).code()).isEqualTo("403/10072");
        assertThat(root.post("/cms/admin/group", Map.of("name", "g2", "permission_ids", List.of(999)))
                        .code())
                .isEqualTo("404/10231");
        long id = 0;
        for (var group : root.get("/cms/admin/group/all").json()) {
            id = group.get("name").asString().equals("g1") ? group.get("id").asLong() : id;
        }
        assertThat(root.get("/cms/admin/group/" + id).text())
                .contains("\"permissions\":[{\"id\":18,\"name\":\"查询热修复包\",\"module\":\"热修复管理\"}]");
        Map<String, Object> grant = Map.of("group_id", id, "permission_id", 13);
        assertThat(root.post("/cms/admin/permission/dispatch", grant).code()).isEqualTo("201/9");
        assertThat(root.post("/cms/admin/permission/dispatch", grant).code()).isEqualTo("403/10230");
        assertThat(root.post("/cms/admin/permission/remove", Map.of("group_id", id, "permission_ids", List.of(13)))
                        .code())
                .isEqualTo("201/10");
        assertThat(root.put("/cms/admin/group/" + id, Map.of("name", "g3", "info", ""))
                        .code())
                .isEqualTo("201/7");
        assertThat(root.delete("/cms/admin/group/" + id).code()).isEqualTo("201/8");
        assertThat(root.delete("/cms/admin/group/" + id).code()).isEqualTo("404/10024");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /cms/admin/group/1, 403/10074",
        "DELETE, /cms/admin/group/2, 403/10075",
        "DELETE, /cms/admin/user/1, 403/10079",
        "DELETE, /cms/admin/user/9999, 404/10021",
        "DELETE, /cms/admin/user/abc, 400/10030",
        "GET, /cms/admin/group?page=50, 404/10024",
        "GET, /cms/file, 405/10080",
        "GET, /assets/2026/11/22/nothing.mg, 404/10020",
        "GET, /cms/log?start=yesterday&end=today, 400/10030"
    })
    void refusalsHaveTheirOldCodes(String method, String path, String code) {
        assertThat(root.send(method, path, null, null).code()).isEqualTo(code);
    }

    @Test
    void theLogIsSearchedLiterally() {
        patch(newVersion(), "x", 3);
        assertThat(root.get("/cms/log/search?keyword=%E6%96%B0%E5%A2%9E")
                        .json()
                        .get("total")
                        .asLong())
                .isPositive();
        assertThat(root.get("/cms/log/search?keyword=%25").json().get("total").asLong())
                .isZero();
        assertThat(root.get("/cms/log/users").text()).contains("\"items\":[\"root\"");
    }
}
