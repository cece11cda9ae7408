package dev.patchsmith.server.moving;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The database of an original hotfixServer, read as it is. Its times are those of a time zone that the server was
/// told (`timezone` in its `secure.js`).
final class HotfixServerSource implements AutoCloseable {

    record Member(
            long id,
            String username,
            @Nullable String nickname,
            @Nullable String avatar,
            @Nullable String email,
            @Nullable String hash,
            Instant createdAt) {}

    record Team(long id, String name, @Nullable String info, int level) {}

    record Membership(long member, long team) {}

    record Permitted(long team, String permission) {}

    record StoredFile(long id, String path, @Nullable String extension, Instant createdAt) {}

    record Patch(
            long id,
            @Nullable String name,
            @Nullable String type,
            @Nullable Integer platform,
            @Nullable Integer status,
            @Nullable String notes,
            @Nullable String resourceName,
            @Nullable String version,
            @Nullable String path,
            Instant createdAt,
            Instant changedAt) {}

    record Action(
            String message,
            Instant at,
            long member,
            @Nullable String username,
            int status,
            @Nullable String method,
            @Nullable String path,
            @Nullable String permission) {}

    private final Connection connection;
    private final ZoneId zone;

    private HotfixServerSource(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    /// Where the source is: a URL `jdbc:mysql:` or `jdbc:mariadb:`, who asks, the folder with the uploaded files, and
    /// the time zone of its times.
    record Place(String url, @Nullable String user, char @Nullable [] password, Path assets, ZoneId zone) {
        @Override
        public String toString() {
            return "Place[" + assets + "]";
        }
    }

    static HotfixServerSource open(Place place) {
        String url = place.url().startsWith("jdbc:mysql:")
                ? "jdbc:mariadb:" + place.url().substring("jdbc:mysql:".length())
                : place.url();
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new MoveException("The database URL must begin with jdbc:mysql: or jdbc:mariadb:.", null);
        }
        Properties login = new Properties();
        char[] password = place.password();
        if (place.user() != null) {
            login.setProperty("user", place.user());
        }
        if (password != null) {
            login.setProperty("password", new String(password));
        }
        try {
            Connection connection = DriverManager.getConnection(url, login);
            connection.setReadOnly(true);
            return new HotfixServerSource(connection, place.zone());
        } catch (SQLException failed) {
            throw new MoveException("The database cannot be read: " + failed.getMessage(), failed);
        }
    }

    /// One row of a query.
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String query, Read<T> read) {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(read.from(rows));
            }
        } catch (SQLException failed) {
            throw new MoveException(
                    "This is no database of a hotfixServer, or one of another version: " + failed.getMessage(), failed);
        }
        return all;
    }

    List<Member> members() {
        return all(
                "SELECT u.id, u.username, u.nickname, u.avatar, u.email, u.create_time, (SELECT i.credential"
                        + " FROM lin_user_identity i WHERE i.user_id = u.id AND i.delete_time IS NULL"
                        + " AND i.identity_type = 'USERNAME_PASSWORD' ORDER BY i.id DESC LIMIT 1) AS credential"
                        + " FROM lin_user u WHERE u.delete_time IS NULL ORDER BY u.id",
                row -> new Member(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("nickname"),
                        row.getString("avatar"),
                        row.getString("email"),
                        row.getString("credential"),
                        time(row, "create_time")));
    }

    List<Team> teams() {
        return all(
                "SELECT id, name, info, level FROM lin_group WHERE delete_time IS NULL ORDER BY id",
                row -> new Team(row.getLong("id"), row.getString("name"), row.getString("info"), row.getInt("level")));
    }

    List<Membership> memberships() {
        return all(
                "SELECT DISTINCT user_id, group_id FROM lin_user_group ORDER BY user_id, group_id",
                row -> new Membership(row.getLong("user_id"), row.getLong("group_id")));
    }

    List<Permitted> permitted() {
        return all(
                "SELECT DISTINCT gp.group_id, p.name FROM lin_group_permission gp JOIN lin_permission p"
                        + " ON p.id = gp.permission_id WHERE p.mount = 1 AND p.delete_time IS NULL",
                row -> new Permitted(row.getLong("group_id"), row.getString("name")));
    }

    List<StoredFile> files() {
        return all(
                "SELECT id, path, extension, create_time FROM lin_file WHERE delete_time IS NULL ORDER BY id",
                row -> new StoredFile(
                        row.getLong("id"),
                        row.getString("path"),
                        row.getString("extension"),
                        time(row, "create_time")));
    }

    List<Patch> patches() {
        return all(
                "SELECT * FROM hotFix WHERE deleted_at IS NULL ORDER BY id",
                row -> new Patch(
                        row.getLong("id"),
                        row.getString("package"),
                        row.getString("type"),
                        number(row, "platform"),
                        number(row, "status"),
                        row.getString("desc"),
                        row.getString("resource_name"),
                        row.getString("version"),
                        row.getString("path"),
                        time(row, "created_at"),
                        time(row, "updated_at")));
    }

    List<Action> actions() {
        return all(
                "SELECT * FROM lin_log WHERE delete_time IS NULL ORDER BY id",
                row -> new Action(
                        String.valueOf(row.getString("message")),
                        time(row, "create_time"),
                        row.getLong("user_id"),
                        row.getString("username"),
                        row.getInt("status_code"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("permission")));
    }

    /// The highest number that a patch ever had, deleted ones included: devices may hold any of them.
    long highestPatch() {
        return all("SELECT COALESCE(MAX(id), 0) AS highest FROM hotFix", row -> row.getLong("highest"))
                .getFirst();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private Instant time(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? Instant.EPOCH : time.atZone(zone).toInstant();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new MoveException("The database did not close: " + failed.getMessage(), failed);
        }
    }
}
