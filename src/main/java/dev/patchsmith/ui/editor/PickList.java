package dev.patchsmith.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A short list from which one thing is picked while the keyboard stays where it is.
final class PickList<T> extends StackPane {

    static final double ROW = 24;
    private static final int MOST_ROWS = 9;

    private final ListView<T> list = new ListView<>();

    PickList(double width, Function<T, Node> row, Consumer<T> picked) {
        getStyleClass().add("pick-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new ListCell<>() {
            {
                // A row is as wide as the list, and what does not fit ends in three dots.
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(null);
                setGraphic(item == null || empty ? null : row.apply(item));
            }
        });
        list.setOnMouseClicked(_ -> chosen().ifPresent(picked));
        setPrefWidth(width);
        getChildren().add(list);
    }

    void show(List<T> items) {
        list.getItems().setAll(items);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        setPrefHeight(Math.clamp(items.size(), 1, MOST_ROWS) * ROW + 10);
    }

    List<T> items() {
        return list.getItems();
    }

    Optional<T> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Lets the keys of a list do what they do: walk, take what is chosen, leave.
    ///
    /// @return whether the key is one of them
    boolean pressed(KeyEvent event, Consumer<T> take, Runnable leave) {
        if (walk(event)) {
            return true;
        }
        return switch (event.getCode()) {
            case ENTER, TAB -> {
                chosen().ifPresent(take);
                yield true;
            }
            case ESCAPE -> {
                leave.run();
                yield true;
            }
            default -> false;
        };
    }

    /// Lets the keys that walk through a list do so.
    ///
    /// @return whether the key is one of them
    boolean walk(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> 1 - MOST_ROWS;
            case PAGE_DOWN -> MOST_ROWS - 1;
            default -> 0;
        };
        int size = list.getItems().size();
        if (step == 0 || size == 0 || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        int at = list.getSelectionModel().getSelectedIndex() + step;
        int next = Math.abs(step) == 1 ? Math.floorMod(at, size) : Math.clamp(at, 0, size - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
        return true;
    }
}
