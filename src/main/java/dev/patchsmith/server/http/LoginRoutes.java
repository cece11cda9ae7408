package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Captcha;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.server.account.Callers;
import dev.patchsmith.server.account.Logins;
import dev.patchsmith.server.answer.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Logging in and renewing by the legacy protocol. There is no captcha: wrong passwords are slowed down instead,
/// so its route says that none is wanted.
final class LoginRoutes {

    private static final int LONGEST = 200;

    private final Logins logins;
    private final Requests requests;

    LoginRoutes(Logins logins, Requests requests) {
        this.logins = logins;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.open(routes, LegacyRoute.LOGIN, this::logIn);
        requests.open(routes, LegacyRoute.CAPTCHA, ctx -> Answers.json(ctx, new Captcha(null, null)));
        requests.open(routes, LegacyRoute.REFRESH, this::renew);
    }

    private void logIn(Context ctx) {
        Fields fields = Fields.of(ctx);
        new Checks()
                .missing(fields.isEmpty("username"), "username", "用户名不可为空")
                .missing(fields.isEmpty("password"), "password", "密码不可为空")
                .done();
        String username = fields.string("username");
        String password = fields.string("password");
        if (username == null || password == null || username.length() > LONGEST || password.length() > LONGEST) {
            throw Refusal.of(Code.WRONG_LOGIN);
        }
        Tokens tokens = logins.legacy(username, password.toCharArray(), Requests.address(ctx));
        Answers.json(ctx.header("Cache-Control", "no-store"), tokens);
    }

    /// Old front ends only leave when they hear 10042 or 10052, so a broken or expired token says that.
    private void renew(Context ctx) {
        String token;
        try {
            token = Callers.bearer(ctx.header("Authorization"));
        } catch (Refusal noToken) {
            throw Refusal.of(Code.REFRESH_FAILED);
        }
        Answers.json(ctx.header("Cache-Control", "no-store"), logins.renewLegacy(token));
    }
}
