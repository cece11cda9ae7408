package dev.patchsmith.ui.rollout;

import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.Tally;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.RehearsalViewModel.Standing;
import dev.patchsmith.ui.rollout.chart.Bar;
import dev.patchsmith.ui.shell.Shell;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Rehearses the release of a patch with virtual devices: how many, how they fail, how fast time goes; then how far it
/// came, whether the halt rule stopped it, and whether the server counted what was played.
final class RehearsalDialog {

    private static final List<Double> SPEEDS = List.of(0.0, 60.0, 600.0, 3600.0);

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final PatchSummary patch;
    private final RehearsalViewModel rehearsal;
    private final Spinner<Integer> devices = new Spinner<>(1, 1_000_000, 2_000);
    private final TextField failures = new TextField("2");
    private final TextField silences = new TextField("1");
    private final TextField faults = new TextField("0");
    private final TextField crashes = new TextField("0");
    private final TextField usualCrashes = new TextField("0");
    private final ComboBox<Double> speed = new ComboBox<>();
    private final SimpleBooleanProperty playing = new SimpleBooleanProperty();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox stand = new VBox(8);

    RehearsalDialog(Shell shell, RolloutViewModel model, PatchSummary patch) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.patch = patch;
        this.rehearsal = new RehearsalViewModel(shell.tasks(), model::sentence);
    }

    void show() {
        devices.setId("rehearsal-devices");
        devices.setEditable(true);
        devices.setPrefWidth(128);
        failures.setId("rehearsal-failures");
        crashes.setId("rehearsal-crashes");
        usualCrashes.setId("rehearsal-usual-crashes");
        speed.setId("rehearsal-speed");
        speed.getItems().setAll(SPEEDS);
        speed.setValue(SPEEDS.getFirst());
        speed.setConverter(new Choices<>(
                value -> value == 0 ? messages.get("rollout.speedMost") : messages.get("rollout.speed", value)));
        bar.setMaxWidth(Double.MAX_VALUE);
        stand.setId("rehearsal-standing");
        for (TextField field : List.of(failures, silences, faults, crashes, usualCrashes)) {
            field.setPrefColumnCount(5);
        }
        HBox first = new HBox(
                12,
                Parts.field(messages.of("rollout.virtualDevices"), devices),
                Parts.field(messages.of("rollout.speedWord"), speed));
        HBox second = new HBox(
                12,
                Parts.field(messages.of("rollout.failureRate"), failures),
                Parts.field(messages.of("rollout.silentRate"), silences),
                Parts.field(messages.of("rollout.faultRate"), faults));
        HBox third = new HBox(
                12,
                Parts.field(messages.of("rollout.crashRate"), crashes),
                Parts.field(messages.of("rollout.usualCrashRate"), usualCrashes));
        VBox choices = new VBox(12, Cards.sentence(messages.get("rollout.rehearseText")), first, second, third);
        choices.disableProperty().bind(playing);
        Parts.shownWhen(bar, playing);
        Label trouble = Cards.sentence("", "text-danger");
        trouble.textProperty().bind(rehearsal.troubleProperty());
        Parts.shownWhen(trouble, rehearsal.troubleProperty().isNotEmpty());
        rehearsal.standingProperty().subscribe(this::stand);
        Button close = Parts.button(messages.of("dialog.close"), () -> {
            rehearsal.stop();
            shell.dialogs().close();
        });
        Button stop = Parts.button(Feather.SQUARE, messages.of("rollout.endPlay"), rehearsal::stop);
        Parts.shownWhen(stop, playing);
        Button go = Parts.button(Feather.PLAY, messages.of("rollout.rehearseAct"), this::play, "accent");
        go.setId("rehearsal-go");
        go.disableProperty().bind(playing);
        shell.dialogs()
                .form(
                        messages.get("rollout.rehearseTitle", Long.toString(patch.id()), patch.name()),
                        new VBox(16, choices, bar, stand, trouble),
                        640,
                        close,
                        stop,
                        go);
    }

    private void play() {
        var session = model.server().session();
        if (session.isEmpty()) {
            return;
        }
        SimulationPlan plan = SimulationPlan.of(
                        "rehearsal." + patch.app(), patch.platform(), patch.version(), devices.getValue())
                .failing(rate(failures), rate(silences))
                .losing(rate(faults))
                .crashing(rate(crashes), rate(usualCrashes))
                .lasting(Duration.ofHours(24), Duration.ofHours(6), speed.getValue());
        playing.set(true);
        rehearsal.play(session.get(), patch, plan, messages.get("rollout.rehearsing"), () -> {
            bar.progressProperty().unbind();
            playing.set(false);
        });
        rehearsal.running().ifPresent(running -> bar.progressProperty().bind(running.doneProperty()));
    }

    /// A percentage as a share of 1; what is none counts as 0.
    static double rate(TextField field) {
        return Math.clamp(WhoPage.share(field.getText()) / 10_000.0, 0, 1);
    }

    private void stand(@Nullable Standing now) {
        stand.getChildren().clear();
        if (now == null) {
            return;
        }
        Duration virtual = now.virtual();
        stand.getChildren()
                .add(Parts.label(
                        messages.get(
                                "rollout.virtualTime",
                                Long.toString(virtual.toHours()),
                                "%02d".formatted(virtual.toMinutesPart())),
                        "strong"));
        stand.getChildren().add(tally(now.tally()));
        if (now.halted() != null) {
            line(Feather.ALERT_OCTAGON, Tone.DANGER, messages.get("rollout.rehearsalHalted", now.halted()));
        }
        if (now.over() && now.result() != null) {
            Rehearsed.keep(shell.memory(), model, patch.id(), now.tally());
            line(
                    Feather.CLOCK,
                    Tone.NEUTRAL,
                    messages.get(
                            "rollout.rehearsalTook",
                            now.result().devices(),
                            "%.1f".formatted(now.result().realTime().toMillis() / 1000.0)));
            if (now.differences().isEmpty()) {
                line(Feather.CHECK_CIRCLE, Tone.SUCCESS, messages.get("rollout.rehearsalExact"));
            }
            now.differences().forEach(one -> line(Feather.ALERT_TRIANGLE, Tone.ATTENTION, one));
            if (now.control() != null) {
                stand.getChildren().add(new ControlCard(messages).of(now.control()));
            }
        }
    }

    private void line(Feather icon, Tone tone, String sentence) {
        Label words = Cards.sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        stand.getChildren().add(new HBox(8, Icons.small(icon, tone), words));
    }

    private GridPane tally(Tally tally) {
        GridPane grid = new GridPane(12, 6);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        long whole = Math.max(1, tally.offered());
        bar(grid, 0, "rollout.notified", tally.offered(), whole, "");
        bar(grid, 1, "rollout.downloaded", tally.downloaded(), whole, "");
        bar(grid, 2, "rollout.loaded", tally.loaded(), whole, "good");
        bar(grid, 3, "rollout.failed", tally.failed(), whole, "bad");
        bar(grid, 4, "rollout.silent", tally.fallenSilent(), whole, "");
        if (tally.crashed() > 0) {
            bar(grid, 5, "rollout.crashed", tally.crashed(), whole, "bad");
        }
        return grid;
    }

    private void bar(GridPane grid, int row, String key, long value, long whole, String style) {
        grid.addRow(
                row,
                Parts.label(messages.get(key)),
                new Bar((double) value / whole, style),
                Cards.figure(Cards.number(value), "strong"));
    }
}
