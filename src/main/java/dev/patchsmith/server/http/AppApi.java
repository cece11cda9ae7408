package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Apps and their versions.
final class AppApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");
    private static final int MOST_PATCHES = 100_000;

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
        Patches.Query query = new Patches.Query(key, null, null, null, null, Long.MAX_VALUE);
        List<PatchRecord> patches = database.read(handle -> new Patches(handle).page(query, MOST_PATCHES));
        Answers.json(ctx, new App.Versions(key, versions(patches)));
    }

    private record Line(Platform platform, String version) {}

    private static List<App.Version> versions(List<PatchRecord> patches) {
        Map<Line, List<PatchRecord>> byVersion = new LinkedHashMap<>();
        for (PatchRecord patch : patches) {
            byVersion
                    .computeIfAbsent(new Line(patch.platform(), patch.version()), line -> new ArrayList<>())
                    .add(patch);
        }
        List<App.Version> versions = new ArrayList<>();
        byVersion.forEach((line, all) -> versions.add(version(line, all)));
        versions.sort(Comparator.comparing(App.Version::platform)
                .thenComparing(App.Version::version, (a, b) -> AppVersion.compare(b, a)));
        return versions;
    }

    private static App.Version version(Line line, List<PatchRecord> patches) {
        List<Long> live = patches.stream()
                .filter(patch -> patch.state().isLive())
                .map(PatchRecord::id)
                .toList();
        List<App.Warning> warnings = new ArrayList<>();
        if (live.size() > 1) {
            warnings.add(App.Warning.SEVERAL_LIVE);
        }
        if (patches.stream().allMatch(patch -> patch.state() == PatchState.STOPPED)) {
            warnings.add(App.Warning.ALL_STOPPED);
        }
        Instant changed = patches.stream()
                .map(PatchRecord::changedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new App.Version(line.platform, line.version, patches.size(), live, changed, warnings);
    }
}
