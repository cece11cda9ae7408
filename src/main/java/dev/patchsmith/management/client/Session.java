package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.v2.Route;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;

/// Somebody who is logged in. Renews itself when its token is too old, once for all calls that notice it at the same
/// time; when that fails, calls answer [Trouble.SessionEnded] until [#logInAgain]. Safe for use by several threads.
public final class Session {

    private final Transport transport;
    private final ServerKind kind;
    private final String user;
    private final Object renewing = new Object();
    private volatile SessionTokens tokens;

    Session(Transport transport, ServerKind kind, String user, SessionTokens tokens) {
        this.transport = transport;
        this.kind = kind;
        this.user = user;
        this.tokens = tokens;
    }

    public ServerKind server() {
        return kind;
    }

    /// The account, empty for a token of a build server.
    public String user() {
        return user;
    }

    /// What both kinds of server can do.
    public Patches patches() {
        return switch (kind) {
            case ServerKind.Patchsmith ours -> new PatchsmithPatches(this);
            case ServerKind.HotfixServer older -> new LegacyPatches(this);
        };
    }

    /// Steering and watching releases; empty for the older server.
    public Optional<Releases> releases() {
        return kind instanceof ServerKind.Patchsmith ? Optional.of(new Releases(this)) : Optional.empty();
    }

    /// People, groups, tokens and logs, of either server.
    public Administration administration() {
        return new Administration(this);
    }

    /// Opens the session again after it ended; calls may then be repeated as they were.
    ///
    /// @param password not kept; the caller wipes it
    /// @return what stood in the way, empty if nothing did
    public Optional<Trouble> logInAgain(char[] password) {
        synchronized (renewing) {
            return keep(ManagementClient.logIn(transport, kind, user, password));
        }
    }

    /// Ends the session here and, with our server, there.
    public void logOut() {
        if (kind instanceof ServerKind.Patchsmith && !tokens.refresh().isEmpty()) {
            Request request = authorised(Calls.request(transport, Route.LOG_OUT, null), tokens);
            transport.once(request, Transport.JSON_LIMIT);
        }
        tokens = new SessionTokens("", "");
    }

    Transport transport() {
        return transport;
    }

    <T> Outcome<T> call(Request.Builder request, Class<T> type) {
        return send(request, ready -> transport.once(ready, Transport.JSON_LIMIT))
                .then(answer -> Calls.read(answer, type));
    }

    /// For requests that do no harm when they arrive twice.
    <T> Outcome<T> callPatiently(Request.Builder request, Class<T> type) {
        return send(request, ready -> transport.patiently(ready, Transport.JSON_LIMIT))
                .then(answer -> Calls.read(answer, type));
    }

    Outcome<byte[]> download(Request.Builder request, long limit) {
        return send(request, ready -> transport.patiently(ready, limit))
                .then(answer -> answer.isSuccess() ? Outcome.done(answer.body()) : Outcome.failed(Troubles.of(answer)));
    }

    private Outcome<Transport.Answer> send(Request.Builder request, Function<Request, Outcome<Transport.Answer>> way) {
        SessionTokens used = tokens;
        if (used.access().isEmpty()) {
            return Outcome.failed(new Trouble.SessionEnded());
        }
        Outcome<Transport.Answer> first = way.apply(authorised(request, used));
        if (!(first instanceof Outcome.Done<Transport.Answer>(Transport.Answer answer))
                || !Troubles.isAboutTheSession(answer)) {
            return first;
        }
        Optional<Trouble> trouble = renew(used);
        return trouble.isPresent() ? Outcome.failed(trouble.get()) : way.apply(authorised(request, tokens));
    }

    private static Request authorised(Request.Builder request, SessionTokens tokens) {
        return request.header("Authorization", "Bearer " + tokens.access()).build();
    }

    /// Whoever comes second finds the tokens exchanged and goes on with the new ones.
    private Optional<Trouble> renew(SessionTokens used) {
        synchronized (renewing) {
            if (tokens != used) {
                return tokens.access().isEmpty() ? Optional.of(new Trouble.SessionEnded()) : Optional.empty();
            }
            if (used.refresh().isEmpty()) {
                return Optional.of(new Trouble.SessionEnded());
            }
            return keep(renewed(used));
        }
    }

    private Outcome<SessionTokens> renewed(SessionTokens used) {
        Request request = switch (kind) {
            case ServerKind.Patchsmith ours ->
                Calls.request(
                                transport,
                                Route.RENEW_SESSION,
                                new dev.patchsmith.management.protocol.v2.Session.Renewal(used.refresh()))
                        .build();
            case ServerKind.HotfixServer older ->
                Calls.request(transport, LegacyRoute.REFRESH, null)
                        .header("Authorization", "Bearer " + used.refresh())
                        .build();
        };
        return transport
                .once(request, Transport.JSON_LIMIT)
                .then(answer -> Calls.read(answer, Tokens.class))
                .map(fresh -> new SessionTokens(fresh.accessToken(), fresh.refreshToken()));
    }

    /// A refusal ends the session; a network that fails does not, the next call may try again.
    private Optional<Trouble> keep(Outcome<SessionTokens> outcome) {
        return switch (outcome) {
            case Outcome.Done<SessionTokens>(SessionTokens fresh) -> {
                tokens = fresh;
                yield Optional.empty();
            }
            case Outcome.Failed<SessionTokens>(Trouble.SessionEnded ended) -> {
                tokens = new SessionTokens("", "");
                yield Optional.of(ended);
            }
            case Outcome.Failed<SessionTokens>(Trouble.Rejected rejected) -> {
                tokens = new SessionTokens("", "");
                yield Optional.of(new Trouble.SessionEnded());
            }
            case Outcome.Failed<SessionTokens>(Trouble trouble) -> Optional.of(trouble);
        };
    }
}
