package dev.patchsmith.server.store;

import dev.patchsmith.patch.Checksum;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Package bytes under their checksum, and the uploads of the legacy protocol that name them by a path.
public final class Contents {

    /// What the legacy upload answered with.
    public record Upload(long id, String checksum, String path, String extension, long size) {}

    private final Handle handle;

    public Contents(Handle handle) {
        this.handle = handle;
    }

    /// Stores the bytes unless they are there already; true when they were new.
    public boolean put(Checksum checksum, byte[] bytes, Instant now) {
        return handle.createUpdate("INSERT INTO content (sha256, size, bytes, created_at)"
                                + " VALUES (:sha256, :size, :bytes, :now) ON CONFLICT DO NOTHING")
                        .bind("sha256", checksum.hex())
                        .bind("size", bytes.length)
                        .bind("bytes", bytes)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    public Optional<byte[]> bytes(String checksum) {
        return handle.createQuery("SELECT bytes FROM content WHERE sha256 = :sha256")
                .bind("sha256", checksum)
                .mapTo(byte[].class)
                .findOne();
    }

    public Optional<Long> size(String checksum) {
        return handle.createQuery("SELECT size FROM content WHERE sha256 = :sha256")
                .bind("sha256", checksum.toLowerCase(Locale.ROOT))
                .mapTo(Long.class)
                .findOne();
    }

    /// Registers stored bytes as an upload. The same bytes again give the upload that is there.
    public Upload register(Checksum checksum, long size, String path, String extension, long member, Instant now) {
        handle.createUpdate("INSERT INTO upload (sha256, path, extension, size, created_by, created_at)"
                        + " VALUES (:sha256, :path, :extension, :size, :member, :now) ON CONFLICT DO NOTHING")
                .bind("sha256", checksum.hex())
                .bind("path", path)
                .bind("extension", extension)
                .bind("size", size)
                .bind("member", member)
                .bind("now", now.toEpochMilli())
                .execute();
        return one("sha256", checksum.hex()).orElseThrow();
    }

    /// The upload with this path, exactly as it was answered; nothing else is ever taken for a path.
    public Optional<Upload> byPath(String path) {
        return one("path", path);
    }

    public Optional<Upload> byChecksum(String checksum) {
        return one("sha256", checksum);
    }

    private Optional<Upload> one(String column, String value) {
        List<Upload> found = handle.createQuery(
                        "SELECT id, sha256, path, extension, size FROM upload WHERE " + column + " = :value")
                .bind("value", value)
                .map((row, context) -> new Upload(
                        row.getLong("id"),
                        row.getString("sha256"),
                        row.getString("path"),
                        row.getString("extension"),
                        row.getLong("size")))
                .list();
        return found.stream().findFirst();
    }
}
