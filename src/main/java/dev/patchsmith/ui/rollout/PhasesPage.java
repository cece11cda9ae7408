package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.PlanViewModel.Who;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The third step of a release: how it grows by itself, and what stops it.
final class PhasesPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Integer> SHARES = List.of(100, 500, 1000, 2500, 5000, Bucket.COUNT);

    private final Messages messages;
    private final PlanViewModel plan;

    PhasesPage(Messages messages, PlanViewModel plan) {
        this.messages = messages;
        this.plan = plan;
    }

    Node view() {
        VBox listed = new VBox(8);
        listed.setId("phases");
        Runnable draw = () -> draw(listed);
        plan.onChange(draw);
        draw.run();
        VBox growing = new VBox(
                12,
                Parts.label(messages.get("rollout.phases"), "strong"),
                Cards.sentence(messages.get("rollout.phasesText"), "secondary-13"),
                listed,
                adder());
        Parts.shownWhen(growing, plan.whoProperty().isNotEqualTo(Who.EVERYBODY));
        Label atOnce = Cards.sentence(messages.get("rollout.noPhases"), "secondary-13");
        Parts.shownWhen(atOnce, plan.whoProperty().isEqualTo(Who.EVERYBODY));
        return new VBox(16, growing, atOnce, Parts.styled(new javafx.scene.layout.Region(), "rule"), halting());
    }

    private void draw(VBox listed) {
        listed.getChildren().clear();
        Instant now = Instant.now();
        listed.getChildren().add(line(messages.get("rollout.phaseFirst", Words.reach(plan.reach(), messages)), null));
        for (int i = 0; i < plan.phases().size(); i++) {
            Phase phase = plan.phases().get(i);
            String words = messages.get(
                    "rollout.phaseLater",
                    Words.reach(phase.reach(), messages),
                    Ages.exact(messages, plan.begins(i, now)));
            listed.getChildren().add(line(words, phase));
        }
    }

    private Node line(String words, @Nullable Phase phase) {
        HBox line = new HBox(8, Parts.label(words));
        line.setAlignment(Pos.CENTER_LEFT);
        if (phase != null) {
            line.getChildren()
                    .add(Parts.iconButton(
                            Feather.X,
                            messages.of("rollout.removePhase"),
                            () -> plan.phases().remove(phase)));
        }
        return line;
    }

    private Node adder() {
        ComboBox<Integer> share = new ComboBox<>();
        share.setId("phase-share");
        share.getItems().setAll(SHARES);
        share.setValue(Bucket.COUNT);
        share.setConverter(new Choices<>(
                value -> value == Bucket.COUNT ? messages.get("reach.everybody") : PatchStates.percent(value)));
        Spinner<Integer> hours = new Spinner<>(0, 720, 24);
        hours.setId("phase-hours");
        hours.setEditable(true);
        hours.setPrefWidth(88);
        TextField notBefore = new TextField();
        notBefore.setId("phase-not-before");
        notBefore.setPromptText("2026-12-01 09:00");
        notBefore.setPrefColumnCount(11);
        Label wrong = Parts.label("", "text-danger");
        Button add = Parts.button(Feather.PLUS, messages.of("rollout.addPhase"), () -> {
            String text = notBefore.getText().strip();
            Instant moment = moment(text);
            if (!text.isEmpty() && moment == null) {
                wrong.setText(messages.get("rollout.momentWrong"));
                return;
            }
            wrong.setText("");
            Reach reach = share.getValue() == Bucket.COUNT ? Reach.everybody() : Reach.share(share.getValue());
            plan.phases().add(new Phase(reach, 60L * hours.getValue(), moment));
        });
        add.setId("add-phase");
        HBox row = new HBox(
                8,
                Parts.label(messages.get("rollout.then")),
                share,
                Parts.label(messages.get("rollout.afterHours")),
                hours,
                Parts.label(messages.get("rollout.notBefore")),
                notBefore,
                add);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, wrong);
    }

    /// A moment in the time of this computer; null if the text is none.
    static @Nullable Instant moment(String text) {
        try {
            return LocalDateTime.parse(text, MOMENT)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Node halting() {
        CheckBox on = new CheckBox(messages.get("rollout.haltOn"));
        on.setId("halting");
        on.selectedProperty().bindBidirectional(plan.haltingProperty());
        TextField threshold =
                new TextField(WhoPage.plain(plan.thresholdProperty().get()));
        threshold.setId("threshold");
        threshold.setPrefColumnCount(4);
        threshold.textProperty().subscribe(text -> {
            int share = WhoPage.share(text);
            if (share > 0) {
                plan.thresholdProperty().set(share);
            }
        });
        Spinner<Integer> least =
                new Spinner<>(1, 100_000, plan.minDevicesProperty().get());
        least.setEditable(true);
        least.setPrefWidth(96);
        least.valueProperty().subscribe(now -> plan.minDevicesProperty().set(now));
        Spinner<Integer> silence =
                new Spinner<>(0, 10_080, plan.silenceProperty().get());
        silence.setEditable(true);
        silence.setPrefWidth(96);
        silence.valueProperty().subscribe(now -> plan.silenceProperty().set(now));
        HBox row = new HBox(
                12,
                Parts.field(messages.of("rollout.haltThreshold"), threshold),
                Parts.field(messages.of("rollout.haltLeast"), least),
                Parts.field(messages.of("rollout.haltSilence"), silence));
        row.disableProperty().bind(on.selectedProperty().not());
        return new VBox(
                12,
                Parts.label(messages.get("rollout.haltRule"), "strong"),
                Cards.sentence(messages.get("rollout.haltRuleText"), "secondary-13"),
                on,
                row);
    }
}
