package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.VersionCounts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Apps and their versions.
final class AppApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");

    private final Database database;
    private final Api api;
    private final Clock clock;

    AppApi(Database database, Api api, Clock clock) {
        this.database = database;
        this.api = api;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.LIST_APPS, (ctx, caller) -> {
            caller.require(Role.VIEWER);
            List<App> apps = database.read(handle -> new Apps(handle).all()).stream()
                    .filter(app -> caller.sees(app.key()))
                    .toList();
            Answers.json(ctx, new App.Listing(apps));
        });
        api.closed(routes, Route.ADD_APP, this::add);
        api.closed(routes, Route.LIST_VERSIONS, this::versions);
    }

    private void add(Context ctx, Caller caller) {
        caller.require(Role.AUTHOR);
        App.Draft draft = Api.body(ctx, App.Draft.class);
        if (draft.key() == null || !KEY.matcher(draft.key()).matches() || !caller.sees(draft.key())) {
            throw Refusal.field("key", "A key has 1 to 120 letters, digits, dots, dashes and underscores.");
        }
        if (draft.name() == null || draft.name().isBlank() || draft.name().length() > 200) {
            throw Refusal.field("name", "A name has 1 to 200 characters.");
        }
        Instant now = clock.instant();
        boolean added = database.write(handle -> {
            boolean done = new Apps(handle).add(draft.key(), draft.name(), now);
            if (done) {
                new AuditLog(handle)
                        .append(
                                new AuditLog.Event(
                                        caller.name(),
                                        "add-app",
                                        draft.key(),
                                        null,
                                        null,
                                        draft.name(),
                                        null,
                                        Requests.address(ctx)),
                                now);
            }
            return done;
        });
        if (!added) {
            throw Refusal.conflict("There is an app " + draft.key() + " already.");
        }
        Answers.json(ctx, 201, new App(draft.key(), draft.name(), now, 0));
    }

    private void versions(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        String key = ctx.pathParam("app");
        if (!caller.sees(key) || !database.read(handle -> new Apps(handle).exists(key))) {
            throw Refusal.notFound("There is no app " + DeviceRoutes.oneLine(key) + ".");
        }
        List<VersionCounts.Line> lines = new ArrayList<>(database.read(handle -> new VersionCounts(handle).of(key)));
        lines.sort(Comparator.comparing(VersionCounts.Line::platform)
                .thenComparing(VersionCounts.Line::version, AppVersion::compare));
        Answers.json(ctx, new App.Versions(key, versions(lines)));
    }

    /// @param lines by platform, the oldest version first
    private static List<App.Version> versions(List<VersionCounts.Line> lines) {
        List<App.Version> versions = new ArrayList<>();
        Set<Platform> delivered = EnumSet.noneOf(Platform.class);
        for (VersionCounts.Line line : lines) {
            versions.add(version(line, delivered.contains(line.platform())));
            if (!line.live().isEmpty()) {
                delivered.add(line.platform());
            }
        }
        Collections.reverse(versions);
        versions.sort(Comparator.comparing(App.Version::platform));
        return versions;
    }

    private static App.Version version(VersionCounts.Line line, boolean olderIsDelivered) {
        Set<App.Warning> warnings = EnumSet.noneOf(App.Warning.class);
        if (line.live().size() > 1) {
            warnings.add(App.Warning.SEVERAL_LIVE);
        }
        if (line.live().isEmpty() && olderIsDelivered) {
            warnings.add(App.Warning.NEWER_VERSION_WITHOUT_PATCH);
        }
        if (line.stopped() == line.patches()) {
            warnings.add(App.Warning.ALL_STOPPED);
        }
        return new App.Version(
                line.platform(), line.version(), line.patches(), line.live(), line.changedAt(), List.copyOf(warnings));
    }
}
