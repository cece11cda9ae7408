package dev.patchsmith.server.moving;

import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.store.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The files that were uploaded to the other server. Only what lies in its folder of files is taken: a path out of it
/// is how the other server was broken into.
final class ArrivingFiles {

    private static final int LONGEST_PATH = 200;

    private final Path assets;
    private final List<String> remarks;
    private final Map<String, Contents.Upload> byPath = new HashMap<>();
    private int stored;

    ArrivingFiles(Path assets, List<String> remarks) {
        this.assets = assets.toAbsolutePath().normalize();
        this.remarks = remarks;
    }

    void store(Handle handle, List<HotfixServerSource.StoredFile> files) {
        for (HotfixServerSource.StoredFile file : files) {
            store(handle, file.path(), file.createdAt(), "File " + file.id());
        }
    }

    int stored() {
        return stored;
    }

    /// The file of a patch, which may be one that the table of files does not know.
    Optional<Contents.Upload> of(Handle handle, HotfixServerSource.Patch patch) {
        String path = patch.path();
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(store(handle, path, patch.createdAt(), "The file of patch " + patch.id()));
    }

    private Contents.@Nullable Upload store(Handle handle, String path, Instant at, String what) {
        Contents.Upload known = byPath.get(path);
        if (known != null) {
            return known;
        }
        byte[] bytes = bytes(path, what);
        if (bytes == null) {
            return null;
        }
        Checksum checksum = Checksum.of(bytes);
        Contents contents = new Contents(handle);
        contents.put(checksum, bytes, at);
        int dot = path.lastIndexOf('.');
        String extension = dot > path.lastIndexOf('/') && path.length() - dot <= 20 ? path.substring(dot) : "";
        Contents.Upload upload = contents.register(checksum, bytes.length, path, extension, 0, at);
        byPath.put(path, upload);
        stored++;
        return upload;
    }

    private byte @Nullable [] bytes(String path, String what) {
        try {
            Path file = assets.resolve(path).normalize();
            if (!file.startsWith(assets) || path.length() > LONGEST_PATH) {
                remarks.add(what + " lies outside of the folder of files and was left out.");
                return null;
            }
            if (!Files.isRegularFile(file)) {
                remarks.add(what + " is missing: " + path + ".");
                return null;
            }
            if (!file.toRealPath().startsWith(assets.toRealPath())) {
                remarks.add(what + " lies outside of the folder of files and was left out.");
                return null;
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException noPath) {
            remarks.add(what + " has an impossible path and was left out.");
            return null;
        } catch (IOException failed) {
            throw new MoveException(path + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }
}
