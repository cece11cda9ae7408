package dev.patchsmith.server.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.server.Http;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving an original hotfixServer over, from a real MariaDB with its tables.
@SuppressWarnings("NullAway.Init")
class HotfixServerImportTest {

    /// Password 123456, which the first accounts of every hotfixServer have.
    private static final String USUAL = "sha1$c419e500$1$84869e5560ebf3de26b6690386484929456d6c07";

    private static final ZoneId CHINA = ZoneId.of("+08:00");

    @TempDir
    Path folder;

    private PrivateMariaDb source;

    @BeforeEach
    void start() throws Exception {
        source = PrivateMariaDb.start(folder);
        source.execute("mysql", "CREATE DATABASE old CHARACTER SET utf8mb4");
        source.execute("old", OldTables.CREATE);
        asset("2023/02/02/one.mg", "first");
        asset("2023/02/02/two.mg", "second");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        source.execute(
                "old",
                "INSERT INTO lin_group (id, name, info, level) VALUES (1, 'root', NULL, 1), (2, 'guest', NULL, 2),"
                        + " (7, '发布', '发布组', 3)",
                "INSERT INTO lin_permission (id, name, module, mount) VALUES (13, '新增热修复包', '热修复管理', 1),"
                        + " (18, '查询热修复包', '热修复管理', 1), (14, '暂停热修复', '热修复管理', 0)",
                "INSERT INTO lin_group_permission (group_id, permission_id) VALUES (7, 13), (7, 18), (7, 18), (7, 14)",
                "INSERT INTO lin_user (id, username, nickname, email) VALUES (1, 'root', 'root', NULL),"
                        + " (3, 'hotfix', '管理员', 'h@example.com'), (9, 'nobody', NULL, NULL)",
                "INSERT INTO lin_user (id, username, delete_time) VALUES (4, 'gone', '2023-01-01')",
                "INSERT INTO lin_user_identity (user_id, identity_type, identifier, credential) VALUES"
                        + " (1, 'USERNAME_PASSWORD', 'root', '" + USUAL + "'),"
                        + " (3, 'USERNAME_PASSWORD', 'hotfix', '" + OldTables.hash("Own_pass1") + "')",
                "INSERT INTO lin_user_group (user_id, group_id) VALUES (1, 1), (3, 7)",
                "INSERT INTO lin_file (id, path, name, extension, size, md5) VALUES"
                        + " (20, '2023/02/02/one.mg', 'one.mg', '.mg', 5, 'x'), (21, 'lost.mg', 'l', '.mg', 1, 'y')",
                "INSERT INTO hotFix (id, package, type, platform, status, `desc`, version, path, created_at,"
                        + " updated_at) VALUES (1, '333.txt', 'txt', 0, 0, '描述', '1.0', NULL, '2023-02-03 18:02:41',"
                        + " '2023-02-03 18:02:41'), (5, 'one.mg', 'mg', 0, 1, 'fix', '1.0', '2023/02/02/one.mg',"
                        + " '2023-02-03 18:02:41', '2023-02-03 18:02:41'), (6, 'two.mg', 'mg', 0, 2, 'fix', '2.0',"
                        + " '2023/02/02/two.mg', '2023-02-03 18:02:41', '2023-02-03 18:02:41'), (7, 'x', 'mg', 0, 1, 'x',"
                        + " '3.0', '../secret.txt', '2023-02-03 18:02:41', '2023-02-03 18:02:41'), (8, 'x', 'mg', 7, 1,"
                        + " 'x', '3.0', NULL, '2023-02-03 18:02:41', '2023-02-03 18:02:41')",
                "INSERT INTO hotFix (id, version, created_at, updated_at, deleted_at) VALUES (40, '1', now(), now(),"
                        + " now())",
                "INSERT INTO lin_log (message, user_id, username, status_code, method, path) VALUES"
                        + " ('root新增了最新patch包', 1, 'root', 201, 'POST', '/v1/hotFix')");
    }

    @AfterEach
    void stop() {
        if (source != null) {
            source.close();
        }
    }

    private void asset(String path, String content) throws Exception {
        Path file = folder.resolve("assets").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private HotfixServerImport.Report move(Path data) {
        return HotfixServerImport.move(
                source.mysqlUrl("old"), "root", null, folder.resolve("assets"), CHINA, data, null);
    }

    @Test
    void peoplePatchesAndFilesAreThereAndDevicesNoticeNothing() throws Exception {
        Path data = folder.resolve("new");
        HotfixServerImport.Report report = move(data);
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.teams()).isEqualTo(3);
        assertThat(report.patches()).isEqualTo(4);
        assertThat(report.actions()).isEqualTo(1);
        assertThat(String.join("\n", report.remarks()))
                .contains("root has the password that everybody knows")
                .contains("nobody has no password")
                .contains("lost.mg")
                .contains("patch 7 lies outside")
                .contains("Patch 7 was published without a file")
                .contains("Patch 8 has no app version or no known platform");
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(data))) {
            Http anonymous = new Http(server.url());
            assertThat(anonymous.get("/v1/validHotFix?version=1.0").text()).isEqualTo("first");
            assertThat(anonymous.get("/v1/exitHotFix?version=1.0").text()).contains("\"id\":5");
            assertThat(anonymous.get("/v1/validHotFix?version=2.0").text()).isEmpty();
            assertThat(anonymous.get("/v1/validHotFix?version=3.0").text()).isEmpty();
            assertThat(anonymous.get("/assets/2023/02/02/one.mg").text()).isEqualTo("first");
            Http person = anonymous.as("hotfix", "Own_pass1");
            assertThat(person.get("/v1/hotFix?page=1&count=10").text())
                    .contains("\"total\":4")
                    .contains("2023-02-03T10:02:41");
            assertThat(person.get("/cms/log?page=0&count=5").status()).isEqualTo(401);
            Http root = anonymous.as("root", "123456");
            assertThat(root.get("/v2/me").text()).contains("\"mustChangePassword\":true");
            assertThat(root.get("/cms/log?page=0&count=5").text()).contains("root新增了最新patch包");
            long next = next(root);
            assertThat(next).as("after the highest number ever").isEqualTo(41);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("patchsmith.db"));
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM member WHERE password_hash LIKE '$argon2id$%'")) {
            assertThat(row.getInt(1)).as("hashed anew at the first login").isEqualTo(2);
        }
    }

    private static long next(Http root) {
        String answer = root.post(
                        "/v1/hotFix", Map.of("platform", 0, "version", "9", "status", 3, "package", "x", "type", "mg"))
                .text();
        return Long.parseLong(answer.replaceAll(".*\"id\":([0-9]+).*", "$1"));
    }

    @Test
    void aStoreInUseIsLeftAlone() {
        Path data = folder.resolve("used");
        ManagementServer.start(TestStore.SQLITE.server(data)).close();
        assertThatThrownBy(() -> move(data)).isInstanceOf(MoveException.class).hasMessageContaining("in use already");
    }

    @Test
    void aDatabaseOfSomethingElseIsNamed() throws Exception {
        source.execute("old", "DROP TABLE hotFix");
        Path data = folder.resolve("nothing");
        assertThatThrownBy(() -> move(data)).isInstanceOf(MoveException.class).hasMessageContaining("hotfixServer");
        source.execute("old", OldTables.CREATE[0]);
        assertThat(move(data).members()).as("nothing was left behind").isEqualTo(2);
    }

    @Test
    void theFolderOfFilesMustBeThere() {
        assertThatThrownBy(() -> HotfixServerImport.move(
                        source.mysqlUrl("old"), "root", null, folder.resolve("none"), CHINA, folder.resolve("n"), null))
                .hasMessageContaining("assets folder");
    }
}
