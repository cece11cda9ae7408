package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.cost.DeviceCost.Remark;
import dev.patchsmith.apk.build.cost.PatchCost;
import dev.patchsmith.apk.build.cost.PatchSize;
import dev.patchsmith.apk.build.cost.Way;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a patch costs: a table of all ways from the base to the fixed APK, and below it what devices do for each.
final class CostPane extends VBox {

    private static final int COLUMNS = 5;

    private final CostViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final GridPane grid = new GridPane();
    private final VBox remarks = new VBox(8);
    private final Label trouble = wrapped("", "text-danger");

    CostPane(CostViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        setId("costs");
        getStyleClass().add("card");
        Label text = wrapped("", "secondary-13");
        text.textProperty().bind(messages.of("apkdiff.cost.text"));
        Button measure = Parts.button(Feather.BAR_CHART_2, messages.of("apkdiff.cost.measure"), model::measure);
        measure.setId("measure-costs");
        measure.disableProperty().bind(model.runningProperty().isNotNull());
        HBox acting =
                new HBox(12, measure, new WorkBar(model.runningProperty(), model::cancel, "costs", messages), trouble);
        acting.setAlignment(Pos.CENTER_LEFT);
        grid.setId("cost-table");
        grid.getStyleClass().add("overview-grid");
        getChildren()
                .addAll(Parts.bound(messages.of("apkdiff.cost.title"), "section-title"), text, acting, grid, remarks);
        columns();
        model.rows().addListener((InvalidationListener) _ -> show());
        model.troubleProperty().subscribe(trouble::setText);
        messages.languageProperty().subscribe(this::show);
        show();
    }

    private void columns() {
        ColumnConstraints way = new ColumnConstraints(140);
        grid.getColumnConstraints().add(way);
        for (int i = 1; i < COLUMNS - 1; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            figure.setMinWidth(USE_PREF_SIZE);
            grid.getColumnConstraints().add(figure);
        }
        ColumnConstraints effect = new ColumnConstraints();
        effect.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(effect);
    }

    private void show() {
        grid.getChildren().clear();
        remarks.getChildren().clear();
        boolean some = !model.rows().isEmpty();
        grid.setVisible(some);
        grid.setManaged(some);
        remarks.setManaged(some);
        if (!some) {
            return;
        }
        grid.addRow(
                0,
                head("apkdiff.cost.way"),
                head("apkdiff.cost.download"),
                head("apkdiff.cost.storage"),
                head("apkdiff.cost.memory"),
                head("apkdiff.cost.effect"));
        List<PatchCost> measured = model.rows();
        for (int i = 0; i < measured.size(); i++) {
            row(i + 1, measured.get(i));
            remarks(measured.get(i));
        }
        grid.addRow(
                measured.size() + 1,
                Parts.label(messages.get("apkdiff.cost.release"), "secondary-13"),
                figure(words.size(model.release())),
                Parts.label(""),
                Parts.label(""),
                Parts.label(messages.get("apkdiff.cost.installed"), "secondary-13"));
    }

    private Label head(String key) {
        return Parts.label(messages.get(key), "field-label");
    }

    private void row(int at, PatchCost cost) {
        Label way = Parts.label(cost.way().title(), "strong");
        switch (cost.size()) {
            case PatchSize.Measured size ->
                grid.addRow(
                        at,
                        way,
                        download(cost.way(), size),
                        figure(amount(cost.device().storage())),
                        figure(amount(cost.device().memory())),
                        effect(cost.way(), size));
            case PatchSize.CannotCarry(String sentence) ->
                sentence(at, way, Icons.small(Feather.X, Tone.DANGER), sentence);
            case PatchSize.NotMeasured(String sentence) -> sentence(at, way, Icons.small(Feather.MINUS), sentence);
        }
    }

    private void sentence(int at, Label way, Node icon, String sentence) {
        HBox line = new HBox(8, icon, wrapped(messages.sentence(sentence), "secondary-13"));
        grid.add(way, 0, at);
        grid.add(line, 1, at, COLUMNS - 1, 1);
        GridPane.setHalignment(line, HPos.LEFT);
    }

    private Label download(Way way, PatchSize.Measured size) {
        double share = model.release() == 0 ? 0 : 100.0 * size.bytes() / model.release();
        String shown = words.size(size.bytes()) + "  ·  " + words.number(share < 10 ? "%.1f %%" : "%.0f %%", share);
        Label label = figure(shown);
        label.setId("cost-" + way.name().toLowerCase(Locale.ROOT));
        return label;
    }

    private String amount(OptionalLong bytes) {
        return bytes.isPresent() ? words.size(bytes.getAsLong()) : "–";
    }

    private static Label figure(String text) {
        Label label = Parts.label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label effect(Way way, PatchSize.Measured size) {
        String when = way.scheme()
                .map(Scheme::effect)
                .map(effect -> messages.get(
                        switch (effect) {
                            case AT_ONCE -> "apkdiff.effect.atOnce";
                            case AT_RESTART -> "apkdiff.effect.restart";
                            case AT_ONCE_OR_RESTART -> "apkdiff.effect.either";
                        }))
                .orElseGet(() -> messages.get("apkdiff.cost.installed"));
        String condition = size.accepted().isEmpty()
                ? ""
                : "\n" + messages.get("apkdiff.cost.answerFor", String.join(", ", size.accepted()));
        String doubt = size.proven() ? "" : "\n" + messages.get("apkdiff.cost.notProven");
        return wrapped(when + condition + doubt, "secondary-13");
    }

    private void remarks(PatchCost cost) {
        if (cost.device().remarks().isEmpty()) {
            return;
        }
        VBox lines = new VBox(2, Parts.label(cost.way().title(), "strong"));
        for (Remark remark : cost.device().remarks()) {
            String inferred = remark.inferred() ? messages.get("apkdiff.inferred") + "; " : "";
            lines.getChildren()
                    .add(wrapped(
                            messages.sentence(remark.sentence()) + " (" + inferred + messages.sentence(remark.source())
                                    + ")",
                            "secondary"));
        }
        remarks.getChildren().add(lines);
    }

    private static Label wrapped(String text, String style) {
        Label label = Parts.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
