package dev.patchsmith.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// One line for every request that may change something, with who sent it and what became of it. Neither bodies nor
/// queries nor headers are in it, because that is where secrets are. Requests of devices are only counted.
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private RequestLog() {}

    static void install(RoutesConfig routes) {
        routes.after(RequestLog::write);
    }

    private static void write(Context ctx) {
        HandlerType method = ctx.method();
        boolean reads = method == HandlerType.GET || method == HandlerType.HEAD || method == HandlerType.OPTIONS;
        if (reads || ctx.path().equals("/v2/reports")) {
            return;
        }
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", method.name())
                .addKeyValue("path", DeviceRoutes.oneLine(ctx.path()))
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("address", Requests.address(ctx));
        String caller = ctx.attribute("caller");
        if (caller != null) {
            line = line.addKeyValue("who", DeviceRoutes.oneLine(caller));
        }
        Long started = ctx.attribute("started");
        if (started != null) {
            line = line.addKeyValue("millis", (System.nanoTime() - started) / 1_000_000);
        }
        line.log("request");
    }
}
