package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.release.SecondPersons;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Settings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the releases of an app are guarded, and what waits for a second person.
final class GuardApi {

    private static final int LONGEST_REASON = 1_000;

    /// The version under which the package without effect stands; no app has it.
    private static final String ANY_VERSION = "*";

    private final Database database;
    private final Releases releases;
    private final SecondPersons persons;
    private final Api api;
    private final Clock clock;

    GuardApi(Database database, Releases releases, SecondPersons persons, Api api, Clock clock) {
        this.database = database;
        this.releases = releases;
        this.persons = persons;
        this.api = api;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.APP_POLICY, (ctx, caller) -> {
            caller.require(Role.VIEWER);
            Answers.json(ctx, policy(ctx, caller));
        });
        api.closed(routes, Route.SET_APP_POLICY, this::setPolicy);
        api.closed(routes, Route.LIST_APPROVALS, (ctx, caller) -> {
            caller.require(Role.VIEWER);
            List<Approval> visible = persons.all().stream()
                    .filter(approval -> caller.app() == null
                            || caller.sees(releases.find(approval.patch()).app()))
                    .toList();
            Answers.json(ctx, new Approval.Listing(visible));
        });
        api.closed(routes, Route.APPROVE, (ctx, caller) -> {
            PatchRecord patch = guarded(ctx, caller);
            answer(ctx, persons.approve(patch.id(), Requests.actor(ctx, caller, reason(ctx))));
        });
        api.closed(routes, Route.DECLINE, (ctx, caller) -> {
            PatchRecord patch = guarded(ctx, caller);
            answer(ctx, persons.decline(patch.id(), Requests.actor(ctx, caller, reason(ctx))));
        });
    }

    private PatchRecord guarded(Context ctx, Caller caller) {
        caller.require(Role.RELEASER);
        return Api.visible(caller, releases.find(Api.id(ctx)));
    }

    private void answer(Context ctx, PatchRecord patch) {
        Details.answer(ctx, 200, database.read(handle -> Details.of(handle, patch)));
    }

    private static @Nullable String reason(Context ctx) {
        String reason = ctx.bodyAsBytes().length == 0
                ? null
                : Api.body(ctx, Approval.Decision.class).reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusal.field("reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        return reason;
    }

    private App.Policy policy(Context ctx, Caller caller) {
        String app = ctx.pathParam("app");
        return (caller.sees(app)
                        ? database.read(handle -> new Apps(handle).policy(app))
                        : java.util.Optional.<App.Policy>empty())
                .orElseThrow(() -> Refusal.notFound("There is no app " + DeviceRoutes.oneLine(app) + "."));
    }

    private void setPolicy(Context ctx, Caller caller) {
        caller.requireAdministrator();
        App.Policy before = policy(ctx, caller);
        App.Policy wanted = Api.body(ctx, App.Policy.class);
        String app = ctx.pathParam("app");
        Releases.Actor actor = Requests.actor(ctx, caller, null);
        String neutral = wanted.neutralChecksum();
        boolean same = Objects.equals(neutral, before.neutralChecksum());
        Long number = same ? number(app) : neutral == null ? null : neutralPatch(app, neutral, actor);
        Instant now = clock.instant();
        database.<@Nullable Void>write(handle -> {
            new Apps(handle).setPolicy(app, wanted, number);
            new Settings(handle).nextEpoch();
            new AuditLog(handle)
                    .append(
                            new AuditLog.Event(
                                    actor.name(),
                                    "policy",
                                    app,
                                    number,
                                    Json.text(before),
                                    Json.text(wanted),
                                    null,
                                    actor.address()),
                            now);
            return null;
        });
        releases.afterChange();
        Answers.json(ctx, wanted);
    }

    private @Nullable Long number(String app) {
        return database.read(handle -> new Apps(handle).neutralPatches()).get(app);
    }

    /// The number under which devices get the package: higher than all there are, as devices only notice higher ones.
    private long neutralPatch(String app, String checksum, Releases.Actor actor) {
        Contents.Upload upload = database.read(handle -> new Contents(handle).byChecksum(checksum))
                .filter(found -> found.size() > 0)
                .orElseThrow(() ->
                        Refusal.field("neutralChecksum", "No package with this checksum is stored. Store it first."));
        Instant now = clock.instant();
        PatchRecord draft = new PatchRecord(
                0,
                app,
                Platform.IOS,
                ANY_VERSION,
                "neutral",
                null,
                null,
                null,
                upload.path(),
                checksum,
                upload.size(),
                PackageFormat.MANGO,
                null,
                PatchDetail.Kind.CLEAR,
                null,
                PatchState.READY,
                Releases.newSalt(),
                null,
                0,
                null,
                null,
                actor.name(),
                now,
                now,
                null,
                1);
        return releases.add(draft, actor).id();
    }
}
