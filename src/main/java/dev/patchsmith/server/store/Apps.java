package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.App;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The apps whose patches are managed here.
public final class Apps {

    private final Handle handle;

    public Apps(Handle handle) {
        this.handle = handle;
    }

    public List<App> all() {
        return handle.createQuery("SELECT a.app_key, a.name, a.created_at, (SELECT COUNT(*) FROM patch p"
                        + " WHERE p.app = a.app_key AND p.deleted_at IS NULL) AS patches FROM app a ORDER BY a.app_key")
                .map((row, context) -> new App(
                        row.getString("app_key"),
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        row.getLong("patches")))
                .list();
    }

    public boolean exists(String key) {
        return handle.createQuery("SELECT COUNT(*) FROM app WHERE app_key = :key")
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Adds an app; false when the key is taken.
    public boolean add(String key, String name, Instant now) {
        return handle.execute(
                        "INSERT INTO app (app_key, name, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        key,
                        name,
                        now.toEpochMilli())
                == 1;
    }
}
