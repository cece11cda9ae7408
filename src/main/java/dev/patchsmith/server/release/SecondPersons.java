package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Approvals;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stands before acts that bring something new to devices. Where an app wants four eyes they wait here until another
/// person approves them; elsewhere they are done at once. Holding back never waits. Thread-safe.
public final class SecondPersons {

    private static final int MOST_WAITING = 500;

    private final Database database;
    private final Releases releases;
    private final Clock clock;

    public SecondPersons(Database database, Releases releases, Clock clock) {
        this.database = database;
        this.releases = releases;
        this.clock = clock;
    }

    /// What became of an act: done, or waiting for somebody.
    public record Outcome(PatchRecord patch, boolean waiting) {}

    public Outcome release(long id, @Nullable Long revision, Plan plan, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        if (!guards(patch)) {
            return new Outcome(releases.release(id, revision, plan, actor), false);
        }
        Plans.check(plan);
        return ask(patch, revision, Approval.Act.RELEASE, plan, null, null, actor);
    }

    /// Publishes to everybody, or goes on, as the legacy protocol does.
    public Outcome publish(long id, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        if (!guards(patch) || patch.state().isLive()) {
            return new Outcome(releases.publish(id, actor), false);
        }
        return switch (patch.state()) {
            case PAUSED, HALTED -> resume(id, null, actor);
            case READY, STOPPED, GREY, RELEASED -> release(id, patch.revision(), Plan.of(Reach.everybody()), actor);
        };
    }

    public Outcome resume(long id, @Nullable Long revision, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        return guards(patch)
                ? ask(patch, revision, Approval.Act.RESUME, null, null, null, actor)
                : new Outcome(releases.resume(id, revision, actor), false);
    }

    /// A clear without a package brings nothing new and is done at once.
    public Outcome clear(long id, @Nullable String neutralChecksum, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        return neutralChecksum != null && guards(patch)
                ? ask(patch, null, Approval.Act.CLEAR, null, neutralChecksum, null, actor)
                : new Outcome(releases.clear(id, neutralChecksum, actor), false);
    }

    /// A roll-back to what was released before is done at once: somebody approved it then.
    public Outcome rollBack(long id, long to, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        boolean known = releases.find(to).releasedAt() != null;
        return !known && guards(patch)
                ? ask(patch, null, Approval.Act.ROLL_BACK, null, null, to, actor)
                : new Outcome(releases.rollBack(id, to, actor), false);
    }

    private boolean guards(PatchRecord patch) {
        return database.read(handle -> new Apps(handle).policy(patch.app()))
                .map(App.Policy::fourEyes)
                .orElse(false);
    }

    private Outcome ask(
            PatchRecord patch,
            @Nullable Long revision,
            Approval.Act act,
            @Nullable Plan plan,
            @Nullable String neutral,
            @Nullable Long to,
            Releases.Actor actor) {
        if (revision != null && revision != patch.revision()) {
            throw Releases.changedMeanwhile(patch.id());
        }
        Instant now = clock.instant();
        Approval approval = new Approval(patch.id(), act, plan, neutral, to, actor.reason(), actor.name(), now);
        database.<@Nullable Void>write(handle -> {
            new Approvals(handle).ask(approval, patch.revision(), actor.member());
            audit(handle, actor, "ask-" + word(act), patch, approval);
            return null;
        });
        return new Outcome(patch, true);
    }

    /// Does what waits for a patch. It is taken out of the queue first, so that it is done at most once.
    public PatchRecord approve(long id, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        Approvals.Row row = waiting(id);
        refuseOneself(patch, row, actor);
        if (row.revision() != patch.revision()) {
            close(patch, actor, "decline");
            throw Refusal.conflict("Patch " + id + " changed since this was asked for. Ask again.");
        }
        close(patch, actor, "approve");
        Approval asked = row.approval();
        Releases.Actor both = new Releases.Actor(
                asked.requestedBy() + ", approved by " + actor.name(), actor.address(), asked.reason(), row.member());
        Plan plan = asked.plan();
        Long to = asked.to();
        return switch (asked.act()) {
            case RELEASE -> releases.release(id, row.revision(), required(plan), both);
            case RESUME -> releases.resume(id, row.revision(), both);
            case CLEAR -> releases.clear(id, asked.neutralChecksum(), both);
            case ROLL_BACK -> releases.rollBack(id, required(to), both);
        };
    }

    /// Lets go of what waits for a patch; whoever asked may do that too.
    public PatchRecord decline(long id, Releases.Actor actor) {
        PatchRecord patch = releases.find(id);
        waiting(id);
        close(patch, actor, "decline");
        return patch;
    }

    private void close(PatchRecord patch, Releases.Actor actor, String action) {
        boolean closed = database.write(handle -> {
            Approvals approvals = new Approvals(handle);
            Optional<Approvals.Row> row = approvals.waiting(patch.id());
            boolean done = row.isPresent() && approvals.decide(patch.id(), clock.instant());
            if (done) {
                audit(handle, actor, action, patch, row.get().approval());
            }
            return done;
        });
        if (!closed) {
            throw nothingWaits(patch.id());
        }
    }

    private Approvals.Row waiting(long id) {
        return database.read(handle -> new Approvals(handle).waiting(id)).orElseThrow(() -> nothingWaits(id));
    }

    /// What waits for the patches of the apps that a caller sees.
    public List<Approval> all() {
        return database.read(handle -> new Approvals(handle).all(MOST_WAITING));
    }

    private void refuseOneself(PatchRecord patch, Approvals.Row row, Releases.Actor actor) {
        long author = database.read(handle -> new Patches(handle).author(patch.id()));
        if (actor.member() == 0) {
            throw Refusal.conflict("A token cannot approve; a person has to look at it.");
        }
        if (actor.member() == row.member()) {
            throw Refusal.conflict("You asked for this yourself; another person has to approve it.");
        }
        if (actor.member() == author) {
            throw Refusal.conflict("You made patch " + patch.id() + " yourself; another person has to approve it.");
        }
    }

    private void audit(Handle handle, Releases.Actor actor, String action, PatchRecord patch, Approval about) {
        AuditLog.Event event = new AuditLog.Event(
                actor.name(), action, patch.app(), patch.id(), null, Json.text(about), actor.reason(), actor.address());
        new AuditLog(handle).append(event, clock.instant());
    }

    private static String word(Approval.Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("what waits was stored without what it is about");
        }
        return value;
    }

    private static Refusal nothingWaits(long id) {
        return Refusal.conflict("Nothing waits for approval at patch " + id + ".");
    }
}
