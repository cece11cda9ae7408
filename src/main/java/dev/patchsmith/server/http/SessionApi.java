package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Credentials;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.Logins;
import dev.patchsmith.server.account.OwnAccount;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Members;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Sessions of our protocol.
final class SessionApi {

    private static final int LONGEST = 200;

    private final Logins logins;
    private final OwnAccount account;
    private final Api api;

    SessionApi(Logins logins, OwnAccount account, Api api) {
        this.logins = logins;
        this.account = account;
        this.api = api;
    }

    void install(RoutesConfig routes) {
        api.open(routes, Route.LOG_IN, this::logIn);
        api.open(routes, Route.RENEW_SESSION, this::renew);
        api.closed(routes, Route.LOG_OUT, (ctx, caller) -> {
            logins.close(caller);
            ctx.status(204);
        });
        api.closed(routes, Route.WHO_AM_I, this::whoAmI);
    }

    private void logIn(Context ctx) {
        Credentials credentials = Api.body(ctx, Credentials.class);
        String username = required("username", credentials.username());
        String password = required("password", credentials.password());
        Session session = logins.own(username, password.toCharArray(), Requests.address(ctx));
        Answers.json(ctx.header("Cache-Control", "no-store"), session);
    }

    private void renew(Context ctx) {
        String token =
                required("refresh_token", Api.body(ctx, Session.Renewal.class).refreshToken());
        Answers.json(ctx.header("Cache-Control", "no-store"), logins.renew(token, Requests.address(ctx)));
    }

    private void whoAmI(Context ctx, Caller caller) {
        if (caller.member() == 0) {
            Answers.json(ctx, new Session.Person(0, caller.name(), null, caller.roles(), false));
            return;
        }
        Members.Row member = account.find(caller);
        Answers.json(
                ctx,
                new Session.Person(
                        member.id(), member.username(), member.nickname(), caller.roles(), member.mustChange()));
    }

    private static String required(String field, @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            throw Refusal.field(field, "The field " + field + " has 1 to " + LONGEST + " characters.");
        }
        return value;
    }
}
