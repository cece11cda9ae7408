package dev.patchsmith.cli;

import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.server.ServerLifetime;
import dev.patchsmith.server.ServerStartException;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the management server until it is asked to end (Ctrl+C, SIGTERM).",
        footer = {
            "",
            "PATCHSMITH_ADMIN_PASSWORD, if set, is the first password of 'root'; without it one is made up and printed",
            "once. Beyond this computer the server wants a reverse proxy with TLS in front of it."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final Console console;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8700", description = "Port (8700); 0 takes a free one.")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the server's data.")
    private @Nullable Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME?user=U&password=P; else SQLite in the data folder. Better in"
                    + " PATCHSMITH_DB, since it holds a password.")
    private @Nullable String database;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address (127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--behind-tls-proxy",
            description = "Needed with a --host beyond this computer: says that a proxy in front speaks TLS.")
    private boolean behindProxy;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw CommandFailure.usage("--port takes 0 to 65535, not " + port + ".");
        }
        if (!LOOPBACK.contains(host) && !behindProxy) {
            throw CommandFailure.usage("listening on " + host + " would send passwords and patches in the clear."
                    + " Put a proxy with TLS in front and say so with --behind-tls-proxy.");
        }
        ManagementServer server = start();
        console.line("Management server listening on " + server.url());
        console.line("Data in " + folder().toAbsolutePath());
        server.firstPassword().ifPresent(this::tellFirstPassword);
        console.line("Stop it with Ctrl+C.");
        console.out().flush();
        ServerLifetime.untilStopped(server);
        return ExitCode.DONE;
    }

    private ManagementServer start() {
        char[] first = Secrets.fromEnvironment(console, "PATCHSMITH_ADMIN_PASSWORD");
        String url = database != null ? database : console.environment().get("PATCHSMITH_DB");
        try {
            return ManagementServer.start(ServerConfig.in(folder())
                    .withHost(host)
                    .withPort(port)
                    .withDatabaseUrl(url)
                    .withFirstPassword(first));
        } catch (ServerStartException failed) {
            throw CommandFailure.system(String.valueOf(failed.getMessage()));
        } finally {
            if (first != null) {
                Arrays.fill(first, '\0');
            }
        }
    }

    private Path folder() {
        return data != null ? data : UserFolders.system().data().resolve("server");
    }

    private void tellFirstPassword(char[] password) {
        console.out().print("First login: user root, password ");
        console.out().print(password);
        console.line(" (shown once; change it after the first login)");
        Arrays.fill(password, '\0');
    }
}
