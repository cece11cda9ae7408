package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.release.SecondPersons;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Releases: begin, change, pause, resume, stop, take back.
final class ReleaseApi {

    private static final int LONGEST_REASON = 1_000;

    private final Database database;
    private final Releases releases;
    private final SecondPersons persons;
    private final Api api;

    ReleaseApi(Database database, Releases releases, SecondPersons persons, Api api) {
        this.database = database;
        this.releases = releases;
        this.persons = persons;
        this.api = api;
    }

    /// One act on one patch, with the revision it is meant for.
    private interface Act {
        SecondPersons.Outcome on(long id, @Nullable Long revision, Releases.Actor actor);
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.RELEASE, (ctx, caller) -> {
            Plan plan = Api.body(ctx, Plan.class);
            act(ctx, caller, null, (id, revision, actor) -> persons.release(id, revision, plan, actor));
        });
        api.closed(routes, Route.PAUSE, (ctx, caller) -> act(ctx, caller, reason(ctx), done(releases::pause)));
        api.closed(routes, Route.RESUME, (ctx, caller) -> act(ctx, caller, reason(ctx), persons::resume));
        api.closed(routes, Route.STOP, (ctx, caller) -> act(ctx, caller, reason(ctx), done(releases::stop)));
        api.closed(routes, Route.ROLL_BACK, (ctx, caller) -> {
            PatchDetail.RollBack back = Api.body(ctx, PatchDetail.RollBack.class);
            act(ctx, caller, back.reason(), (id, revision, actor) -> persons.rollBack(id, back.to(), actor));
        });
        api.closed(routes, Route.CLEAR, (ctx, caller) -> {
            PatchDetail.Clear clear = Api.body(ctx, PatchDetail.Clear.class);
            act(
                    ctx,
                    caller,
                    clear.reason(),
                    (id, revision, actor) -> persons.clear(id, clear.neutralChecksum(), actor));
        });
    }

    private void act(Context ctx, Caller caller, @Nullable String reason, Act act) {
        caller.require(Role.RELEASER);
        long id = Api.visible(caller, releases.find(Api.id(ctx))).id();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusal.field("reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        SecondPersons.Outcome outcome = act.on(id, Api.revision(ctx), Requests.actor(ctx, caller, reason));
        PatchRecord patch = outcome.patch();
        int status = outcome.waiting() ? 202 : patch.id() == id ? 200 : 201;
        Details.answer(ctx, status, database.read(handle -> Details.of(handle, patch)));
    }

    /// Something that never waits for a second person.
    private interface Immediate {
        PatchRecord on(long id, @Nullable Long revision, Releases.Actor actor);
    }

    private static Act done(Immediate act) {
        return (id, revision, actor) -> new SecondPersons.Outcome(act.on(id, revision, actor), false);
    }

    private static @Nullable String reason(Context ctx) {
        return ctx.bodyAsBytes().length == 0
                ? null
                : Api.body(ctx, PatchDetail.Act.class).reason();
    }
}
