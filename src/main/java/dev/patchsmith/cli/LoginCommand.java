package dev.patchsmith.cli;

import dev.patchsmith.management.client.Rights;
import dev.patchsmith.management.client.ServerKind;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = "Checks that a server can be reached and an account is accepted, and says what it may do. With"
                + " --save-token it makes a token for a build server and writes it into a file that only this user can"
                + " read; other commands take it with --token-file or PATCHSMITH_TOKEN.")
final class LoginCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--save-token", paramLabel = "FILE", description = "Make a token and write it into this file.")
    private @Nullable Path target;

    @Option(names = "--token-name", paramLabel = "TEXT", description = "What the server calls the token (build).")
    private String name = "build";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            description = "What the token may do: ${COMPLETION-CANDIDATES} (author,releaser,viewer).")
    private Set<Role> roles = EnumSet.of(Role.AUTHOR, Role.RELEASER, Role.VIEWER);

    @Option(names = "--app", paramLabel = "APP", description = "The only app the token is for; else every app.")
    private @Nullable String app;

    @Option(names = "--days", paramLabel = "N", defaultValue = "90", description = "How long it lives, 1 to 366 (90).")
    private int days;

    LoginCommand(Console console) {
        this.console = console;
    }

    /// @param user empty for a token of a build server
    private record LoggedIn(
            String product,
            String user,
            Rights rights,
            @Nullable ApiToken token) {

        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("server", product);
            fields.put("user", user.isEmpty() ? null : user);
            fields.put("rights", rights);
            fields.put("token", token);
            return fields;
        }
    }

    @Override
    public Integer call() {
        if (days < 1 || days > 366) {
            throw CommandFailure.usage("--days takes 1 to 366, not " + days + ".");
        }
        LoggedIn done = server.with(console, this::logIn);
        json.print(console, done.json(), lines(done));
        return ExitCode.DONE;
    }

    private LoggedIn logIn(Session session) {
        Rights rights = ServerOptions.value(session.patches().rights());
        ApiToken token = target == null ? null : save(session, target);
        return new LoggedIn(product(session.server()), session.user(), rights, token);
    }

    private ApiToken save(Session session, Path file) {
        if (session.server() instanceof ServerKind.HotfixServer) {
            throw CommandFailure.input("this server is a hotfixServer, which knows no tokens for build servers; use"
                    + " PATCHSMITH_PASSWORD or --password-file.");
        }
        ApiToken.Issued issued = ServerOptions.value(
                session.administration().addToken(new ApiToken.Draft(name, Set.copyOf(roles), app, days)));
        byte[] secret = issued.secret().getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.writePrivately(file, secret);
        } catch (IOException failure) {
            session.administration().removeToken(issued.token().id());
            throw CommandFailure.system(
                    "the token cannot be written to " + file + ": " + Secrets.reason(failure) + "; it was taken back.");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        return issued.token();
    }

    private List<String> lines(LoggedIn done) {
        String who = done.user().isEmpty() ? "the token is accepted" : "logged in as " + done.user();
        String first = done.product() + ": " + who + ". It may " + may(done.rights()) + ".";
        return done.token() == null || target == null
                ? List.of(first)
                : List.of(
                        first,
                        "Token \"" + done.token().name() + "\" is in " + target + " and lives until "
                                + done.token().expiresAt() + ".");
    }

    private static String may(Rights rights) {
        if (rights.mayAdminister()) {
            return "do everything";
        }
        List<String> acts = new java.util.ArrayList<>();
        if (rights.mayList()) {
            acts.add("see patches");
        }
        if (rights.mayUpload()) {
            acts.add("upload");
        }
        if (rights.mayRelease()) {
            acts.add("release");
        }
        if (rights.maySeeLog()) {
            acts.add("read the log");
        }
        return acts.isEmpty() ? "do nothing" : String.join(", ", acts);
    }

    private static String product(ServerKind kind) {
        return switch (kind) {
            case ServerKind.Patchsmith(var facts) -> "Patchsmith " + facts.version();
            case ServerKind.HotfixServer ignored -> "hotfixServer";
        };
    }
}
