package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A table of texts below a row of acts: what the pages of the administration are made of.
final class Rows<T> {

    private final Messages messages;
    private final TableView<T> table = new TableView<>();
    private final HBox acts = new HBox(8);

    Rows(String id, Messages messages) {
        this.messages = messages;
        table.setId(id);
        table.getStyleClass().add("card-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.bound(messages.of("rollout.nothingHere"), "secondary"));
    }

    Rows<T> column(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(messages.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return this;
    }

    Rows<T> acts(Node... buttons) {
        acts.getChildren().addAll(buttons);
        return this;
    }

    TableView<T> table() {
        return table;
    }

    void show(List<T> rows) {
        table.getItems().setAll(rows);
    }

    Node view() {
        VBox.setVgrow(table, Priority.ALWAYS);
        acts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox page = new VBox(12, acts, table);
        page.setStyle("-fx-padding: 16 24 24 24;");
        return page;
    }
}
