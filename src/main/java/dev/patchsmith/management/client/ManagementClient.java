package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.Credentials;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.v2.Health;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.ServerFacts;
import java.util.Map;
import okhttp3.Request;
import tools.jackson.core.JacksonException;

/// A management server seen from here. Safe for use by several threads; every call waits for its answer on the thread
/// that makes it.
public final class ManagementClient implements AutoCloseable {

    private final Transport transport;

    public ManagementClient(Connection connection) {
        this.transport = new Transport(connection);
    }

    /// Finds out which server answers, without logging in. Not repeated: somebody waits for it.
    public Outcome<ServerKind> probe() {
        Request request = Calls.request(transport, Route.SERVER_FACTS, null).build();
        return transport.once(request, Transport.JSON_LIMIT).then(this::kindOf);
    }

    private Outcome<ServerKind> kindOf(Transport.Answer answer) {
        if (answer.isSuccess()) {
            try {
                ServerFacts facts = Json.read(answer.body(), ServerFacts.class);
                if (ServerFacts.PRODUCT.equals(facts.product())) {
                    return Outcome.done(new ServerKind.Patchsmith(facts));
                }
            } catch (JacksonException | NullPointerException anotherShape) {
                return Outcome.failed(stranger(answer));
            }
        }
        if (answer.status() == 404 || answer.status() == 405) {
            return Troubles.envelope(answer.body()).isPresent()
                    ? Outcome.done(new ServerKind.HotfixServer())
                    : askLikeAFrontEnd(answer);
        }
        return Outcome.failed(Troubles.of(answer));
    }

    /// Every server of the older protocol answers the question for a captcha, which changes nothing.
    private Outcome<ServerKind> askLikeAFrontEnd(Transport.Answer first) {
        Request request =
                Calls.request(transport, LegacyRoute.CAPTCHA, Map.of()).build();
        return transport
                .once(request, Transport.JSON_LIMIT)
                .then(answer -> isCaptcha(answer)
                        ? Outcome.done(new ServerKind.HotfixServer())
                        : Outcome.failed(stranger(first)));
    }

    private static boolean isCaptcha(Transport.Answer answer) {
        try {
            return answer.isSuccess()
                    && Json.tree(answer.body()).has("tag")
                    && Json.tree(answer.body()).has("image");
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static Trouble stranger(Transport.Answer answer) {
        return new Trouble.NotAManagementServer(answer.address(), Troubles.found(answer));
    }

    /// Opens a session after finding out which server it is.
    ///
    /// @param password not kept; the caller wipes it
    public Outcome<Session> logIn(String user, char[] password) {
        return probe().then(
                        kind -> logIn(kind, user, password).map(tokens -> new Session(transport, kind, user, tokens)));
    }

    /// The session of a build server, which has a token instead of a name and a password. Ours only.
    ///
    /// @param token not kept as given; the caller wipes it
    public Outcome<Session> withToken(char[] token) {
        return probe().map(kind -> new Session(transport, kind, "", new SessionTokens(new String(token), "")));
    }

    Outcome<SessionTokens> logIn(ServerKind kind, String user, char[] password) {
        return logIn(transport, kind, user, password);
    }

    static Outcome<SessionTokens> logIn(Transport transport, ServerKind kind, String user, char[] password) {
        Credentials credentials = new Credentials(user, new String(password));
        Request request = switch (kind) {
            case ServerKind.Patchsmith ours ->
                Calls.request(transport, Route.LOG_IN, credentials).build();
            case ServerKind.HotfixServer older ->
                Calls.request(transport, LegacyRoute.LOGIN, credentials).build();
        };
        return transport
                .once(request, Transport.JSON_LIMIT)
                .then(answer -> Calls.read(answer, Tokens.class))
                .map(tokens -> new SessionTokens(tokens.accessToken(), tokens.refreshToken()));
    }

    /// Whether our server can do its work.
    public Outcome<Health> health() {
        return transport
                .once(Calls.request(transport, Route.HEALTH, null).build(), Transport.JSON_LIMIT)
                .then(answer -> Calls.read(answer, Health.class));
    }

    /// Breaks off what is under way; sessions of this client are of no use afterwards.
    @Override
    public void close() {
        transport.close();
    }
}
