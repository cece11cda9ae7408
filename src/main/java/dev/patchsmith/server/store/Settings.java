package dev.patchsmith.server.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Named texts of this installation, and the counters that processes watch.
public final class Settings {

    private final Handle handle;

    public Settings(Handle handle) {
        this.handle = handle;
    }

    public Optional<String> find(String name) {
        return handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /// Keeps the value that is there; when several processes start at once, all end up with the same one.
    public String findOrPut(String name, String value) {
        handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("value", value)
                .execute();
        return find(name).orElseThrow();
    }

    /// The epoch grows with each change that a decision may depend on.
    public long epoch() {
        return handle.createQuery("SELECT value FROM counter WHERE name = 'configuration'")
                .mapTo(Long.class)
                .one();
    }

    public void nextEpoch() {
        handle.execute("UPDATE counter SET value = value + 1 WHERE name = 'configuration'");
    }

    /// Takes or renews a lease; false when another process holds it.
    public boolean takeLease(String name, String owner, long now, long until) {
        handle.createUpdate("INSERT INTO lease (name, owner, until) VALUES (:name, :owner, 0) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("owner", owner)
                .execute();
        return handle.createUpdate("UPDATE lease SET owner = :owner, until = :until"
                                + " WHERE name = :name AND (until < :now OR owner = :owner)")
                        .bind("name", name)
                        .bind("owner", owner)
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                == 1;
    }
}
