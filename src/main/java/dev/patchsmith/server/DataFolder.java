package dev.patchsmith.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of one server, locked while it runs. The lock file names the process; the lock itself goes with it,
/// so a file that is left over after a crash locks nobody out.
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "server.lock";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder open(Path folder) {
        FileChannel channel = null;
        try {
            create(folder);
            Files.createDirectories(folder.resolve("temporary"));
            channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                String owner = owner(channel);
                channel.close();
                throw new ServerStartException(
                        ServerStartException.Cause.ALREADY_RUNNING,
                        "Another server" + owner + " already works in " + folder
                                + ". Stop it first, or choose another data folder.",
                        null);
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            channel.force(true);
            DataFolder opened = new DataFolder(folder, channel);
            for (Path left : opened.temporaryFiles()) {
                Files.deleteIfExists(left);
            }
            return opened;
        } catch (IOException failed) {
            closeQuietly(channel);
            throw new ServerStartException(
                    ServerStartException.Cause.FOLDER_UNUSABLE,
                    "The data folder " + folder + " cannot be used: " + reason(failed)
                            + ". Choose a folder that you may write to.",
                    failed);
        }
    }

    /// What is in it is for this user alone: hashes of passwords and the keys that sign are in the store.
    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case java.nio.file.AccessDeniedException denied -> "writing there is not allowed";
            case java.nio.file.FileAlreadyExistsException file -> "there is a file with this name";
            case java.nio.file.FileSystemException system
            when system.getReason() != null -> String.valueOf(system.getReason());
            default -> String.valueOf(failed.getMessage());
        };
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    /// The parts of uploads that are lying about right now.
    List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.list(temporary())) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failed) {
            LOG.warn("the lock file could not be closed; the lock ends with the process", failed);
        }
    }
}
