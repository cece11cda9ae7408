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
import org.jspecify.annotations.Nullable;

/// Logging in and renewing by the legacy protocol. Wrong passwords are slowed down; a picture to read is only shown
/// where whoever runs the server wants one.
final class LoginRoutes {

    private static final int LONGEST = 200;

    private final Logins logins;
    private final @Nullable Captchas captchas;
    private final Requests requests;

    LoginRoutes(Logins logins, @Nullable Captchas captchas, Requests requests) {
        this.logins = logins;
        this.captchas = captchas;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.open(routes, LegacyRoute.LOGIN, this::logIn);
        requests.open(routes, LegacyRoute.CAPTCHA, this::captcha);
        requests.open(routes, LegacyRoute.REFRESH, this::renew);
    }

    private void captcha(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        Answers.json(ctx, captchas == null ? new Captcha(null, null) : captchas.draw());
    }

    private void logIn(Context ctx) {
        Fields fields = Fields.of(ctx);
        new Checks()
                .missing(fields.isEmpty("username"), "username", "用户名不可为空")
                .missing(fields.isEmpty("password"), "password", "密码不可为空")
                .done();
        if (captchas != null) {
            captchas.check(ctx.header("tag"), fields.text("captcha"));
        }
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
