package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.Configurations;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// The configuration file of an app, for devices and for whatever caches stand before them.
final class ConfigurationApi {

    private final Database database;
    private final Configurations configurations;
    private final @Nullable String packageAddress;
    private final Api api;

    ConfigurationApi(Database database, Configurations configurations, @Nullable String packageAddress, Api api) {
        this.database = database;
        this.configurations = configurations;
        this.packageAddress = packageAddress;
        this.api = api;
    }

    void install(RoutesConfig routes) {
        api.open(routes, Route.CONFIGURATION, this::send);
    }

    /// Where the packages of the file are: at this server, unless whoever runs it put them somewhere else.
    private Configurations.Addresses addresses(Context ctx) {
        return packageAddress == null
                ? Configurations.Addresses.atServer(Requests.origin(ctx))
                : Configurations.Addresses.below(packageAddress);
    }

    private void send(Context ctx) {
        String app = ctx.pathParam("app");
        if (!database.read(handle -> new Apps(handle).exists(app))) {
            throw Refusal.notFound("There is no app " + DeviceRoutes.oneLine(app) + ".");
        }
        Platform wanted = Api.platform(ctx.queryParam("platform"));
        Platform platform = wanted == null ? Platform.ANDROID : wanted;
        Configurations.Signed file = configurations.of(app, platform, addresses(ctx));
        String tag = "\"" + Checksum.of(file.bytes()) + "\"";
        ctx.header("ETag", tag).header("Cache-Control", "public, max-age=60");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.header("X-Signature", "ed25519=" + file.signature())
                .header("X-Public-Key", file.publicKey())
                .contentType(Answers.JSON)
                .result(file.bytes());
    }
}
