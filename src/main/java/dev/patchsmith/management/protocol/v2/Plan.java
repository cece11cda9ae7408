package dev.patchsmith.management.protocol.v2;

import dev.patchsmith.patch.rollout.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a patch is released: who is meant, who is named one by one, in which phases it grows, and when it halts by
/// itself.
///
/// With phases, `reach` is that of the first days and each phase replaces it when its time has come. `holdersOf`
/// is an earlier patch whose holders get this one first; `inheritSalt` draws the same devices as that patch did.
/// `control` is the share that is held back for comparison.
public record Plan(
        Reach reach,
        List<Condition> conditions,
        List<String> testDevices,
        List<String> blockedDevices,
        @Nullable Long holdersOf,
        @Nullable Boolean inheritSalt,
        @Nullable Integer control,
        List<Phase> phases,
        @Nullable HaltRule halt) {

    public Plan {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        testDevices = testDevices == null ? List.of() : List.copyOf(testDevices);
        blockedDevices = blockedDevices == null ? List.of() : List.copyOf(blockedDevices);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /// A plan with nothing but a reach, and the usual halt rule.
    public static Plan of(Reach reach) {
        return new Plan(reach, List.of(), List.of(), List.of(), null, null, null, List.of(), HaltRule.USUAL);
    }

    public Plan withReach(Reach other) {
        return new Plan(other, conditions, testDevices, blockedDevices, holdersOf, inheritSalt, control, phases, halt);
    }
}
