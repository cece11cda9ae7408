package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The head of a patch: its name and state, for whom it is, what comes next, and the acts that make sense now.
final class PatchHeader extends VBox {

    private final RolloutViewModel model;
    private final Messages messages;
    private final RolloutActs acts;
    private @Nullable Object drawn;

    PatchHeader(RolloutViewModel model, Messages messages, RolloutActs acts) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.acts = acts;
    }

    void show(@Nullable PatchSummary patch, @Nullable PatchDetail detail) {
        Object now = patch == null
                ? "none"
                : List.of(
                        patch,
                        Optional.ofNullable(detail),
                        messages.languageProperty().get());
        if (Objects.equals(drawn, now)) {
            return;
        }
        drawn = now;
        getChildren().clear();
        if (patch == null) {
            return;
        }
        if (patch.state() == PatchState.HALTED) {
            getChildren().add(halted(patch));
        }
        if (detail != null && detail.waiting() != null) {
            getChildren().add(waiting(patch, detail.waiting()));
        }
        getChildren().addAll(first(patch), Cards.sentence(second(patch, detail), "secondary-13"));
    }

    /// Something waits for a second person; who asked for it cannot decide it himself, the server sees to that.
    private Node waiting(PatchSummary patch, Approval approval) {
        Label asked = Cards.sentence(
                messages.get(
                        "rollout.waitsFor",
                        approval.requestedBy(),
                        messages.get(act(approval.act())),
                        Ages.exact(messages, approval.requestedAt())),
                "strong");
        HBox.setHgrow(asked, Priority.ALWAYS);
        Button yes = named("approve", Parts.button(messages.of("rollout.approve"), () -> acts.decide(patch, true)));
        Button no = named("decline", Parts.button(messages.of("rollout.decline"), () -> acts.decide(patch, false)));
        HBox notice = Parts.styled(new HBox(Icons.large(Feather.USERS), asked, no, yes), "notice", "attention");
        notice.setAlignment(Pos.CENTER_LEFT);
        VBox.setMargin(notice, new javafx.geometry.Insets(0, 0, 8, 0));
        return notice;
    }

    private static String act(Approval.Act act) {
        return switch (act) {
            case RELEASE -> "approval.release";
            case RESUME -> "approval.resume";
            case CLEAR -> "approval.clear";
            case ROLL_BACK -> "approval.rollBack";
        };
    }

    private Node halted(PatchSummary patch) {
        Label why = Cards.sentence(
                messages.get("rollout.haltedBecause", Objects.requireNonNullElse(patch.haltReason(), "")), "strong");
        why.setId("halt-reason");
        Label what = Cards.sentence(messages.get("rollout.haltedWhat"));
        VBox words = new VBox(4, why, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox notice = Parts.styled(new HBox(Icons.large(Feather.ALERT_OCTAGON), words), "notice", "danger");
        VBox.setMargin(notice, new javafx.geometry.Insets(0, 0, 8, 0));
        return notice;
    }

    private Node first(PatchSummary patch) {
        Chip chip = new Chip();
        PatchStates.show(chip, patch, messages);
        chip.setId("patch-state");
        Label name = Parts.label(messages.get("rollout.patch", Long.toString(patch.id()), patch.name()), "verdict");
        name.setMinWidth(80);
        HBox row = new HBox(12, name, chip, Parts.spacer());
        List<Node> buttons = buttons(patch);
        buttons.forEach(each -> each.disableProperty().bind(model.server().offlineProperty()));
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String second(PatchSummary patch, @Nullable PatchDetail detail) {
        String target = patch.app() == null
                ? messages.get(
                        "rollout.targetNoApp", patch.version(), patch.platform().displayName())
                : messages.get(
                        "rollout.target",
                        patch.app(),
                        patch.version(),
                        patch.platform().displayName());
        return target + " " + messages.get("rollout.effect") + (detail == null ? "" : " " + phase(detail));
    }

    /// Where a plan with phases stands and when it goes on.
    private String phase(PatchDetail detail) {
        Plan plan = detail.plan();
        if (plan == null
                || plan.phases().isEmpty()
                || detail.phase() >= plan.phases().size()) {
            return "";
        }
        Phase next = plan.phases().get(detail.phase());
        Instant since = detail.phaseSince() == null ? Instant.now() : detail.phaseSince();
        Instant due = since.plusSeconds(60 * next.afterMinutes());
        Instant notBefore = next.notBefore();
        Instant at = notBefore != null && notBefore.isAfter(due) ? notBefore : due;
        return messages.get(
                "rollout.phaseNow",
                detail.phase() + 1,
                plan.phases().size() + 1,
                Words.reach(next.reach(), messages),
                Ages.exact(messages, at));
    }

    /// Only the acts that make sense in this state; the last one is the primary.
    private List<Node> buttons(PatchSummary patch) {
        PatchState state = patch.state();
        if (state == null) {
            return List.of();
        }
        return switch (state) {
            case READY -> List.of(more(patch), release(patch, "rollout.release"));
            case GREY -> List.of(pause(patch), stop(patch), more(patch), release(patch, "rollout.widen"));
            case RELEASED -> List.of(more(patch), pause(patch), stop(patch));
            case PAUSED -> List.of(more(patch), stop(patch), resume(patch));
            case HALTED ->
                model.server().isOurs()
                        ? List.of(more(patch), stop(patch), resume(patch), rollBack(patch))
                        : List.of(stop(patch), resume(patch));
            case STOPPED -> List.of(more(patch));
        };
    }

    private Button release(PatchSummary patch, String key) {
        return named("release", Parts.button(messages.of(key), () -> acts.release(patch), "accent"));
    }

    private Button pause(PatchSummary patch) {
        return named("pause", Parts.button(Feather.PAUSE, messages.of("rollout.pause"), () -> acts.pause(patch)));
    }

    private Button resume(PatchSummary patch) {
        String style = patch.state() == PatchState.HALTED ? "plain" : "accent";
        return named(
                "resume", Parts.button(Feather.PLAY, messages.of("rollout.resume"), () -> acts.resume(patch), style));
    }

    private Button stop(PatchSummary patch) {
        return named(
                "stop",
                Parts.button(Feather.SQUARE, messages.of("rollout.stop"), () -> acts.stop(patch), "danger-outline"));
    }

    private Button rollBack(PatchSummary patch) {
        return named(
                "roll-back",
                Parts.button(
                        Feather.ROTATE_CCW, messages.of("rollout.rollBack"), () -> acts.rollBack(patch), "accent"));
    }

    private Node more(PatchSummary patch) {
        MenuButton menu = new MenuButton("", Icons.small(Feather.MORE_HORIZONTAL));
        menu.setId("more");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Parts.describe(menu, messages.of("rollout.moreActs"));
        boolean released = patch.state() != PatchState.READY;
        if (model.server().isOurs()) {
            if (released && patch.state() != PatchState.HALTED) {
                menu.getItems().add(item("menu-roll-back", "rollout.rollBack", () -> acts.rollBack(patch)));
            }
            if (released) {
                menu.getItems().add(item("menu-clear", "rollout.clear", () -> acts.clear(patch)));
            }
            menu.getItems().add(item("menu-explain", "rollout.explain", () -> acts.explain(patch)));
            menu.getItems().add(item("menu-rehearse", "rollout.rehearse", () -> acts.rehearse(patch)));
        }
        menu.getItems().add(item("menu-download", "rollout.download", () -> acts.download(patch)));
        return menu;
    }

    private MenuItem item(String id, String key, Runnable act) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(id);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }
}
