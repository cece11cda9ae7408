package dev.patchsmith.server.store;

import dev.patchsmith.patch.Platform;
import org.jdbi.v3.core.Handle;

/// The devices that asked for a version of an app, each with the last day (since 1970) on which it did.
public final class AskingDevices {

    private final Handle handle;

    public AskingDevices(Handle handle) {
        this.handle = handle;
    }

    public void saw(String app, Platform platform, String version, long device, long day) {
        handle.createUpdate("INSERT INTO asking_device (app, platform, version, device, day)"
                        + " VALUES (:app, :platform, :version, :device, :day)"
                        + " ON CONFLICT (app, platform, version, device) DO UPDATE SET day = :day")
                .bind("app", app)
                .bind("platform", platform.code())
                .bind("version", version)
                .bind("device", device)
                .bind("day", day)
                .execute();
    }

    /// How many asked on this day or later.
    public long count(String app, Platform platform, String version, long since) {
        return handle.createQuery("SELECT COUNT(*) FROM asking_device WHERE app = :app AND platform = :platform"
                        + " AND version = :version AND day >= :since")
                .bind("app", app)
                .bind("platform", platform.code())
                .bind("version", version)
                .bind("since", since)
                .mapTo(Long.class)
                .one();
    }

    /// Forgets those that were not seen since a day.
    public void forget(long before) {
        handle.execute("DELETE FROM asking_device WHERE day < ?", before);
    }
}
