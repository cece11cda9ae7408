package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.task.NextFrame;
import dev.patchsmith.ui.translation.Translated.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The methods of the text in front, each with a mark that tells whether the script can carry it.
final class Outline extends VBox {

    private static final int AT_MOST = 10;

    /// What is shown of a method, without its place: that changes with every line above it.
    private record Row(String label, String owner, Optional<Severity> worst) {}

    private final ListView<Row> list = new ListView<>();
    private final Label count = Parts.label("0", "count");
    private List<Method> found = List.of();
    private boolean waiting;
    private @Nullable DocumentViewModel document;

    Outline(Messages messages, Consumer<Method> goTo) {
        HBox head = new HBox(8, Parts.bound(messages.of("author.methods"), "explorer-heading"), Parts.spacer(), count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 12 12 4 12;");
        list.setId("methods");
        list.accessibleTextProperty().bind(messages.of("author.methods"));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        list.setFixedCellSize(24);
        list.setStyle("-fx-background-color: transparent;");
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> go(goTo));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(goTo);
            }
        });
        getChildren().addAll(head, list);
    }

    private void go(Consumer<Method> goTo) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        if (chosen >= 0 && chosen < found.size()) {
            goTo.accept(found.get(chosen));
        }
    }

    /// Shows a text in the next frame: a translation changes several things one after the other.
    void show(@Nullable DocumentViewModel now) {
        document = now;
        setVisible(now != null);
        if (!waiting) {
            waiting = true;
            NextFrame.after(this, this::refresh);
        }
    }

    private void refresh() {
        waiting = false;
        found = document == null
                ? List.of()
                : document.translatedProperty().get().methods();
        List<Row> rows = rows();
        if (list.getItems().equals(rows)) {
            return;
        }
        list.getItems().setAll(rows);
        count.setText(Integer.toString(rows.size()));
        double height = Math.clamp(rows.size(), 1, AT_MOST) * list.getFixedCellSize() + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private List<Row> rows() {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            starts.put(found.get(i).span().start(), i);
        }
        Map<Integer, Severity> worst = new HashMap<>();
        List<Problem> problems = document == null ? List.of() : document.problems();
        for (Problem each : problems) {
            int place = each.diagnostic().span().start();
            var method = each.inScript() ? null : starts.floorEntry(place);
            if (method != null && found.get(method.getValue()).span().contains(place)) {
                worst.merge(
                        method.getValue(),
                        each.diagnostic().severity(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<Row> rows = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Method method = found.get(i);
            rows.add(new Row(method.label(), method.owner(), Optional.ofNullable(worst.get(i))));
        }
        return rows;
    }

    private static final class Cell extends ListCell<Row> {

        private final Label name = Parts.label("");
        private final Label owner = Parts.label("", "secondary");
        private final HBox row = new HBox(8, name, Parts.spacer(), owner);
        private @Nullable Optional<Severity> shown;

        Cell() {
            owner.setMinWidth(0);
            owner.setMaxWidth(80);
            name.setMinWidth(100);
            name.setGraphicTextGap(8);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(100);
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            if (!item.worst().equals(shown)) {
                shown = item.worst();
                Severity severity = item.worst().orElse(Severity.INFORMATION);
                name.setGraphic(
                        severity == Severity.INFORMATION
                                ? Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS)
                                : ProblemsTable.icon(severity));
            }
            name.setText(item.label());
            owner.setText(item.owner());
            setGraphic(row);
        }
    }
}
