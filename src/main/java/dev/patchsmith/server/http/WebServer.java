package dev.patchsmith.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Listens, and leads requests to the routes. Nothing it answers itself has a body that a legacy device could
/// take for a package.
public final class WebServer implements AutoCloseable {

    private static final long IDLE_MILLIS = 30_000;
    private static final long SLOWEST_BYTES_PER_SECOND = 100;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Where to listen, whom to let in, and how much to take.
    public record Settings(String host, int port, Set<String> hosts, boolean otherOrigins, Limits limits) {}

    /// Starts to listen; throws [io.javalin.util.JavalinBindException] when the port is taken.
    public static WebServer start(Settings settings, Consumer<RoutesConfig> routes) {
        Javalin javalin = Javalin.create(config -> {
            basics(config, settings);
            new Gate(settings.hosts(), settings.otherOrigins()).install(config.routes);
            Failures.install(config.routes);
            routes.accept(config.routes);
            config.routes.after(WebServer::responseTime);
        });
        return new WebServer(javalin.start(settings.host(), settings.port()));
    }

    private static void basics(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.router.ignoreTrailingSlashes = true;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = settings.limits().bodyBytes();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setMinRequestDataRate(SLOWEST_BYTES_PER_SECOND);
        });
        config.jetty.modifyServer(WebServer::silence);
    }

    /// Requests that never reach a route, such as malformed ones, are answered without a body.
    private static void silence(Server server) {
        server.setErrorHandler(new ErrorHandler() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put("Cache-Control", "no-store");
                callback.succeeded();
                return true;
            }
        });
    }

    private static void responseTime(io.javalin.http.Context ctx) {
        Long started = ctx.attribute("started");
        String path = ctx.path();
        if (started != null && !DeviceRoutes.isPackageRoute(path) && !path.startsWith("/assets/")) {
            ctx.header("X-Response-Time", (System.nanoTime() - started) / 1_000_000 + "ms");
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
