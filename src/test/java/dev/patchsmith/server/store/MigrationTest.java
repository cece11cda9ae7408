package dev.patchsmith.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// Stores of earlier and later programs.
class MigrationTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(Database.FILE);
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    /// The tables as the first program made them, with an app in them.
    private void firstStore() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        Flyway.configure()
                .configuration(Database.migrations(source, Dialect.SQLITE).getConfiguration())
                .target("1")
                .load()
                .migrate();
        execute("INSERT INTO app (app_key, name, created_at) VALUES ('com.kept', 'Kept', 1)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    @Test
    void theKnownVersionIsThatOfTheNewestScript() throws IOException, URISyntaxException {
        Path scripts = Path.of(
                Objects.requireNonNull(Database.class.getResource("migration")).toURI());
        try (Stream<Path> all = Files.list(scripts)) {
            int newest = all.map(script -> script.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Schema.KNOWN).isEqualTo(newest);
        }
    }

    @Test
    void anOlderStoreIsCopiedAndThenBroughtUpToDate() throws SQLException {
        firstStore();
        Database.open(folder, null).close();
        assertThat(count(url(), "SELECT COUNT(*) FROM app WHERE app_key = 'com.kept' AND four_eyes = 0"))
                .isEqualTo(1);
        assertThat(count(url(), "SELECT COUNT(*) FROM webhook")).isZero();
        Path copy = folder.resolve("patchsmith.db.before-3");
        assertThat(count("jdbc:sqlite:" + copy, "SELECT COUNT(*) FROM app")).isEqualTo(2);
        assertThatThrownBy(() -> count("jdbc:sqlite:" + copy, "SELECT COUNT(*) FROM webhook"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aStoreThatIsUpToDateIsNotCopied() {
        Database.open(folder, null).close();
        Database.open(folder, null).close();
        assertThat(folder.resolve("patchsmith.db.before-3")).doesNotExist();
    }

    @Test
    void f15AMigrationThatBreaksOffLeavesTheOldTablesAndIsDoneAgain() throws SQLException {
        firstStore();
        execute("CREATE TABLE webhook_delivery (x INTEGER)");
        assertThatThrownBy(() -> Database.open(folder, null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file().toString());
        assertThatThrownBy(() -> count(url(), "SELECT COUNT(*) FROM approval")).isInstanceOf(SQLException.class);
        assertThat(count(url(), "SELECT COUNT(*) FROM app")).isEqualTo(2);
        execute("DROP TABLE webhook_delivery");
        Database.open(folder, null).close();
        assertThat(count(url(), "SELECT COUNT(*) FROM approval")).isZero();
    }

    @Test
    void f15AStoreOfANewerProgramIsRefusedAndLeftAsItIs() throws SQLException {
        Database.open(folder, null).close();
        execute("INSERT INTO schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success)"
                + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', CURRENT_TIMESTAMP, 1, 1)");
        assertThatThrownBy(() -> Database.open(folder, null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Patchsmith")
                .hasMessageContaining("99");
    }
}
