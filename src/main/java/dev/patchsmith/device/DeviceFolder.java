package dev.patchsmith.device;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Where a device keeps its state and its package. Whatever moment it is switched off at, the next start finds the
/// state
/// before or after a change, and a package that is whole or none.
final class DeviceFolder {

    private static final String ENDING = ".package";

    private final Path folder;
    private final Runnable beforeEachChange;

    /// @param beforeEachChange called before anything on disk is changed; a test switches the device off there
    DeviceFolder(Path folder, Runnable beforeEachChange) {
        this.folder = folder;
        this.beforeEachChange = beforeEachChange;
    }

    DeviceState read(String appVersion) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("state.json");
        if (!Files.exists(file)) {
            return DeviceState.initial(appVersion);
        }
        try {
            return Json.read(Files.readAllBytes(file), DeviceState.class);
        } catch (JacksonException | NullPointerException damaged) {
            return DeviceState.initial(appVersion);
        }
    }

    void write(DeviceState state) throws IOException {
        replace(folder.resolve("state.json"), Json.bytes(state));
    }

    /// The stored package; empty if it is not there or no longer what it was.
    Optional<byte[]> readPackage(String checksum) throws IOException {
        Path file = folder.resolve(checksum + ENDING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return Checksum.of(bytes).hex().equals(checksum) ? Optional.of(bytes) : Optional.empty();
    }

    void writePackage(String checksum, byte[] bytes) throws IOException {
        replace(folder.resolve(checksum + ENDING), bytes);
    }

    /// Removes what an interrupted change left, and packages that were replaced.
    void tidy(@Nullable String wanted) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean rest = name.endsWith(".part") || (name.endsWith(ENDING) && !name.equals(wanted + ENDING));
                if (rest) {
                    beforeEachChange.run();
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        beforeEachChange.run();
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.write(part, bytes);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        beforeEachChange.run();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
