package dev.patchsmith.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Which tables a store has, found out with one query, because asking Flyway costs half a second at every start.
sealed interface Schema {

    /// The newest version that this program knows: that of the last script among the migrations.
    int KNOWN = 3;

    /// No tables of ours yet.
    record Empty() implements Schema {}

    record Older(int version) implements Schema {}

    record Current() implements Schema {}

    /// Made by a newer program.
    record Newer(int version) implements Schema {}

    static Schema of(DataSource source) {
        int version = 0;
        try (Connection connection = source.getConnection();
                ResultSet history = connection.getMetaData().getTables(null, null, "schema_history", null)) {
            if (history.next()) {
                version = newest(connection);
            }
        } catch (SQLException failed) {
            throw new StoreException("The store does not say which tables it has: " + failed.getMessage(), failed);
        }
        if (version == 0) {
            return new Empty();
        }
        return version == KNOWN ? new Current() : version < KNOWN ? new Older(version) : new Newer(version);
    }

    private static int newest(Connection connection) throws SQLException {
        int newest = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, success FROM schema_history")) {
            while (rows.next()) {
                String version = rows.getString("version");
                if (version != null && rows.getBoolean("success")) {
                    newest = Math.max(newest, Integer.parseInt(version));
                }
            }
        }
        return newest;
    }
}
