package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.App;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

    /// The rules of an app; empty when there is no such app.
    public Optional<App.Policy> policy(String key) {
        return handle.createQuery("SELECT four_eyes, neutral_sha256 FROM app WHERE app_key = :key")
                .bind("key", key)
                .map((row, context) -> new App.Policy(row.getInt("four_eyes") != 0, row.getString("neutral_sha256")))
                .findOne();
    }

    public void setPolicy(String key, App.Policy policy, @Nullable Long neutralPatch) {
        handle.createUpdate("UPDATE app SET four_eyes = :four, neutral_sha256 = :neutral, neutral_patch = :patch"
                        + " WHERE app_key = :key")
                .bind("four", policy.fourEyes() ? 1 : 0)
                .bind("neutral", policy.neutralChecksum())
                .bind("patch", neutralPatch)
                .bind("key", key)
                .execute();
    }

    /// The patches that are delivered to versions without any, by app.
    public Map<String, Long> neutralPatches() {
        return handle
                .createQuery("SELECT app_key, neutral_patch FROM app WHERE neutral_patch IS NOT NULL")
                .map((row, context) -> Map.entry(row.getString("app_key"), row.getLong("neutral_patch")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
