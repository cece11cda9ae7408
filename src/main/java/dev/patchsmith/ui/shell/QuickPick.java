package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.CommandPaletteViewModel.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

/// A field and a list below it: type a few letters, walk with the arrows, Enter takes what is chosen.
public final class QuickPick {

    /// Something that can be picked.
    ///
    /// @param id     its own among all that are offered
    /// @param text   what is searched and shown
    /// @param detail shown quietly behind it
    public record Item(String id, String text, String detail, Runnable act) {}

    private final Overlay overlay;
    private final CommandPaletteViewModel model;
    private final VBox box;
    private final TextField query = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Function<Entry, Feather> icon;
    private final Function<String, Node> behind;

    /// @param name    what its parts are called: `name-query` and `name-list`
    /// @param prompt  the key of the words in the empty field
    /// @param none    the key of what is said when nothing fits
    QuickPick(
            Overlay overlay,
            Messages messages,
            String name,
            String prompt,
            String none,
            Supplier<List<Entry>> entries,
            Function<Entry, Feather> icon,
            Function<String, Node> behind) {
        this.overlay = overlay;
        this.icon = icon;
        this.behind = behind;
        model = new CommandPaletteViewModel(entries);
        query.setId(name + "-query");
        query.promptTextProperty().bind(messages.of(prompt));
        query.accessibleTextProperty().bind(messages.of(prompt));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId(name + "-list");
        list.accessibleTextProperty().bind(messages.of(prompt));
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.bound(messages.of(none), "secondary"));
        list.setOnMouseClicked(_ -> runSelected());
        model.found().subscribe(() -> list.getSelectionModel().selectFirst());
        box = Parts.styled(new VBox(query, list), "dialog-box", "palette");
        box.setPrefWidth(640);
    }

    /// Offers some things, such as the files of a project.
    ///
    /// @param name   what its parts are called: `name-query` and `name-list`
    /// @param prompt the key of the words in the empty field
    public static void show(Shell shell, String name, String prompt, Feather icon, List<Item> items) {
        List<Entry> entries = items.stream()
                .map(each -> new Entry(each.id(), each.text(), each.detail(), each.act()))
                .toList();
        new QuickPick(
                        shell.overlay(),
                        shell.messages(),
                        name,
                        prompt,
                        "palette.none",
                        () -> entries,
                        _ -> icon,
                        detail -> Parts.label(detail, "secondary"))
                .show();
    }

    void show() {
        model.reset();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        overlay.show(box, Pos.TOP_CENTER, () -> {});
        query.requestFocus();
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 8;
            case PAGE_UP -> -8;
            default -> 0;
        };
        if (step != 0 && last >= 0) {
            int to = Math.clamp(at + step, 0, last);
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
            Label text = new Label(entry.text());
            text.setMinWidth(Label.USE_PREF_SIZE);
            HBox row = new HBox(12, Icons.small(icon.apply(entry)), text, Parts.spacer());
            row.setAlignment(Pos.CENTER_LEFT);
            if (!entry.keys().isEmpty()) {
                row.getChildren().add(behind.apply(entry.keys()));
            }
            setGraphic(row);
        }
    }
}
