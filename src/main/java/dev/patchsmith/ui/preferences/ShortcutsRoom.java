package dev.patchsmith.ui.preferences;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Every action with its keys: searched, changed by pressing the new keys, and given back. Keys that two actions would
/// share are refused in words.
public final class ShortcutsRoom implements Room {

    private final Shell shell;
    private final Messages messages;
    private final ActionTable actions;
    private final TableView<Action> table = new TableView<>();
    private final VBox view = Parts.styled(new VBox(), "page");

    public ShortcutsRoom(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
        this.actions = shell.actions();
    }

    @Override
    public String id() {
        return "shortcuts";
    }

    @Override
    public String titleKey() {
        return "room.shortcuts";
    }

    @Override
    public Feather icon() {
        return Feather.COMMAND;
    }

    @Override
    public List<Node> status() {
        return List.of(Parts.bound(messages.of("shortcuts.hint")));
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.shortcuts"));
    }

    @Override
    public Region view() {
        if (view.getChildren().isEmpty()) {
            build();
        }
        return view;
    }

    private void build() {
        TextField query = new TextField();
        query.setId("shortcut-filter");
        query.promptTextProperty().bind(messages.of("author.filter"));
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox search = Parts.styled(new HBox(Icons.small(Feather.SEARCH), query), "search-box");
        search.setMinWidth(320);
        Button change = Parts.button(messages.of("shortcuts.change"), () -> selected(this::change), "accent");
        change.setId("shortcut-change");
        Button clear =
                Parts.button(messages.of("shortcuts.clear"), () -> selected(each -> actions.setShortcut(each, null)));
        Button reset = Parts.button(messages.of("shortcuts.reset"), () -> selected(actions::resetShortcut));
        HBox bar = Parts.styled(new HBox(search, Parts.spacer(), reset, clear, change), "room-toolbar");
        ObservableList<Action> all = FXCollections.observableArrayList(actions.all());
        FilteredList<Action> shown = new FilteredList<>(all);
        query.textProperty().subscribe(text -> shown.setPredicate(each -> matches(each, text)));
        table.setId("shortcuts");
        table.accessibleTextProperty().bind(messages.of(titleKey()));
        table.setItems(shown);
        table.getColumns()
                .setAll(List.of(
                        column("shortcuts.action", each -> messages.get(each.textKey()), 480),
                        column("shortcuts.keys", actions::shortcutText, 240),
                        column("shortcuts.where", this::where, 200)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected(this::change);
            }
        });
        actions.versionProperty().subscribe(_ -> table.refresh());
        messages.languageProperty().subscribe(_ -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        view.getChildren().addAll(bar, table);
    }

    private String where(Action action) {
        return action.room() == null ? messages.get("shortcuts.everywhere") : messages.get("room." + action.room());
    }

    private boolean matches(Action action, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        String all = messages.get(action.textKey()) + " " + actions.shortcutText(action);
        return wanted.isEmpty() || all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void selected(java.util.function.Consumer<Action> then) {
        Action chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            then.accept(chosen);
        }
    }

    /// Waits for the new keys and takes them if no other action has them.
    private void change(Action action) {
        Label pressed = Parts.label(messages.get("shortcuts.press"), "section-title");
        pressed.setId("pressed-keys");
        pressed.setFocusTraversable(true);
        Label conflict = Parts.label("", "text-danger");
        conflict.setId("shortcut-conflict");
        conflict.setWrapText(true);
        VBox form = new VBox(12, pressed, conflict);
        form.setAlignment(Pos.CENTER_LEFT);
        form.setMinHeight(72);
        form.setFocusTraversable(true);
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCombination keys = combination(event);
            if (keys != null) {
                event.consume();
                take(action, keys, pressed, conflict);
            }
        });
        shell.dialogs()
                .form(
                        messages.get(action.textKey()),
                        form,
                        480,
                        Parts.button(messages.of("dialog.close"), shell.dialogs()::close));
        form.requestFocus();
    }

    private void take(Action action, KeyCombination keys, Label pressed, Label conflict) {
        pressed.setText(keys.getDisplayText());
        List<Action> others = actions.conflicts(action, keys);
        if (others.isEmpty()) {
            actions.setShortcut(action, keys);
            shell.dialogs().close();
            shell.notifications()
                    .show(
                            Tone.SUCCESS,
                            messages.get("shortcuts.changed", messages.get(action.textKey()), keys.getDisplayText()));
        } else {
            conflict.setText(messages.get(
                    "shortcuts.conflict",
                    others.stream().map(each -> messages.get(each.textKey())).collect(Collectors.joining(", "))));
        }
    }

    /// The pressed keys if an action can have them: a function key, or any key together with Ctrl, Cmd or Alt.
    static @Nullable KeyCombination combination(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.ESCAPE || code == KeyCode.TAB) {
            return null;
        }
        if (!code.isFunctionKey() && !event.isShortcutDown() && !event.isAltDown()) {
            return null;
        }
        return new KeyCodeCombination(
                code,
                event.isShiftDown() ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                KeyCombination.ModifierValue.UP,
                event.isAltDown() ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                KeyCombination.ModifierValue.UP,
                event.isShortcutDown() ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP);
    }

    private TableColumn<Action, String> column(String key, Function<Action, String> value, double width) {
        TableColumn<Action, String> column = new TableColumn<>();
        column.textProperty().bind(messages.of(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                Action action = empty ? null : getTableRow().getItem();
                setText(action == null ? null : value.apply(action));
            }
        });
        return column;
    }
}
