package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.workspace.settings.LocalServerPassword;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The management server inside this program: bound to 127.0.0.1 on any free port, with a random password of its own.
/// It starts with the first use. Safe for use by several threads.
public final class LocalServer implements AutoCloseable {

    private static final String ROOT = "root";

    private final Path data;
    private final LocalServerPassword password;
    private @Nullable ManagementServer running;

    public LocalServer(Path data, LocalServerPassword password) {
        this.data = data;
        this.password = password;
    }

    /// Starts the server if it does not run and logs in.
    public Outcome<Session> open() throws IOException {
        char[] secret = password.get();
        try {
            return new ManagementClient(Connection.to(started(secret))).logIn(ROOT, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private synchronized URI started(char[] secret) {
        ManagementServer now = running;
        if (now == null) {
            now = ManagementServer.start(ServerConfig.in(data).withFirstPassword(secret.clone()));
            running = now;
        }
        return now.url();
    }
}
