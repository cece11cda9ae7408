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
import org.jspecify.annotations.Nullable;

/// Listens, and leads requests to the routes. Nothing it answers itself has a body that a legacy device could
/// take for a package.
public final class WebServer implements AutoCloseable {

    private static final long IDLE_MILLIS = 30_000;
    private static final long SLOWEST_BYTES_PER_SECOND = 100;

    private final Javalin javalin;
    private final @Nullable TlsConnector tls;

    private WebServer(Javalin javalin, @Nullable TlsConnector tls) {
        this.javalin = javalin;
        this.tls = tls;
    }

    /// Where to listen and with which certificate, whom to let in, and how much to take.
    public record Settings(
            String host,
            int port,
            Certificate certificate,
            Set<String> hosts,
            boolean otherOrigins,
            Proxies proxies,
            Limits limits) {}

    /// Loads what a web server is made of, so that this can be done while the store is being opened.
    public static void prepare() {
        Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.routes.get("/", context -> {});
        });
    }

    /// Starts to listen; throws [io.javalin.util.JavalinBindException] when the port is taken and
    /// [CertificateException] when the certificate cannot be used.
    public static WebServer start(Settings settings, Consumer<RoutesConfig> routes) {
        boolean plain = settings.certificate() instanceof Certificate.None;
        TlsConnector tls = plain ? null : new TlsConnector(settings.certificate());
        Javalin javalin = Javalin.create(config -> {
            basics(config, settings);
            if (tls != null) {
                config.jetty.addConnector(
                        (server, http) -> tls.connector(server, http, settings.host(), settings.port()));
            }
            new Gate(settings.hosts(), settings.otherOrigins(), settings.proxies()).install(config.routes);
            Failures.install(config.routes);
            routes.accept(config.routes);
            RequestLog.install(config.routes);
            config.routes.after(WebServer::responseTime);
        });
        try {
            return new WebServer(javalin.start(settings.host(), settings.port()), tls);
        } catch (RuntimeException failed) {
            if (tls != null) {
                tls.close();
            }
            throw failed;
        }
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

    /// SHA-256 of the certificate, or null without TLS.
    public @Nullable String fingerprint() {
        return tls == null ? null : tls.fingerprint();
    }

    /// Looks whether the certificate was renewed, as it does by itself now and then.
    public void lookForRenewedCertificate() {
        if (tls != null) {
            tls.look();
        }
    }

    @Override
    public void close() {
        javalin.stop();
        if (tls != null) {
            tls.close();
        }
    }
}
