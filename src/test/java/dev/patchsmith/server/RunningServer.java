package dev.patchsmith.server;

import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Session;
import java.net.URI;
import java.nio.file.Path;

/// The embedded server in a folder of a test, with a person who may everything.
public final class RunningServer implements AutoCloseable {

    public static final String PASSWORD = "first-password-1";

    private final ManagementServer server;
    private final ManagementClient client;

    public RunningServer(Path folder) {
        this(ServerConfig.in(folder));
    }

    public RunningServer(ServerConfig config) {
        server = ManagementServer.start(config.withFirstPassword(PASSWORD.toCharArray()));
        client = new ManagementClient(Connection.to(server.url()));
    }

    public URI url() {
        return server.url();
    }

    public ManagementClient client() {
        return client;
    }

    /// The SHA-256 of its certificate.
    public String fingerprint() {
        return server.fingerprint().orElseThrow();
    }

    public Session root() {
        return client.logIn("root", PASSWORD.toCharArray()).orThrow();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
