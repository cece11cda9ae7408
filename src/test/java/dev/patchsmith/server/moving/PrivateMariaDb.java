package dev.patchsmith.server.moving;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/// A MariaDB of our own for one test, made of the binaries of the Debian package in a temporary folder. Without them
/// the test is aborted and says so.
final class PrivateMariaDb implements AutoCloseable {

    private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final int port;

    private PrivateMariaDb(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PrivateMariaDb start(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(INSTALL) && Files.isExecutable(SERVER),
                "MariaDB is not installed (package mariadb-server), so the import was not tested");
        Path data = folder.resolve("mariadb");
        String user = System.getProperty("user.name");
        run(
                INSTALL.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--user=" + user,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        SERVER.toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--user=" + user,
                        "--socket=" + folder.resolve("m.sock"),
                        "--pid-file=" + folder.resolve("m.pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
        PrivateMariaDb started = new PrivateMariaDb(process, port);
        started.await(folder.resolve("mariadb.log"));
        return started;
    }

    private void await(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("mysql") + "?user=root")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    close();
                    throw new IllegalStateException("MariaDB did not start: " + Files.readString(log), notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /// The URL as people write it for the original server.
    String mysqlUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database) + "?user=root");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
