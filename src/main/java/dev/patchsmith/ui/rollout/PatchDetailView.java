package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.RolloutViewModel.Details;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One patch: its state and the acts that make sense now, how far it came, what happened.
final class PatchDetailView extends ScrollPane {

    private final RolloutViewModel model;
    private final Messages messages;
    private final RolloutActs acts;
    private final VBox page = new VBox(16);

    PatchDetailView(RolloutViewModel model, Messages messages, RolloutActs acts) {
        this.model = model;
        this.messages = messages;
        this.acts = acts;
        getStyleClass().addAll("edge", "page");
        setFitToWidth(true);
        page.setStyle("-fx-padding: 16 24 24 24;");
        setContent(page);
        model.selectedProperty().subscribe(_ -> show());
        model.detailsProperty().subscribe(_ -> show());
        messages.languageProperty().subscribe(_ -> show());
    }

    private void show() {
        PatchSummary patch = model.selectedProperty().get();
        page.getChildren().clear();
        if (patch == null) {
            return;
        }
        Details details = model.detailsProperty().get();
        page.getChildren().addAll(header(patch), facts(patch));
        details.statistics().ifPresent(found -> page.getChildren().add(funnel(found)));
        if (!details.events().isEmpty()) {
            page.getChildren().add(events(details.events()));
        }
    }

    private Node header(PatchSummary patch) {
        Chip chip = new Chip();
        PatchStates.show(chip, patch, messages);
        chip.setId("patch-state");
        HBox first = new HBox(
                12,
                Parts.label(messages.get("rollout.patch", Long.toString(patch.id()), patch.name()), "verdict"),
                chip,
                Parts.spacer());
        first.getChildren().addAll(buttons(patch));
        first.setAlignment(Pos.CENTER_LEFT);
        String target = messages.get(
                "rollout.target",
                Optional.ofNullable(patch.app()).orElse(""),
                patch.version(),
                patch.platform().displayName());
        Label second = Parts.label(target + "  " + messages.get("rollout.effect"), "secondary-13");
        VBox head = new VBox(4, first, second);
        if (patch.haltReason() != null) {
            Label why = Parts.label(patch.haltReason(), "text-danger");
            why.setWrapText(true);
            head.getChildren().add(why);
        }
        return head;
    }

    /// Only the acts that make sense in this state; the last one is the primary.
    private List<Button> buttons(PatchSummary patch) {
        PatchState state = patch.state();
        if (state == null) {
            return List.of();
        }
        Button release = Parts.button(messages.of("rollout.release"), () -> acts.release(patch), "accent");
        release.setId("release");
        Button pause = Parts.button(Feather.PAUSE, messages.of("rollout.pause"), () -> acts.pause(patch));
        pause.setId("pause");
        Button resume = Parts.button(Feather.PLAY, messages.of("rollout.resume"), () -> acts.resume(patch), "accent");
        resume.setId("resume");
        Button stop =
                Parts.button(Feather.SQUARE, messages.of("rollout.stop"), () -> acts.stop(patch), "danger-outline");
        stop.setId("stop");
        return switch (state) {
            case READY -> List.of(release);
            case GREY -> List.of(pause, stop, release);
            case RELEASED -> List.of(pause, stop);
            case PAUSED, HALTED -> List.of(stop, resume);
            case STOPPED -> List.of();
        };
    }

    private Node facts(PatchSummary patch) {
        GridPane grid = new GridPane(24, 4);
        fact(grid, 0, "rollout.version", patch.version(), false);
        fact(grid, 1, "rollout.size", patch.size() < 0 ? "–" : messages.get("rollout.bytes", patch.size()), false);
        String sum = patch.checksum();
        fact(grid, 2, "rollout.checksum", sum == null ? "–" : sum.substring(0, Math.min(16, sum.length())) + "…", true);
        fact(grid, 3, "rollout.created", Ages.exact(messages, patch.created()), false);
        fact(grid, 4, "rollout.by", patch.createdBy() == null ? "–" : patch.createdBy(), false);
        VBox card = Parts.styled(new VBox(grid), "card");
        if (patch.notes() != null && !patch.notes().isBlank()) {
            Label notes = Parts.label(patch.notes(), "secondary-13");
            notes.setWrapText(true);
            card.getChildren().add(notes);
        }
        return card;
    }

    private void fact(GridPane grid, int column, String key, String value, boolean code) {
        ColumnConstraints width = new ColumnConstraints();
        width.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(width);
        grid.add(Parts.bound(messages.of(key), "secondary"), column, 0);
        grid.add(code ? Parts.label(value, "mono") : Parts.label(value, "strong"), column, 1);
    }

    private Node funnel(Statistics found) {
        Statistics.Funnel funnel = found.funnel();
        long most = Math.max(1, funnel.notified());
        GridPane grid = new GridPane(12, 8);
        bar(grid, 0, "rollout.notified", funnel.notified(), most, "");
        bar(grid, 1, "rollout.downloaded", funnel.downloaded(), most, "");
        bar(grid, 2, "rollout.loaded", funnel.loaded(), most, "good");
        bar(grid, 3, "rollout.failed", funnel.failed(), most, "bad");
        bar(grid, 4, "rollout.cleared", funnel.cleared(), most, "");
        VBox card =
                Parts.styled(new VBox(12, Parts.bound(messages.of("rollout.funnel"), "section-title"), grid), "card");
        if (found.legacyAnswers() > 0) {
            card.getChildren().add(Parts.label(messages.get("rollout.legacy", found.legacyAnswers()), "secondary"));
        }
        return card;
    }

    private void bar(GridPane grid, int row, String key, long value, long most, String style) {
        Region track = Parts.styled(new Region(), "bar-track");
        Region filled = Parts.styled(new Region(), "bar-fill");
        if (!style.isEmpty()) {
            filled.getStyleClass().add(style);
        }
        double share = Math.min(1, (double) value / most);
        track.setPrefWidth(320);
        filled.setMaxWidth(value == 0 ? 0 : Math.max(2, 320 * share));
        filled.setPrefWidth(filled.getMaxWidth());
        javafx.scene.layout.StackPane both = new javafx.scene.layout.StackPane(track, filled);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMaxWidth(320);
        Label number = Parts.label("%,d".formatted(value), "strong");
        number.setMinWidth(72);
        number.setAlignment(Pos.CENTER_RIGHT);
        Label percent = Parts.label("%.1f %%".formatted(100 * share), "secondary");
        percent.setMinWidth(64);
        percent.setAlignment(Pos.CENTER_RIGHT);
        grid.addRow(row, Parts.bound(messages.of(key)), both, number, percent);
    }

    private Node events(List<AuditEntry> entries) {
        VBox lines = new VBox(8);
        for (AuditEntry entry : entries) {
            Label when = Parts.label(Ages.of(messages, entry.at(), Instant.now()), "secondary");
            when.setMinWidth(80);
            when.setTooltip(new Tooltip(Ages.exact(messages, entry.at())));
            HBox line = new HBox(
                    12,
                    when,
                    Parts.styled(new Region(), "dot"),
                    Parts.label(entry.who(), "strong"),
                    Parts.label(entry.action() + reason(entry.reason())));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        return Parts.styled(new VBox(12, Parts.bound(messages.of("rollout.events"), "section-title"), lines), "card");
    }

    private static String reason(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : " – " + reason;
    }
}
