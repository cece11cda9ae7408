package dev.patchsmith.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL of our own for the tests: made of the binaries of the Debian package in a temporary folder,
/// started once, as an unprivileged user, stopped with the process. Without the binaries the tests that need it
/// are aborted and say so.
public final class PrivatePostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PrivatePostgres running;

    private final Path bin;
    private final Path folder;
    private final int port;

    private PrivatePostgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /// The JDBC URL of a new and empty database.
    public static synchronized String newDatabase() {
        if (running == null) {
            Optional<Path> bin = binaries();
            Assumptions.assumeTrue(
                    bin.isPresent(), "PostgreSQL is not installed (package postgresql), so its half was not tested");
            running = start(bin.orElseThrow());
        }
        return running.database();
    }

    /// An instance that one test may stop.
    static PrivatePostgres ofOneTest() {
        Optional<Path> bin = binaries();
        Assumptions.assumeTrue(
                bin.isPresent(), "PostgreSQL is not installed (package postgresql), so its outage was not tested");
        return start(bin.orElseThrow());
    }

    String database() {
        String name = "t" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database for the test was not made", failed);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    private static Optional<Path> binaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PrivatePostgres start(Path bin) {
        Path folder = Path.of(run("mktemp -d").strip());
        PrivatePostgres postgres = new PrivatePostgres(bin, folder, freePort());
        run(bin.resolve("initdb") + " -D " + folder.resolve("data") + " -U postgres -A trust -E UTF8 --locale=C.UTF-8");
        postgres.startAgain();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        return postgres;
    }

    void startAgain() {
        String options =
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200";
        run(bin.resolve("pg_ctl") + " -D " + folder.resolve("data") + " -l " + folder.resolve("log") + " -w -o \""
                + options + "\" start");
    }

    /// Stops it in the middle of whatever it does.
    void stopNow() {
        run(bin.resolve("pg_ctl") + " -D " + folder.resolve("data") + " -m immediate stop");
    }

    private void stop() {
        try {
            stopNow();
        } catch (IllegalStateException stoppedAlready) {
            assert !stoppedAlready.getMessage().isEmpty();
        }
        run("rm -rf " + folder);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Runs a line of the shell, as the user `postgres` where the tests are run by root.
    private static String run(String line) {
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> command = root
                ? List.of("su", "postgres", "-s", "/bin/sh", "-c", "cd / && " + line)
                : List.of("/bin/sh", "-c", line);
        try {
            Path output = Files.createTempFile("postgres", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(line + " failed: " + said);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
