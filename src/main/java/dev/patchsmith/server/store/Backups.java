package dev.patchsmith.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/// Copies a SQLite store aside before its tables are changed.
final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private Backups() {}

    /// Writes `<file>.before-<version>` when the file exists and there are migrations to run.
    static void beforeMigration(Path file, SQLiteDataSource source) {
        if (!Files.exists(file)) {
            return;
        }
        Flyway flyway = Database.migrations(source, Dialect.SQLITE);
        var pending = flyway.info().pending();
        if (pending.length == 0 || flyway.info().current() == null) {
            return;
        }
        Path copy = file.resolveSibling(file.getFileName() + ".before-" + pending[0].getVersion());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(copy);
            statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
            LOG.info("store copied before its tables change: {}", copy);
        } catch (SQLException | java.io.IOException failed) {
            throw new StoreException(
                    "The store " + file + " must be copied before it is changed, and that failed: "
                            + failed.getMessage(),
                    failed);
        }
    }
}
