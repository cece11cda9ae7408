package dev.patchsmith.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/// Copies a SQLite store aside before its tables are changed.
final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private Backups() {}

    /// Writes `<file>.before-<version>`, where the version is the one that the tables are brought to.
    static void beforeMigration(Path file, SQLiteDataSource source) {
        Path copy = file.resolveSibling(file.getFileName() + ".before-" + Schema.KNOWN);
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
