package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.translation.Translated.Method;
import java.util.List;
import java.util.Optional;
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

    void show(@Nullable DocumentViewModel now) {
        document = now;
        List<Method> methods =
                now == null ? List.of() : now.translatedProperty().get().methods();
        List<Row> rows = methods.stream()
                .map(each -> new Row(each.label(), each.owner(), worst(each)))
                .toList();
        found = methods;
        setVisible(now != null);
        if (list.getItems().equals(rows)) {
            return;
        }
        list.getItems().setAll(rows);
        count.setText(Integer.toString(list.getItems().size()));
        double height = Math.clamp(list.getItems().size(), 1, AT_MOST) * list.getFixedCellSize() + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private Optional<Severity> worst(Method method) {
        return document == null
                ? Optional.empty()
                : document.problems().stream()
                        .filter(each -> !each.inScript()
                                && method.span()
                                        .contains(each.diagnostic().span().start()))
                        .map(each -> each.diagnostic().severity())
                        .min(Severity::compareTo);
    }

    private final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Severity severity = item.worst().orElse(Severity.INFORMATION);
            Label owner = Parts.label(item.owner(), "secondary");
            owner.setMinWidth(0);
            Label name = Parts.label(item.label());
            HBox row = new HBox(
                    8,
                    severity == Severity.INFORMATION
                            ? Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS)
                            : ProblemsTable.icon(severity),
                    name,
                    Parts.spacer(),
                    owner);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(100);
            name.setMinWidth(100);
            setGraphic(row);
        }
    }
}
