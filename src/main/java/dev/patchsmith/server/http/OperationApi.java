package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.Health;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.ServerFacts;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What machines ask about the server itself: facts, health, metrics, and the description of all routes.
final class OperationApi {

    private static final Logger LOG = LoggerFactory.getLogger(OperationApi.class);

    private final Database database;
    private final Meters meters;
    private final Limits limits;
    private final Api api;
    private final Clock clock;
    private final Instant started;
    private final String version = version();
    private volatile byte @Nullable [] description;

    OperationApi(Database database, Meters meters, Limits limits, Api api, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.limits = limits;
        this.api = api;
        this.clock = clock;
        this.started = clock.instant();
    }

    void install(RoutesConfig routes) {
        meters.install(routes);
        api.open(routes, Route.SERVER_FACTS, this::facts);
        api.open(routes, Route.HEALTH, this::health);
        api.open(routes, Route.METRICS, this::metrics);
        api.open(routes, Route.OPEN_API, this::describe);
    }

    /// The description is made when it is first asked for: most starts are never asked, and it costs a tenth of one.
    private void describe(Context ctx) {
        byte[] made = description;
        if (made == null) {
            made = OpenApi.describe(version);
            description = made;
        }
        ctx.contentType(Answers.JSON).result(made);
    }

    private void facts(Context ctx) {
        Answers.json(
                ctx,
                new ServerFacts(
                        ServerFacts.PRODUCT,
                        version,
                        Bucket.ALGORITHM,
                        limits.fileBytes(),
                        List.of(
                                ServerFacts.Feature.GREY_RELEASE,
                                ServerFacts.Feature.QUOTA,
                                ServerFacts.Feature.CONDITIONS,
                                ServerFacts.Feature.PHASES,
                                ServerFacts.Feature.STATISTICS,
                                ServerFacts.Feature.AUTO_HALT,
                                ServerFacts.Feature.AUDIT,
                                ServerFacts.Feature.API_TOKENS,
                                ServerFacts.Feature.CONFIGURATION,
                                ServerFacts.Feature.APPROVAL,
                                ServerFacts.Feature.WEBHOOKS)));
    }

    private void health(Context ctx) {
        boolean ok = true;
        try {
            database.probe();
        } catch (RuntimeException failed) {
            LOG.error("the store does not answer: {}", String.valueOf(failed.getMessage()));
            ok = false;
        }
        Health health = new Health(ok, version, database.dialect().name(), uptime().toSeconds());
        Answers.json(ctx.header("Cache-Control", "no-store"), ok ? 200 : 503, health);
    }

    private void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.text(uptime()));
    }

    private Duration uptime() {
        return Duration.between(started, clock.instant());
    }

    private static String version() {
        try (InputStream in = OperationApi.class.getResourceAsStream("/dev/patchsmith/build.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
