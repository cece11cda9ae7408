package dev.patchsmith.cli;

import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.server.ServerLifetime;
import dev.patchsmith.server.ServerLog;
import dev.patchsmith.server.ServerStartException;
import dev.patchsmith.server.http.Certificate;
import dev.patchsmith.server.http.Choices;
import dev.patchsmith.server.http.Proxies;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the management server until it is asked to end (Ctrl+C, SIGTERM).",
        footer = {
            "",
            "A setting is taken from its flag, else from the environment (--tls-key is PATCHSMITH_TLS_KEY), else from the"
                    + " file of --config ('tls-key = ...'), else as above. PATCHSMITH_CONFIG names the file too.",
            "",
            "PATCHSMITH_ADMIN_PASSWORD, if set, is the first password of 'root'; without it one is made up and printed"
                    + " once. Health is at /health, metrics for Prometheus at /metrics, the API at /v2/openapi.json."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final int USUAL_PORT = 8700;
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;

    @Mixin
    private final ServeOptions flags = new ServeOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String file = console.environment().get("PATCHSMITH_CONFIG");
        Path path = flags.config != null ? flags.config : file == null || file.isEmpty() ? null : Path.of(file);
        Chosen chosen = Chosen.from(console.environment(), path, ServeOptions.NAMES);
        Path folder = folder(chosen);
        ServerConfig config = config(chosen, folder);
        logAsWanted(chosen.text("log", flags.log));
        ManagementServer server = start(config);
        console.line("Management server listening on " + server.url());
        console.line("Data in " + folder.toAbsolutePath());
        server.fingerprint().ifPresent(print -> console.line("Certificate SHA-256 " + print));
        server.firstPassword().ifPresent(this::tellFirstPassword);
        console.line("Stop it with Ctrl+C.");
        console.out().flush();
        ServerLifetime.untilStopped(server);
        return ExitCode.DONE;
    }

    private Path folder(Chosen chosen) {
        Path folder = chosen.path("data", flags.data);
        return folder != null ? folder : UserFolders.system().data().resolve("server");
    }

    private ServerConfig config(Chosen chosen, Path folder) {
        String host = chosen.text("host", flags.host, "127.0.0.1");
        Set<String> names = new TreeSet<>(chosen.list("names", flags.hosts));
        Certificate certificate = certificate(chosen, folder, names, host);
        refuseInTheClear(chosen, host, certificate);
        return ServerConfig.in(folder)
                .withHost(host)
                .withPort(chosen.number("port", flags.port, USUAL_PORT, HIGHEST_PORT))
                .withCertificate(certificate)
                .withDatabaseUrl(chosen.text("db", flags.database))
                .withHosts(hosts(names, host))
                .withOtherOrigins(!chosen.flag("same-origin-only", flags.sameOrigin))
                .withChoices(choices(chosen));
    }

    /// The names that are let in, in the form that they have in a request. Who names some still reaches a server on
    /// this computer as localhost.
    private static Set<String> hosts(Set<String> names, String host) {
        Set<String> hosts = new TreeSet<>();
        names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        if (!names.isEmpty() && LOOPBACK.contains(host)) {
            hosts.addAll(Set.of("localhost", "127.0.0.1", "[::1]"));
        }
        return hosts;
    }

    private Choices choices(Chosen chosen) {
        String address = chosen.text("package-address", flags.packageAddress);
        if (address != null && !PackageAddress.isOne(address)) {
            throw CommandFailure.usage("--package-address " + PackageAddress.WANTED);
        }
        try {
            return Choices.USUAL
                    .withProxies(Proxies.of(chosen.list("trusted-proxies", flags.proxies)))
                    .withCaptcha(chosen.flag("captcha", flags.captcha))
                    .withDeviceCookie(chosen.flag("device-cookie", flags.deviceCookie))
                    .withPackageAddress(address)
                    .withWebhookHosts(Set.copyOf(new TreeSet<>(chosen.list("webhook-hosts", flags.webhookHosts))));
        } catch (IllegalArgumentException noNetwork) {
            throw CommandFailure.usage("--trusted-proxies: " + noNetwork.getMessage());
        }
    }

    private Certificate certificate(Chosen chosen, Path folder, Set<String> names, String host) {
        Path file = chosen.path("tls-certificate", flags.certificate);
        Path key = chosen.path("tls-key", flags.key);
        boolean selfMade = chosen.flag("tls-self-made", flags.selfMade);
        if (file == null) {
            if (key != null) {
                throw CommandFailure.usage("--tls-key needs --tls-certificate.");
            }
            Set<String> all = new TreeSet<>(names);
            if (!host.equals("0.0.0.0") && !host.equals("::")) {
                all.add(host);
            }
            return selfMade ? new Certificate.SelfMade(folder, all) : new Certificate.None();
        }
        if (selfMade) {
            throw CommandFailure.usage("--tls-self-made and --tls-certificate exclude each other.");
        }
        if (key != null) {
            return new Certificate.Pem(file, key);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            return new Certificate.Pkcs12(file, Secrets.fromEnvironment(console, "PATCHSMITH_TLS_PASSWORD"));
        }
        throw CommandFailure.usage("--tls-certificate needs --tls-key, unless it is a .p12 or .pfx file.");
    }

    private void refuseInTheClear(Chosen chosen, String host, Certificate certificate) {
        boolean said =
                chosen.flag("without-tls", flags.withoutTls) && chosen.flag("behind-tls-proxy", flags.behindProxy);
        if (certificate instanceof Certificate.None && !LOOPBACK.contains(host) && !said) {
            throw CommandFailure.usage(
                    "listening on " + host + " would send passwords and patches in the clear. Use TLS"
                            + " (--tls-certificate or --tls-self-made). If a proxy with TLS stands before the server and nobody"
                            + " else can reach it, say so twice: --without-tls and --behind-tls-proxy.");
        }
    }

    private static void logAsWanted(@Nullable String format) {
        if (format == null) {
            return;
        }
        switch (format) {
            case "text" -> ServerLog.toErrorStream(ServerLog.Format.TEXT);
            case "json" -> ServerLog.toErrorStream(ServerLog.Format.JSON);
            default -> throw CommandFailure.usage("--log takes text or json, not " + format + ".");
        }
    }

    private ManagementServer start(ServerConfig config) {
        char[] first = Secrets.fromEnvironment(console, "PATCHSMITH_ADMIN_PASSWORD");
        try {
            return ManagementServer.start(config.withFirstPassword(first));
        } catch (ServerStartException failed) {
            throw CommandFailure.system(String.valueOf(failed.getMessage()));
        } finally {
            if (first != null) {
                Arrays.fill(first, '\0');
            }
        }
    }

    private void tellFirstPassword(char[] password) {
        console.out().print("First login: user root, password ");
        console.out().print(password);
        console.line(" (shown once; change it after the first login)");
        Arrays.fill(password, '\0');
    }
}
