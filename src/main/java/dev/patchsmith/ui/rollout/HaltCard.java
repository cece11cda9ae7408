package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.chart.Bar;
import dev.patchsmith.ui.rollout.chart.HaltScale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What watches over a release: the halt rule with its bound of now, the places of a quota, the control group.
final class HaltCard {

    private HaltCard() {}

    static Node of(PatchDetail detail, Statistics statistics, Messages messages) {
        Chip chip = new Chip();
        chip.setId("halt-chip");
        var head = Cards.head(messages.get("rollout.haltRule"), chip);
        VBox card = Cards.card(head);
        Plan plan = detail.plan();
        HaltRule rule = plan == null ? null : plan.halt();
        Statistics.Halt halt = statistics.halt();
        if (rule == null || !rule.enabled() || halt == null) {
            chip.show(Tone.NEUTRAL, Feather.SLASH, messages.get("rollout.haltOff"));
            card.getChildren().add(Cards.sentence(messages.get("rollout.haltNone"), "secondary-13"));
        } else {
            boolean halted = detail.state() == PatchState.HALTED;
            chip.show(
                    halted ? Tone.DANGER : Tone.SUCCESS,
                    halted ? Feather.ALERT_OCTAGON : Feather.CHECK,
                    messages.get(halted ? "rollout.haltDid" : "rollout.haltHolds"));
            fill(card, rule, halt, messages);
        }
        quota(card, statistics.quota(), messages);
        if (statistics.control() == null) {
            control(card, plan, messages);
        }
        return card;
    }

    private static void fill(VBox card, HaltRule rule, Statistics.Halt halt, Messages messages) {
        double observed = halt.finished() == 0 ? 0 : 10_000.0 * halt.failed() / halt.finished();
        card.getChildren()
                .add(new HaltScale(
                        halt.lowerBound(),
                        observed,
                        halt.threshold(),
                        messages.get("rollout.haltObserved", Cards.percent(observed)),
                        messages.get("rollout.haltAbove", PatchStates.percent(halt.threshold())),
                        Cards::percent));
        boolean few = halt.finished() < rule.minDevices();
        boolean over = halt.lowerBound() > halt.threshold();
        String sentence = few
                ? messages.get("rollout.haltFew", rule.minDevices(), halt.finished())
                : messages.get(
                        "rollout.haltBound",
                        Cards.percent(halt.lowerBound()),
                        PatchStates.percent(halt.threshold()),
                        halt.failuresToHalt(),
                        halt.failed());
        line(card, over && !few, sentence);
        if (rule.maxFailures() != null && rule.windowMinutes() != null) {
            line(card, false, messages.get("rollout.haltWindow", rule.maxFailures(), rule.windowMinutes()));
        }
        if (rule.silenceMinutes() != null) {
            line(card, false, messages.get("rollout.haltSilent", halt.silent(), rule.silenceMinutes()));
        }
    }

    private static void line(VBox card, boolean bad, String sentence) {
        Label words = Cards.sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        card.getChildren()
                .add(new HBox(
                        8,
                        Icons.small(
                                bad ? Feather.ALERT_OCTAGON : Feather.CHECK_CIRCLE, bad ? Tone.DANGER : Tone.SUCCESS),
                        words));
    }

    private static void quota(VBox card, Statistics.@Nullable Quota quota, Messages messages) {
        if (quota != null) {
            Label words = Parts.label(messages.get("rollout.quotaUsed", quota.taken(), quota.places()), "strong");
            words.setId("quota");
            card.getChildren()
                    .addAll(words, new Bar(quota.places() == 0 ? 0 : (double) quota.taken() / quota.places(), ""));
        }
    }

    private static void control(VBox card, @Nullable Plan plan, Messages messages) {
        Integer control = plan == null ? null : plan.control();
        if (control != null && control > 0) {
            card.getChildren()
                    .add(Cards.sentence(
                            messages.get("rollout.controlGroup", PatchStates.percent(control)), "secondary"));
        }
    }
}
