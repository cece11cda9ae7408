package dev.patchsmith.workspace.instance;

import dev.patchsmith.patch.Checksum;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The right to be the one window on a data folder, held by a lock on a file that the system gives back when the
/// process ends in whatever way. The holder listens on a socket in the file system for the files of later starts.
///
/// What is passed: the absolute paths in UTF-8, each ended by a line feed; the end of the stream ends the list. The
/// answer is one byte after the files were taken.
public final class SingleInstance implements AutoCloseable {

    private static final String LOCK = "instance.lock";
    private static final String SOCKET = "instance.sock";

    /// The address of such a socket has at most 108 bytes on Linux and 104 on macOS.
    private static final int LONGEST_ADDRESS = 100;

    private static final int MOST_FILES = 1_000;

    private final FileChannel file;
    private final ServerSocketChannel door;
    private final Path socket;

    private SingleInstance(FileChannel file, ServerSocketChannel door, Path socket) {
        this.file = file;
        this.door = door;
        this.socket = socket;
    }

    /// What came of trying to be the window of a folder.
    public sealed interface Claim {

        record Mine(SingleInstance instance) implements Claim {}

        record Taken() implements Claim {}
    }

    /// Tries to become the window of this folder, which exists.
    ///
    /// @throws IOException if the folder cannot be written to, or its file system knows neither locks nor sockets
    public static Claim claim(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return new Claim.Taken();
            }
        } catch (OverlappingFileLockException sameProcess) {
            file.close();
            return new Claim.Taken();
        }
        Path socket = socketOf(folder);
        Files.deleteIfExists(socket);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        return new Claim.Mine(new SingleInstance(file, door, socket));
    }

    /// Hands files to the window that holds this folder.
    ///
    /// @return whether it took them
    public static boolean pass(Path folder, List<Path> files) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socketOf(folder)))) {
            StringBuilder text = new StringBuilder();
            for (Path each : files) {
                text.append(each.toAbsolutePath().normalize()).append('\n');
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException nobody) {
            return false;
        }
    }

    /// Takes what later starts pass, one after the other, until this is closed. It blocks its thread.
    ///
    /// @param taken gets the files of one start; an empty list asks for the window only
    public void listen(Consumer<List<Path>> taken) throws IOException {
        while (door.isOpen()) {
            try (SocketChannel channel = door.accept()) {
                taken.accept(files(channel));
                channel.write(ByteBuffer.wrap(new byte[] {1}));
            } catch (AsynchronousCloseException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(socket);
        file.close();
    }

    private static List<Path> files(SocketChannel channel) throws IOException {
        BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        return reader.lines()
                .limit(MOST_FILES)
                .flatMap(line -> path(line).stream())
                .toList();
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException broken) {
            return Optional.empty();
        }
    }

    private static Path socketOf(Path folder) {
        Path near = folder.toAbsolutePath().normalize().resolve(SOCKET);
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS) {
            return near;
        }
        String mark = Checksum.of(near.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 16);
        return Path.of(System.getProperty("java.io.tmpdir", "."), "patchsmith-" + mark + ".sock");
    }
}
