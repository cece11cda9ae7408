package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.LogEntry;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.Callers;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.store.ActionLog;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What all routes share: who calls, from where, and the action log of the legacy protocol.
final class Requests {

    private final Database database;
    private final Callers callers;
    private final Clock clock;

    Requests(Database database, Callers callers, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    /// Adds a route that anybody may ask.
    void open(RoutesConfig routes, LegacyRoute route, Handler handler) {
        routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), handler);
    }

    /// Adds a route for people who are logged in; the handler gets the caller.
    void closed(RoutesConfig routes, LegacyRoute route, BiConsumer<Context, Caller> handler) {
        open(routes, route, ctx -> handler.accept(ctx, caller(ctx)));
    }

    Caller caller(Context ctx) {
        Caller caller = callers.of(ctx.header("Authorization"));
        ctx.attribute("caller", caller.name());
        return caller;
    }

    /// Who asks, as far as that can be believed.
    static String address(Context ctx) {
        return proxies(ctx).client(ctx);
    }

    private static Proxies proxies(Context ctx) {
        Proxies proxies = ctx.attribute("proxies");
        return proxies == null ? Proxies.NONE : proxies;
    }

    /// Whether the client speaks TLS, with us or with a proxy before us.
    static boolean secure(Context ctx) {
        return proxies(ctx).scheme(ctx).equals("https");
    }

    static Releases.Actor actor(Context ctx, Caller caller, @Nullable String reason) {
        return new Releases.Actor(caller.name(), address(ctx), reason, caller.member());
    }

    /// The scheme and host the request came to, for absolute addresses.
    static String origin(Context ctx) {
        return proxies(ctx).scheme(ctx) + "://" + ctx.host();
    }

    /// Writes one line of the action log, after the change it tells of.
    void log(Context ctx, Caller caller, String message, @Nullable Permission permission) {
        String path = DeviceRoutes.oneLine(ctx.path());
        LogEntry entry = new LogEntry(
                0,
                caller.name() + message,
                clock.instant(),
                caller.member(),
                caller.name(),
                ctx.statusCode(),
                ctx.method().name(),
                path.length() > 500 ? path.substring(0, 500) : path,
                permission == null ? "" : permission.label());
        database.<@Nullable Void>write(handle -> {
            new ActionLog(handle).add(entry);
            return null;
        });
    }
}
