package dev.patchsmith.server;

import dev.patchsmith.server.http.Choices;
import dev.patchsmith.server.http.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A management server for one rehearsal: on this computer only, in a folder that goes with it, in a time of its own,
/// and without a limit to how often one address may report.
public final class RehearsalServer implements AutoCloseable {

    /// Who logs in.
    public static final String USER = "root";

    private static final int SECRET_BYTES = 18;

    private final Path folder;
    private final char[] password;
    private final ManagementServer server;

    private RehearsalServer(Path folder, char[] password, ManagementServer server) {
        this.folder = folder;
        this.password = password;
        this.server = server;
    }

    /// @param clock the time in which the server lives
    /// @throws IOException when there is no room for the folder
    /// @throws ServerStartException when the server does not start
    public static RehearsalServer start(Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("patchsmith-rehearsal-");
        char[] password = random();
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(
                usual.fileBytes(), usual.files(), usual.requestBytes(), usual.bodyBytes(), Integer.MAX_VALUE);
        try {
            ManagementServer server = ManagementServer.start(ServerConfig.in(folder)
                    .withFirstPassword(password.clone())
                    .withChoices(Choices.USUAL.withLimits(limits))
                    .withClock(clock));
            return new RehearsalServer(folder, password, server);
        } catch (RuntimeException failed) {
            remove(folder);
            throw failed;
        }
    }

    public URI url() {
        return server.url();
    }

    /// Logs in: gives the password to who does it, and takes it away afterwards.
    public <T> T withPassword(Function<char[], T> logIn) {
        char[] given = password.clone();
        try {
            return logIn.apply(given);
        } finally {
            Arrays.fill(given, '\0');
        }
    }

    /// Brings the statistics up to date with all that devices have asked.
    public void settle() {
        server.writeCounts();
    }

    @Override
    public void close() {
        server.close();
        Arrays.fill(password, '\0');
        remove(folder);
    }

    private static char[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return ("Aa1_" + HexFormat.of().formatHex(bytes)).toCharArray();
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException left) {
            // A temporary folder that stays behind harms nobody.
        }
    }
}
