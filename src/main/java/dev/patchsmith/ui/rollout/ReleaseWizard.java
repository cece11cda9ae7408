package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Leads to a release in four steps: the patch, who gets it, in which phases, and a check of all of it in sentences.
final class ReleaseWizard {

    private static final List<String> STEPS =
            List.of("rollout.stepPatch", "rollout.stepWho", "rollout.stepPhases", "rollout.stepCheck");

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel rollouts;
    private final PatchDetail patch;
    private final PlanViewModel plan;
    private final PreviewViewModel preview;
    private final PlanWords words;
    private final List<Node> pages;
    private final HBox steps = new HBox(8);
    private final ScrollPane content = Parts.styled(new ScrollPane(), "edge");
    private final Label wrong = Parts.label("", "text-danger");
    private final Button back;
    private final Button next;
    private int step;

    ReleaseWizard(Shell shell, RolloutViewModel rollouts, FileDialogs files, Releases releases, PatchDetail patch) {
        this.shell = shell;
        this.messages = shell.messages();
        this.rollouts = rollouts;
        this.patch = patch;
        this.plan = new PlanViewModel(patch);
        this.preview = new PreviewViewModel(shell.tasks(), releases, patch, rollouts::sentence);
        this.words = new PlanWords(messages);
        this.back = Parts.button(messages.of("rollout.back"), () -> go(step - 1));
        this.next = Parts.button(messages.of("rollout.next"), this::forward, "accent");
        this.pages = List.of(
                patchPage(),
                new WhoPage(shell, plan, preview, files, rollouts).view(),
                new PhasesPage(messages, plan).view(),
                new VBox());
        back.setId("wizard-back");
        next.setId("wizard-next");
        next.setDefaultButton(true);
        wrong.setId("wizard-problem");
        wrong.setWrapText(true);
        plan.onChange(this::changed);
    }

    void show() {
        steps.setAlignment(Pos.CENTER_LEFT);
        content.setFitToWidth(true);
        content.setPrefHeight(400);
        content.setMinHeight(240);
        Parts.shownWhen(wrong, wrong.textProperty().isNotEmpty());
        VBox body = new VBox(16, steps, content, wrong);
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        shell.dialogs()
                .form(
                        messages.get("rollout.wizardTitle", Long.toString(patch.id()), patch.name()),
                        body,
                        800,
                        back,
                        Parts.spacer(),
                        cancel,
                        next);
        preview.attempt(plan.plan());
        go(patch.plan() == null ? 0 : 1);
    }

    private void changed() {
        wrong.setText("");
        if (plan.objection().isEmpty()) {
            preview.attempt(plan.plan());
        }
    }

    private void go(int to) {
        step = Math.clamp(to, 0, STEPS.size() - 1);
        back.setDisable(step == 0);
        boolean last = step == STEPS.size() - 1;
        next.textProperty().unbind();
        next.setText(last ? words.act(plan) : messages.get("rollout.nextTo", messages.get(STEPS.get(step + 1))));
        content.setContent(last ? checkPage() : pages.get(step));
        content.setVvalue(0);
        wrong.setText("");
        steps.getChildren().clear();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.getChildren().add(marker(i));
            if (i + 1 < STEPS.size()) {
                Region line = Parts.styled(new Region(), "rule");
                HBox.setHgrow(line, Priority.ALWAYS);
                steps.getChildren().add(line);
            }
        }
    }

    private Node marker(int index) {
        Label number = Parts.label(index < step ? "✓" : Integer.toString(index + 1), "numbered");
        HBox marker = Parts.styled(new HBox(number, Parts.label(messages.get(STEPS.get(index)))), "wizard-step");
        if (index <= step) {
            number.getStyleClass().add(index == step ? "now" : "done");
        }
        if (index == step) {
            marker.getStyleClass().add("now");
        }
        marker.setMinWidth(Region.USE_PREF_SIZE);
        return marker;
    }

    private void forward() {
        var objection = plan.objection();
        if (step > 0 && objection.isPresent()) {
            wrong.setText(words.objection(objection.get(), plan));
            return;
        }
        if (step < STEPS.size() - 1) {
            go(step + 1);
        } else {
            confirm();
        }
    }

    /// The check is the confirmation, but on a production server the name is typed besides.
    private void confirm() {
        boolean production = shell.model().productionProperty().get();
        if (!production) {
            shell.dialogs().close();
            release();
            return;
        }
        String keep = patch.plan() == null ? messages.get("rollout.keepReady") : messages.get("rollout.keepAsIs");
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                words.question(plan),
                                words.consequences(plan, Instant.now()),
                                words.act(plan),
                                keep,
                                true,
                                patch.name()),
                        () -> {
                            shell.dialogs().close();
                            release();
                        });
    }

    private void release() {
        var wanted = plan.plan();
        rollouts.change(
                words.act(plan),
                session -> send(session, wanted),
                answer -> RolloutActs.tell(shell, answer, messages.get("rollout.isReleased")));
    }

    /// Nothing is done when somebody else changed the patch since the wizard was opened.
    private Outcome<PatchDetail> send(Session session, dev.patchsmith.management.protocol.v2.Plan wanted) {
        return session.releases()
                .<Outcome<PatchDetail>>map(releases -> releases.release(patch.id(), wanted, patch.revision()))
                .orElseGet(() -> Outcome.failed(new Trouble.SessionEnded()));
    }

    private Node patchPage() {
        VBox page = new VBox(12);
        page.getChildren()
                .addAll(
                        Cards.sentence(
                                messages.get(
                                        "rollout.wizardPatch",
                                        patch.app(),
                                        patch.version(),
                                        patch.platform().displayName()),
                                "strong"),
                        Cards.sentence(messages.get("rollout.onlyThisVersion", patch.version())),
                        Cards.sentence(messages.get("rollout.effectWhat")));
        if (patch.notes() != null && !patch.notes().isBlank()) {
            page.getChildren().add(Parts.styled(new VBox(Cards.sentence(patch.notes())), "card"));
        }
        List<Long> live = rollouts.patches().stream()
                .filter(other -> other.isLive()
                        && other.id() != patch.id()
                        && patch.app().equals(other.app())
                        && other.platform() == patch.platform()
                        && other.version().equals(patch.version()))
                .map(other -> other.id())
                .toList();
        if (!live.isEmpty()) {
            Label already = Cards.sentence(messages.get(
                    "rollout.alreadyLive",
                    String.join(", ", live.stream().map(String::valueOf).toList()),
                    patch.version()));
            HBox.setHgrow(already, Priority.ALWAYS);
            page.getChildren()
                    .add(Parts.styled(
                            new HBox(Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION), already),
                            "notice",
                            "attention"));
        }
        return page;
    }

    private Node checkPage() {
        VBox page = new VBox(12, Cards.sentence(words.question(plan), "strong"));
        page.setId("wizard-check");
        for (String sentence : words.consequences(plan, Instant.now())) {
            Label line = Cards.sentence(sentence);
            HBox.setHgrow(line, Priority.ALWAYS);
            page.getChildren().add(new HBox(12, Icons.small(Feather.ARROW_RIGHT, Tone.NEUTRAL), line));
        }
        page.getChildren().add(new PreviewCard(messages, preview).view());
        return page;
    }
}
