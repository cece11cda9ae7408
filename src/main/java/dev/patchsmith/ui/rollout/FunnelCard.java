package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.chart.Bar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How far a patch came, stage by stage. A stage that is larger than the one before it cannot be right and is shown as
/// a fault in the data, not as more than everybody.
final class FunnelCard {

    /// One stage.
    ///
    /// @param of the number of the stage before, negative for none
    /// @param exact whether it is a count and not an estimate
    record Stage(String key, long devices, long of, String style, boolean exact) {

        Stage(String key, long devices, long of, String style) {
            this(key, devices, of, style, true);
        }

        String figure() {
            return (exact ? "" : "≈ ") + Cards.number(devices);
        }

        boolean isFault() {
            return of >= 0 && devices > of;
        }
    }

    private FunnelCard() {}

    static List<Stage> stages(Statistics statistics) {
        Statistics.Funnel funnel = statistics.funnel();
        Statistics.Targeted targeted = statistics.targeted();
        List<Stage> stages = new ArrayList<>();
        if (targeted != null) {
            stages.add(new Stage("rollout.targeted", targeted.devices(), -1, "", targeted.exact()));
        }
        stages.add(new Stage("rollout.notified", funnel.notified(), targeted == null ? -1 : targeted.devices(), ""));
        stages.add(new Stage("rollout.downloaded", funnel.downloaded(), funnel.notified(), ""));
        stages.add(new Stage("rollout.loaded", funnel.loaded(), funnel.downloaded(), "good"));
        stages.add(new Stage("rollout.failed", funnel.failed(), funnel.notified(), "bad"));
        stages.add(new Stage("rollout.cleared", funnel.cleared(), funnel.loaded(), ""));
        return stages;
    }

    static VBox of(Statistics statistics, Messages messages) {
        List<Stage> stages = stages(statistics);
        long whole = stages.getFirst().devices();
        GridPane grid = new GridPane(12, 8);
        grid.setId("funnel");
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 1 ? 60 : Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Parts.label(messages.get("rollout.devices"), "field-label"),
                new Region(),
                Cards.figure(messages.get("rollout.number"), "field-label"),
                Cards.figure(messages.get("rollout.ofAll"), "field-label"),
                Cards.figure(messages.get("rollout.ofStep"), "field-label"));
        for (int i = 0; i < stages.size(); i++) {
            row(grid, i + 1, stages.get(i), whole, messages);
        }
        VBox card = Cards.card(messages.get("rollout.funnel"), grid);
        Statistics.Funnel funnel = statistics.funnel();
        long waiting = funnel.downloaded() - funnel.loaded() - funnel.failed();
        if (waiting > 0) {
            card.getChildren()
                    .addAll(
                            Parts.styled(new Region(), "rule"),
                            Cards.sentence(messages.get("rollout.waiting", waiting), "secondary"));
        }
        if (statistics.legacyAnswers() > 0) {
            card.getChildren()
                    .add(Cards.sentence(
                            messages.get("rollout.legacy", statistics.legacyAnswers(), statistics.legacyDeliveries()),
                            "secondary"));
        }
        if (statistics.notOffered() > 0) {
            card.getChildren()
                    .add(Cards.sentence(messages.get("rollout.notOffered", statistics.notOffered()), "secondary"));
        }
        return card;
    }

    private static void row(GridPane grid, int row, Stage stage, long whole, Messages messages) {
        Label name = Parts.label(messages.get(stage.key()));
        name.setTooltip(new Tooltip(messages.get(stage.exact() ? stage.key() + "Text" : "rollout.targetedAbout")));
        double share = whole == 0 ? 0 : (double) stage.devices() / whole;
        Bar bar = new Bar(share, stage.isFault() ? "fault" : stage.style());
        grid.addRow(row, name, bar, Cards.figure(stage.figure(), "strong"));
        if (stage.isFault()) {
            Chip fault = new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("rollout.dataFault"));
            fault.setTooltip(new Tooltip(messages.get("rollout.dataFaultWhat", stage.devices(), stage.of())));
            fault.getStyleClass().add("data-fault");
            grid.add(fault, 3, row, 2, 1);
        } else {
            grid.add(Cards.figure(Cards.percent(stage.devices(), whole), "secondary-13"), 3, row);
            boolean step = stage.of() >= 0 && !stage.style().equals("bad");
            grid.add(Cards.figure(step ? Cards.percent(stage.devices(), stage.of()) : "", "secondary-13"), 4, row);
        }
    }
}
