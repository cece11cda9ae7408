package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Condition;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a plan means, one sentence for each thing that will happen.
final class PlanWords {

    private final Messages messages;

    PlanWords(Messages messages) {
        this.messages = messages;
    }

    /// The act as it stands on the button.
    String act(PlanViewModel model) {
        PatchDetail patch = model.patch();
        return messages.get(
                "rollout.releaseTo", Long.toString(patch.id()), Words.reach(model.reach(), messages), patch.version());
    }

    String question(PlanViewModel model) {
        PatchDetail patch = model.patch();
        return messages.get(
                "rollout.releaseToQuestion",
                Long.toString(patch.id()),
                patch.name(),
                Words.reach(model.reach(), messages),
                patch.version());
    }

    List<String> consequences(PlanViewModel model, Instant now) {
        PatchDetail patch = model.patch();
        Plan plan = model.plan();
        List<String> said = new ArrayList<>();
        said.add(who(plan, patch));
        said.add(change(model));
        if (!plan.conditions().isEmpty()) {
            said.add(messages.get(
                    "rollout.onlyIf",
                    String.join(
                            "; ",
                            plan.conditions().stream().map(this::condition).toList())));
        }
        if (plan.holdersOf() != null) {
            said.add(messages.get("rollout.holdersFirst", Long.toString(plan.holdersOf())));
        }
        int blocked = plan.blockedDevices().size();
        if (blocked > 0) {
            said.add(messages.get("rollout.blockedNever", blocked));
        }
        for (int i = 0; i < plan.phases().size(); i++) {
            Phase phase = plan.phases().get(i);
            said.add(messages.get(
                    "rollout.phaseLater",
                    Words.reach(phase.reach(), messages),
                    Ages.exact(messages, model.begins(i, now))));
        }
        if (plan.control() != null) {
            said.add(messages.get("rollout.controlHeld", PatchStates.percent(plan.control())));
        }
        said.add(messages.get("rollout.effect"));
        said.add(halt(plan));
        said.add(messages.get("rollout.releaseStop"));
        return said;
    }

    private String who(Plan plan, PatchDetail patch) {
        Reach reach = plan.reach();
        return switch (reach.mode()) {
            case EVERYBODY ->
                plan.conditions().isEmpty()
                        ? messages.get("rollout.releaseWho", patch.version())
                        : messages.get("rollout.whoConditionAll", patch.version());
            case SHARE -> {
                int share = Objects.requireNonNullElse(reach.share(), 0);
                yield messages.get(
                        "rollout.whoShare", PatchStates.percent(share), Words.oneOf(share, messages), patch.version());
            }
            case DEVICES ->
                messages.get(
                        reach.gate() == null || reach.gate() >= Bucket.COUNT
                                ? "rollout.whoDevices"
                                : "rollout.whoDevicesDrawn",
                        Objects.requireNonNullElse(reach.devices(), 0),
                        patch.version());
            case TEST_DEVICES ->
                messages.get("rollout.whoTest", plan.testDevices().size());
        };
    }

    /// What the step from what is in force to this plan does.
    private String change(PlanViewModel model) {
        PatchDetail patch = model.patch();
        Plan before = patch.plan();
        if (before == null || patch.state() == PatchState.READY) {
            return messages.get("rollout.changeFirst");
        }
        return messages.get(
                model.reach().mode() == Reach.Mode.SHARE || model.reach().mode() == Reach.Mode.EVERYBODY
                        ? "rollout.changeRaise"
                        : "rollout.changeOther");
    }

    String condition(Condition condition) {
        return condition.key() + " " + messages.get(Words.operator(condition.operator())) + " "
                + String.join(", ", condition.values());
    }

    private String halt(Plan plan) {
        return plan.halt() != null && plan.halt().enabled()
                ? messages.get(
                        "rollout.haltWatches", PatchStates.percent(plan.halt().threshold()))
                : messages.get("rollout.haltNone");
    }

    String objection(PlanViewModel.Objection objection, PlanViewModel model) {
        return switch (objection) {
            case NO_TEST_DEVICES -> messages.get("rollout.noTestDevices");
            case SHARE_OUT_OF_RANGE -> messages.get("rollout.shareRange");
            case SHARE_LOWERED -> messages.get("rollout.shareLowered", PatchStates.percent(model.least()));
            case NO_DEVICES -> messages.get("rollout.noDevices");
            case NO_CONDITION -> messages.get("rollout.noCondition");
            case PHASE_SHRINKS -> messages.get("rollout.phaseShrinks");
        };
    }
}
