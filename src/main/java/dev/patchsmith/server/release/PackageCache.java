package dev.patchsmith.server.release;

import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Package bytes that devices ask for, kept in memory up to a limit. Bytes whose checksum is not the one they are
/// stored under are never served. Thread-safe.
public final class PackageCache {

    private static final Logger LOG = LoggerFactory.getLogger(PackageCache.class);

    private final Database database;
    private final long limit;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();
    private final Map<String, String> md5 = new ConcurrentHashMap<>();
    private long size;

    public PackageCache(Database database, long limit) {
        this.database = database;
        this.limit = limit;
    }

    /// The bytes with this checksum, if the store has them whole.
    public Optional<byte[]> find(String checksum) {
        synchronized (kept) {
            byte[] bytes = kept.get(checksum);
            if (bytes != null) {
                return Optional.of(bytes);
            }
        }
        if (damaged.contains(checksum)) {
            return Optional.empty();
        }
        Optional<byte[]> stored = database.read(handle -> new Contents(handle).bytes(checksum));
        if (stored.isPresent() && !Checksum.of(stored.get()).hex().equals(checksum)) {
            if (damaged.add(checksum)) {
                LOG.error("package {} is damaged in the store and is not served", checksum);
            }
            return Optional.empty();
        }
        stored.ifPresent(bytes -> keep(checksum, bytes));
        return stored;
    }

    /// The MD5 of a package, which is what the configuration file and clients of that design compare; reckoned once.
    public String md5(String checksum, byte[] bytes) {
        return md5.computeIfAbsent(checksum, _ -> md5(bytes));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has MD5", every);
        }
    }

    /// Whether bytes were found that are not those of their checksum.
    public boolean isDamaged(@Nullable String checksum) {
        return checksum != null && damaged.contains(checksum);
    }

    /// Whether the bytes could be served right now; no bytes at all are no package.
    public boolean has(@Nullable String checksum) {
        return checksum != null
                && find(checksum).filter(bytes -> bytes.length > 0).isPresent();
    }

    private void keep(String checksum, byte[] bytes) {
        synchronized (kept) {
            if (kept.put(checksum, bytes) == null) {
                size += bytes.length;
            }
            Iterator<byte[]> oldest = kept.values().iterator();
            while (size > limit && kept.size() > 1) {
                size -= oldest.next().length;
                oldest.remove();
            }
        }
    }
}
