package dev.patchsmith.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The places of releases by exact count. There are never more grants than places: the counter row decides,
/// inside the transaction that takes the place.
public final class Grants {

    private final Handle handle;

    public Grants(Handle handle) {
        this.handle = handle;
    }

    /// Sets how many places there are; places that are taken stay taken.
    public void setQuota(long patch, int places) {
        handle.createUpdate("INSERT INTO patch_quota (patch_id, quota) VALUES (:patch, :places)"
                        + " ON CONFLICT (patch_id) DO UPDATE SET quota = :places")
                .bind("patch", patch)
                .bind("places", places)
                .execute();
    }

    public boolean holds(long patch, String device) {
        return handle.createQuery("SELECT COUNT(*) FROM patch_grant WHERE patch_id = :patch AND device = :device")
                        .bind("patch", patch)
                        .bind("device", device)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public boolean hasRoom(long patch) {
        return handle.createQuery("SELECT COUNT(*) FROM patch_quota WHERE patch_id = :patch AND admitted < quota")
                        .bind("patch", patch)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Takes a place; true when the device has one afterwards. Must be the last statement of its transaction that
    /// may be undone: without room the grant is taken back.
    public boolean take(long patch, String device, Instant now) {
        int added = handle.execute(
                "INSERT INTO patch_grant (patch_id, device, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                patch,
                device,
                now.toEpochMilli());
        if (added == 0) {
            return true;
        }
        int counted = handle.execute(
                "UPDATE patch_quota SET admitted = admitted + 1 WHERE patch_id = ? AND admitted < quota", patch);
        if (counted == 0) {
            handle.execute("DELETE FROM patch_grant WHERE patch_id = ? AND device = ?", patch, device);
        }
        return counted == 1;
    }

    public long taken(long patch) {
        return handle.createQuery("SELECT COUNT(*) FROM patch_grant WHERE patch_id = :patch")
                .bind("patch", patch)
                .mapTo(Long.class)
                .one();
    }

    /// How many places are taken, for the patches of a range of numbers that have a quota.
    public Map<Long, Long> countedBetween(long first, long last) {
        return handle
                .createQuery("SELECT patch_id, admitted FROM patch_quota WHERE patch_id BETWEEN :first AND :last")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getLong("patch_id"), row.getLong("admitted")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long counted(long patch) {
        return handle.createQuery("SELECT COALESCE(MAX(admitted), 0) FROM patch_quota WHERE patch_id = :patch")
                .bind("patch", patch)
                .mapTo(Long.class)
                .one();
    }
}
