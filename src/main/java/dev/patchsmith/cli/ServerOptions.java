package dev.patchsmith.cli;

import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which server a command talks to, and as whom.
final class ServerOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of the management server; else PATCHSMITH_SERVER.")
    private @Nullable String server;

    @Option(names = "--user", paramLabel = "NAME", description = "Account; else PATCHSMITH_USER, else root.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with the password; else PATCHSMITH_PASSWORD, else the prompt asks.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the API token of a build server; else PATCHSMITH_TOKEN.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--certificate",
            paramLabel = "SHA256",
            description = "Accept only the certificate with this fingerprint (64 hexadecimal digits).")
    private @Nullable String certificate;

    @Option(
            names = {"--password", "--token"},
            hidden = true,
            arity = "0..1",
            fallbackValue = "")
    void refuseSecret(String ignored) {
        throw CommandFailure.usage(Secrets.NEVER_AN_ARGUMENT + ".");
    }

    /// Logs in and hands the session to the work; the connection is closed afterwards.
    ///
    /// @return what the work answers
    <T> T with(Console console, Function<Session, T> work) {
        try (ManagementClient client =
                new ManagementClient(Connection.to(address(console)).trusting(fingerprint()))) {
            return work.apply(logIn(client, console));
        }
    }

    /// Whether the user said which server; commands that can do without one look here first.
    boolean isNamed(Console console) {
        return server != null || console.environment().get("PATCHSMITH_SERVER") != null;
    }

    URI address(Console console) {
        String address = server != null ? server : console.environment().get("PATCHSMITH_SERVER");
        if (address == null || address.isBlank()) {
            throw CommandFailure.usage("which server? Give --server URL or set PATCHSMITH_SERVER.");
        }
        String problem = ServerProfile.problemOf(address);
        if (problem != null) {
            throw CommandFailure.usage(problem);
        }
        return URI.create(address.strip());
    }

    private @Nullable String fingerprint() {
        if (certificate == null) {
            return null;
        }
        String digits = certificate.replace(":", "").toLowerCase(java.util.Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw CommandFailure.usage("--certificate takes the SHA-256 fingerprint, 64 hexadecimal digits.");
        }
        return digits;
    }

    private Session logIn(ManagementClient client, Console console) {
        char[] token =
                tokenFile != null ? Secrets.fromFile(tokenFile) : Secrets.fromEnvironment(console, "PATCHSMITH_TOKEN");
        if (token != null) {
            try {
                return value(client.withToken(token));
            } finally {
                Arrays.fill(token, '\0');
            }
        }
        Map<String, String> environment = console.environment();
        String name = user != null ? user : environment.getOrDefault("PATCHSMITH_USER", "root");
        char[] password = password(console, name);
        try {
            return value(client.logIn(name, password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password(Console console, String name) {
        if (passwordFile != null) {
            return Secrets.fromFile(passwordFile);
        }
        char[] given = Secrets.fromEnvironment(console, "PATCHSMITH_PASSWORD");
        char[] password = given != null ? given : Secrets.ask("Password of " + name);
        if (password == null) {
            throw CommandFailure.usage(
                    "no password: give --password-file FILE, set PATCHSMITH_PASSWORD or PATCHSMITH_TOKEN, or run in a"
                            + " terminal.");
        }
        return password;
    }

    /// The value of a call, or the end of the command with the sentence of what stood in the way.
    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw failure(trouble);
        };
    }

    static CommandFailure failure(Trouble trouble) {
        boolean ofTheInput = trouble instanceof Trouble.WrongPassword
                || trouble instanceof Trouble.NotPermitted
                || trouble instanceof Trouble.SessionEnded
                || trouble instanceof Trouble.Rejected
                || trouble instanceof Trouble.Conflict
                || trouble instanceof Trouble.NotFound;
        return ofTheInput ? CommandFailure.input(trouble.sentence()) : CommandFailure.system(trouble.sentence());
    }
}
