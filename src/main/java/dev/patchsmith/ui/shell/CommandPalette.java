package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.CommandPaletteViewModel.Entry;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Every action by its name: type a few letters, Enter runs it.
final class CommandPalette {

    private final Overlay overlay;
    private final ActionTable actions;
    private final Messages messages;
    private final Supplier<String> room;
    private final CommandPaletteViewModel model = new CommandPaletteViewModel(this::entries);
    private final VBox box;
    private final TextField query = new TextField();
    private final ListView<Entry> list = new ListView<>();

    CommandPalette(Overlay overlay, ActionTable actions, Messages messages, Supplier<String> room) {
        this.overlay = overlay;
        this.actions = actions;
        this.messages = messages;
        this.room = room;
        query.setId("palette-query");
        query.promptTextProperty().bind(messages.of("palette.prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("palette-list");
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.bound(messages.of("palette.none"), "secondary"));
        list.setOnMouseClicked(_ -> runSelected());
        model.found().subscribe(() -> list.getSelectionModel().selectFirst());
        box = Parts.styled(new VBox(query, list), "dialog-box", "palette");
        box.setPrefWidth(640);
    }

    void show() {
        model.reset();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        overlay.show(box, Pos.TOP_CENTER, () -> {});
        query.requestFocus();
    }

    private List<Entry> entries() {
        return actions.all().stream()
                .filter(action -> action.room() == null || action.room().equals(room.get()))
                .filter(Action::isEnabled)
                .map(action -> new Entry(
                        action.id(), messages.get(action.textKey()), actions.shortcutText(action), action.act()))
                .toList();
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int to = event.getCode() == KeyCode.DOWN ? Math.min(at + 1, last) : Math.max(at - 1, 0);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 5));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            runSelected();
        }
    }

    private void runSelected() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            model.run(chosen);
        }
    }

    private final class Cell extends ListCell<Entry> {

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Feather icon = actions.get(entry.id()).icon();
            HBox row = new HBox(
                    12,
                    Icons.small(icon == null ? Feather.CHEVRON_RIGHT : icon),
                    new Label(entry.text()),
                    Parts.spacer());
            row.setAlignment(Pos.CENTER_LEFT);
            if (!entry.keys().isEmpty()) {
                row.getChildren().add(Parts.keys(entry.keys()));
            }
            setGraphic(row);
        }
    }
}
