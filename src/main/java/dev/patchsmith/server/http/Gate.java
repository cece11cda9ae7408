package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.server.answer.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;

/// What every request passes first: its host must be one of ours (a page in a browser could otherwise reach a
/// server on the same machine under a name of its own), and other origins are let in or not.
final class Gate {

    private final Set<String> hosts;
    private final boolean otherOrigins;
    private final Proxies proxies;

    /// An empty set of hosts lets every host in.
    Gate(Set<String> hosts, boolean otherOrigins, Proxies proxies) {
        this.hosts = hosts;
        this.otherOrigins = otherOrigins;
        this.proxies = proxies;
    }

    void install(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context ctx) {
        ctx.header("Vary", "Origin");
        ctx.attribute("started", System.nanoTime());
        ctx.attribute("proxies", proxies);
        String host = ctx.header("Host");
        if (!hosts.isEmpty() && host != null && !hosts.contains(name(host))) {
            throw Refusal.of(
                    Code.FORBIDDEN,
                    ProblemCode.NOT_ALLOWED,
                    "This server is not known under the name " + name(host) + ".");
        }
        String query = ctx.queryString();
        if (query != null && query.contains("%00")) {
            throw Refusal.field("query", "A parameter contains a character that no text has.");
        }
        checkOrigin(ctx);
        if (ctx.method() == HandlerType.OPTIONS) {
            preflight(ctx);
            ctx.skipRemainingHandlers();
        }
    }

    private void checkOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null) {
            return;
        }
        if (otherOrigins || origin.equals(Requests.origin(ctx))) {
            ctx.header("Access-Control-Allow-Origin", origin);
        } else {
            throw Refusal.of(Code.FORBIDDEN, ProblemCode.NOT_ALLOWED, "Other web pages may not use this server.");
        }
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && host.indexOf(']') < colon;
        return DeviceRoutes.oneLine((port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT));
    }

    private static void preflight(Context ctx) {
        String wanted = ctx.header("Access-Control-Request-Headers");
        ctx.status(204).header("Access-Control-Allow-Methods", "GET,HEAD,PUT,POST,DELETE,PATCH");
        if (wanted != null) {
            ctx.header("Access-Control-Allow-Headers", wanted);
        }
    }
}
