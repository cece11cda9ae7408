package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Condition;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.server.answer.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes a plan sound, and what it amounts to.
final class Plans {

    private static final int MOST_LISTED = 10_000;
    private static final int MOST_CONDITIONS = 50;
    private static final int MOST_PHASES = 50;

    private Plans() {}

    /// The reach in a phase: 0 is the plan's own, each further one that of the phase.
    static Reach reachInPhase(Plan plan, int phase) {
        return phase == 0 || plan.phases().isEmpty()
                ? plan.reach()
                : plan.phases().get(Math.min(phase, plan.phases().size()) - 1).reach();
    }

    /// Whether the patch is delivered to every device in this phase, or to a part of them.
    static PatchState stateOf(Plan plan, int phase) {
        Integer control = plan.control();
        boolean everybody = switch (reachInPhase(plan, phase).audience()) {
            case Audience.Everybody() -> true;
            case Audience.Share(int share) -> share == Bucket.COUNT;
            case Audience.Quota quota -> false;
            case Audience.TestDevices tests -> false;
        };
        boolean unconditional = plan.conditions().isEmpty() && (control == null || control == 0);
        return everybody && unconditional ? PatchState.RELEASED : PatchState.GREY;
    }

    /// Refuses a plan that cannot be meant, naming the field.
    static void check(Plan plan) {
        checkReach(plan.reach(), "reach");
        checkDevices(plan.testDevices(), "testDevices");
        checkDevices(plan.blockedDevices(), "blockedDevices");
        if (plan.conditions().size() > MOST_CONDITIONS) {
            throw Refusal.field("conditions", "A plan has at most " + MOST_CONDITIONS + " conditions.");
        }
        for (Condition condition : plan.conditions()) {
            if (condition.key().length() > 64) {
                throw Refusal.field("conditions", "The key of a condition has at most 64 characters.");
            }
        }
        Integer control = plan.control();
        if (control != null && (control < 0 || control > Bucket.COUNT / 2)) {
            throw Refusal.field("control", "The control group is 0 to 5000 of 10000.");
        }
        checkPhases(plan.reach(), plan.phases());
        checkHalt(plan.halt());
    }

    private static void checkPhases(Reach first, List<Phase> phases) {
        if (phases.size() > MOST_PHASES) {
            throw Refusal.field("phases", "A plan has at most " + MOST_PHASES + " phases.");
        }
        Reach before = first;
        for (Phase phase : phases) {
            checkReach(phase.reach(), "phases");
            if (shrinks(before, phase.reach())) {
                throw Refusal.field("phases", "Each phase reaches at least as far as the one before.");
            }
            before = phase.reach();
            if (phase.afterMinutes() < 0) {
                throw Refusal.field("phases", "A phase begins 0 or more minutes after the one before.");
            }
        }
    }

    private static void checkReach(@Nullable Reach reach, String field) {
        if (reach == null || reach.mode() == null) {
            throw Refusal.field(field, "Say how far the release goes: EVERYBODY, SHARE, DEVICES or TEST_DEVICES.");
        }
        try {
            reach.audience();
        } catch (IllegalArgumentException outOfRange) {
            throw Refusal.field(
                    field,
                    "A share is 1 to 10000 (0.01 % to 100 %), a number of devices at least 1, a gate 1 to 10000.");
        }
    }

    private static void checkDevices(List<String> devices, String field) {
        if (devices.size() > MOST_LISTED) {
            throw Refusal.field(field, "At most " + MOST_LISTED + " devices can be listed.");
        }
        for (String device : devices) {
            if (!DeviceId.isUsable(device)) {
                throw Refusal.field(field, "A device id has 1 to 128 bytes and no control characters.");
            }
        }
    }

    private static void checkHalt(@Nullable HaltRule halt) {
        if (halt == null) {
            return;
        }
        if (halt.threshold() < 1 || halt.threshold() > Bucket.COUNT) {
            throw Refusal.field("halt", "The threshold is 1 to 10000 (0.01 % to 100 %).");
        }
        if (halt.minDevices() < 1) {
            throw Refusal.field("halt", "The rule needs at least one device to judge by.");
        }
        boolean failures = halt.maxFailures() != null;
        if (failures != (halt.windowMinutes() != null)) {
            throw Refusal.field("halt", "A number of failures needs a window in minutes, and the other way round.");
        }
    }

    /// Refuses to shrink a running release: devices beyond the new line would keep what they have while looking
    /// excluded.
    static void refuseShrinking(Reach before, Reach after) {
        if (shrinks(before, after)) {
            throw Refusal.conflict("A running release cannot shrink. Stop it, then release it again with less.");
        }
    }

    private static boolean shrinks(Reach before, Reach after) {
        return switch (before.audience()) {
            case Audience.Everybody() -> !(after.audience() instanceof Audience.Everybody);
            case Audience.Share(int share) ->
                switch (after.audience()) {
                    case Audience.Everybody() -> false;
                    case Audience.Share(int next) -> next < share;
                    case Audience.Quota quota -> true;
                    case Audience.TestDevices tests -> true;
                };
            case Audience.Quota(int devices, int gate) ->
                switch (after.audience()) {
                    case Audience.Everybody() -> false;
                    case Audience.Share share -> false;
                    case Audience.Quota(int next, int nextGate) -> next < devices || nextGate < gate;
                    case Audience.TestDevices tests -> true;
                };
            case Audience.TestDevices() -> false;
        };
    }
}
