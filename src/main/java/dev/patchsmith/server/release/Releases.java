package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Grants;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.PatchRecord.Progress;
import dev.patchsmith.server.store.Patches;
import dev.patchsmith.server.store.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes patches and moves their releases on. Every change is one transaction with its line in the audit log,
/// refuses to overwrite a change made meanwhile, and is obeyed by this process before the call returns.
/// Thread-safe.
public final class Releases {

    /// Who acts, from where, and why. `member` is the id of a person, 0 for tokens and for the server itself; unlike a
    /// name it cannot be changed.
    public record Actor(
            String name, @Nullable String address, @Nullable String reason, long member) {}

    private final Database database;
    private final LivePatches live;
    private final DeviceDecisions decisions;
    private final Clock clock;

    public Releases(Database database, LivePatches live, DeviceDecisions decisions, Clock clock) {
        this.database = database;
        this.live = live;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// The patch, or a refusal that names it.
    public PatchRecord find(long id) {
        return database.read(handle -> new Patches(handle).byId(id)).orElseThrow(() -> unknown(id));
    }

    /// Adds a patch that is not delivered yet.
    public PatchRecord add(PatchRecord draft, Actor actor) {
        return database.write(handle -> added(handle, draft, actor, "add-patch"));
    }

    private PatchRecord added(Handle handle, PatchRecord draft, Actor actor, String action) {
        Patches patches = new Patches(handle);
        PatchRecord made = patches.byId(patches.add(draft)).orElseThrow();
        patches.setAuthor(made.id(), actor.member());
        audit(handle, actor, action, made, null, summary(made));
        return made;
    }

    /// Delivers a patch by a plan, or changes the plan of one that is delivered. A null revision does not
    /// compare.
    public PatchRecord release(long id, @Nullable Long revision, Plan plan, Actor actor) {
        Plans.check(plan);
        return change(id, revision, actor, "release", (handle, patch) -> {
            boolean running = patch.state() != PatchState.READY && patch.state() != PatchState.STOPPED;
            Plan old = patch.plan();
            if (running && old != null) {
                Plans.refuseShrinking(Plans.reachInPhase(old, patch.phase()), plan.reach());
            }
            refuseWithoutBytes(handle, patch);
            Plan whole = plan.halt() == null
                    ? new Plan(
                            plan.reach(),
                            plan.conditions(),
                            plan.testDevices(),
                            plan.blockedDevices(),
                            plan.holdersOf(),
                            plan.inheritSalt(),
                            plan.control(),
                            plan.phases(),
                            HaltRule.USUAL)
                    : plan;
            setQuota(handle, patch.id(), plan.reach());
            boolean held = patch.state() == PatchState.PAUSED || patch.state() == PatchState.HALTED;
            Instant released = patch.releasedAt() == null ? clock.instant() : patch.releasedAt();
            return new Progress(
                    held ? patch.state() : Plans.stateOf(whole, 0),
                    salt(handle, patch, whole),
                    whole,
                    0,
                    clock.instant(),
                    held ? patch.haltReason() : null,
                    released);
        });
    }

    /// Delivers a patch to everybody, as the legacy protocol does; one that was paused goes on as it was.
    public PatchRecord publish(long id, Actor actor) {
        PatchRecord patch = find(id);
        return switch (patch.state()) {
            case PAUSED, HALTED -> resume(id, null, actor);
            case GREY, RELEASED -> patch;
            case READY, STOPPED -> release(id, patch.revision(), Plan.of(Reach.everybody()), actor);
        };
    }

    public PatchRecord pause(long id, @Nullable Long revision, Actor actor) {
        return change(id, revision, actor, "pause", (handle, patch) -> {
            refuseUnless(patch.state().isLive(), patch, "paused");
            return patch.progress().withState(PatchState.PAUSED, null);
        });
    }

    /// Goes on after a pause or a halt.
    public PatchRecord resume(long id, @Nullable Long revision, Actor actor) {
        return change(id, revision, actor, "resume", (handle, patch) -> {
            boolean held = patch.state() == PatchState.PAUSED || patch.state() == PatchState.HALTED;
            Plan plan = patch.plan();
            refuseUnless(held && plan != null, patch, "resumed");
            refuseWithoutBytes(handle, patch);
            new Counts(handle).startAnew(patch.id(), clock.instant());
            PatchState state = plan == null ? PatchState.RELEASED : Plans.stateOf(plan, patch.phase());
            return patch.progress().withState(state, null);
        });
    }

    public PatchRecord stop(long id, @Nullable Long revision, Actor actor) {
        return change(id, revision, actor, "stop", (handle, patch) -> {
            refuseUnless(patch.state() != PatchState.STOPPED, patch, "stopped");
            return patch.progress().withState(PatchState.STOPPED, null);
        });
    }

    /// Holds a release back because of its own rule. Does nothing if somebody was faster.
    public void halt(PatchRecord read, String why) {
        try {
            change(read.id(), read.revision(), new Actor("halt rule", null, why, 0), "halt", (handle, patch) -> {
                refuseUnless(patch.state().isLive(), patch, "halted");
                return patch.progress().withState(PatchState.HALTED, why);
            });
        } catch (Refusal somebodyWasFaster) {
            live.refresh();
        }
    }

    /// Begins the next phase. Does nothing if somebody changed the release meanwhile.
    public void nextPhase(PatchRecord read) {
        try {
            change(read.id(), read.revision(), new Actor("schedule", null, null, 0), "phase", (handle, patch) -> {
                Plan plan = patch.plan();
                refuseUnless(patch.state().isLive() && plan != null, patch, "moved on");
                int phase = patch.phase() + 1;
                if (plan != null) {
                    setQuota(handle, patch.id(), Plans.reachInPhase(plan, phase));
                }
                return new Progress(
                        plan == null ? patch.state() : Plans.stateOf(plan, phase),
                        patch.salt(),
                        plan,
                        phase,
                        clock.instant(),
                        null,
                        patch.releasedAt());
            });
        } catch (Refusal somebodyWasFaster) {
            live.refresh();
        }
    }

    /// Stops a patch and delivers an earlier one again under a new, higher number, to everybody.
    public PatchRecord rollBack(long id, long to, Actor actor) {
        PatchRecord target = find(to);
        PatchRecord bad = find(id);
        if (target.id() >= bad.id() || !sameVersion(target, bad) || target.checksum() == null) {
            throw Refusal.field(
                    "to",
                    "A roll-back goes to an earlier patch of the same app, platform and version that has a package.");
        }
        return takeBack(bad, Copies.of(target, PatchDetail.Kind.ROLL_BACK, actor.name(), clock.instant()), actor);
    }

    /// Stops a patch and tells devices to take away what they have: a clear, with a neutral package for legacy
    /// devices.
    public PatchRecord clear(long id, @Nullable String neutralChecksum, Actor actor) {
        PatchRecord bad = find(id);
        long size = neutralChecksum == null
                ? 0
                : database.read(handle -> new Contents(handle).size(neutralChecksum))
                        .orElseThrow(
                                () -> Refusal.field("neutralChecksum", "No package with this checksum is stored."));
        return takeBack(bad, Copies.clear(bad, neutralChecksum, size, actor.name(), clock.instant()), actor);
    }

    private PatchRecord takeBack(PatchRecord bad, PatchRecord draft, Actor actor) {
        PatchRecord made = database.write(handle -> {
            Patches patches = new Patches(handle);
            Instant now = clock.instant();
            if (bad.state() != PatchState.STOPPED) {
                refuseUnless(
                        patches.advance(bad, bad.progress().withState(PatchState.STOPPED, null), now),
                        bad,
                        "taken back");
                audit(handle, actor, "stop", bad, summary(bad), null);
            }
            PatchRecord added =
                    added(handle, draft, actor, draft.kind() == PatchDetail.Kind.CLEAR ? "clear" : "roll-back");
            new Settings(handle).nextEpoch();
            return added;
        });
        afterChange();
        return made;
    }

    public void delete(long id, @Nullable Long revision, Actor actor) {
        database.<@Nullable Void>write(handle -> {
            PatchRecord patch = unchanged(handle, id, revision);
            refuseUnless(patch.state() == PatchState.READY || patch.state() == PatchState.STOPPED, patch, "deleted");
            new Patches(handle).delete(patch, clock.instant());
            audit(handle, actor, "delete-patch", patch, summary(patch), null);
            return null;
        });
    }

    public PatchRecord describe(
            long id, @Nullable Long revision, @Nullable String name, @Nullable String notes, Actor actor) {
        return database.write(handle -> {
            PatchRecord patch = unchanged(handle, id, revision);
            Patches patches = new Patches(handle);
            String newName = name == null ? patch.name() : name;
            String newNotes = notes == null ? patch.notes() : notes;
            if (!patches.describe(patch, newName, newNotes, clock.instant())) {
                throw changedMeanwhile(id);
            }
            PatchRecord now = patches.byId(id).orElseThrow();
            audit(handle, actor, "describe", now, summary(patch), summary(now));
            return now;
        });
    }

    /// What a change does to a release; runs inside the transaction.
    private interface Change {
        Progress apply(Handle handle, PatchRecord patch);
    }

    private PatchRecord change(long id, @Nullable Long revision, Actor actor, String action, Change change) {
        PatchRecord changed = database.write(handle -> {
            PatchRecord patch = unchanged(handle, id, revision);
            Progress next = change.apply(handle, patch);
            Patches patches = new Patches(handle);
            if (!patches.advance(patch, next, clock.instant())) {
                throw changedMeanwhile(id);
            }
            new Settings(handle).nextEpoch();
            PatchRecord now = patches.byId(id).orElseThrow();
            audit(handle, actor, action, now, summary(patch), summary(now));
            return now;
        });
        afterChange();
        return changed;
    }

    /// Makes this process obey at once what was changed in the store.
    public void afterChange() {
        decisions.forgetFull();
        live.refresh();
    }

    private static PatchRecord unchanged(Handle handle, long id, @Nullable Long revision) {
        PatchRecord patch = new Patches(handle).byId(id).orElseThrow(() -> unknown(id));
        if (revision != null && revision != patch.revision()) {
            throw changedMeanwhile(id);
        }
        return patch;
    }

    private static void refuseUnless(boolean possible, PatchRecord patch, String act) {
        if (!possible) {
            throw Refusal.conflict("Patch " + patch.id() + " is " + patch.state() + " and cannot be " + act + ".");
        }
    }

    private static void refuseWithoutBytes(Handle handle, PatchRecord patch) {
        String checksum = patch.checksum();
        boolean has = checksum != null && new Contents(handle).size(checksum).orElse(0L) > 0;
        if (!has && patch.kind() != PatchDetail.Kind.CLEAR) {
            throw Refusal.conflict("Patch " + patch.id() + " has no package that could be delivered.");
        }
    }

    private static String salt(Handle handle, PatchRecord patch, Plan plan) {
        Long from = plan.holdersOf();
        if (from == null || !Boolean.TRUE.equals(plan.inheritSalt())) {
            return patch.salt();
        }
        return new Patches(handle).byId(from).orElseThrow(() -> unknown(from)).salt();
    }

    private static void setQuota(Handle handle, long id, Reach reach) {
        if (reach.audience() instanceof Audience.Quota(int devices, int gate)) {
            new Grants(handle).setQuota(id, devices);
        }
    }

    private static boolean sameVersion(PatchRecord one, PatchRecord other) {
        return one.app().equals(other.app())
                && one.platform() == other.platform()
                && one.version().equals(other.version());
    }

    /// A fresh salt, so that each patch draws its own devices.
    public static String newSalt() {
        return UUID.randomUUID().toString();
    }

    private static String summary(PatchRecord patch) {
        return Json.text(new Summary(
                patch.state(),
                patch.name(),
                patch.notes(),
                patch.version(),
                patch.checksum(),
                patch.plan(),
                patch.phase()));
    }

    private record Summary(
            PatchState state,
            @Nullable String name,
            @Nullable String notes,
            String version,
            @Nullable String checksum,
            @Nullable Plan plan,
            int phase) {}

    private void audit(
            Handle handle,
            Actor actor,
            String action,
            PatchRecord patch,
            @Nullable String before,
            @Nullable String after) {
        AuditLog.Event event = new AuditLog.Event(
                actor.name(), action, patch.app(), patch.id(), before, after, actor.reason(), actor.address());
        new AuditLog(handle).append(event, clock.instant());
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("There is no patch " + id + ".");
    }

    static Refusal changedMeanwhile(long id) {
        return Refusal.of(
                Code.PARAMETERS, ProblemCode.CHANGED_MEANWHILE, "Somebody changed patch " + id + " since you read it.");
    }
}
