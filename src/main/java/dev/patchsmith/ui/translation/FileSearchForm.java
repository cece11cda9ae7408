package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.Finder;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.translation.FileSearch.Found;
import dev.patchsmith.ui.translation.FileSearch.Hit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A search in all files of the project with the list of what was found. The list is still there when it is opened
/// again, so that one can go from place to place.
final class FileSearchForm {

    static final String ACTION = "edit.findInFiles";

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final Views views;
    private final KnownFiles known;
    private final Consumer<Hit> open;
    private final Latest<FileSearch.Question, Found> searching;
    private final TextField query = new TextField();
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final ToggleButton words = new ToggleButton("W");
    private final ToggleButton regex = new ToggleButton(".*");
    private final ListView<Hit> list = new ListView<>();
    private final Label told = Parts.label("", "secondary");
    private final Label hint = Parts.label("", "secondary");
    private final VBox box;

    /// @param open goes to a place
    FileSearchForm(Shell shell, AuthorViewModel model, Views views, KnownFiles known, Consumer<Hit> open) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.views = views;
        this.known = known;
        this.open = open;
        searching = shell.tasks().latest(Duration.ofMillis(150), FileSearch::find, this::show);
        query.setId("search-query");
        query.promptTextProperty().bind(messages.of("author.search.prompt"));
        query.accessibleTextProperty().bind(messages.of("author.search.prompt"));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        query.textProperty().addListener((_, _, _) -> search());
        HBox.setHgrow(query, Priority.ALWAYS);
        Parts.describe(matchCase, messages.of("editor.case"));
        Parts.describe(words, messages.of("editor.word"));
        Parts.describe(regex, messages.of("editor.regex"));
        List.of(matchCase, words, regex)
                .forEach(option -> option.selectedProperty().addListener((_, _, _) -> search()));
        list.setId("search-list");
        list.accessibleTextProperty().bind(messages.of("author.search.prompt"));
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setPrefHeight(420);
        list.setOnMouseClicked(_ -> take());
        HBox top = new HBox(4, query, matchCase, words, regex);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(0, 8, 0, 0));
        told.setId("search-told");
        hint.setId("search-hint");
        HBox below = new HBox(12, told, Parts.spacer(), hint);
        below.setPadding(new Insets(8, 12, 8, 12));
        box = Parts.styled(new VBox(top, list, below), "dialog-box", "palette", "wide");
        messages.languageProperty().subscribe(_ -> tell(Found.NOTHING));
    }

    /// Opens with the word that is selected in the editor, or with what was searched last.
    void show() {
        String selected = views.editor().map(CodeEditor::selectedText).orElse("");
        boolean word = !selected.isEmpty() && selected.indexOf('\n') < 0;
        String keys = shell.actions().shortcutText(shell.actions().get(ACTION));
        hint.setText(
                keys.isEmpty() ? messages.get("author.search.hintPlain") : messages.get("author.search.hint", keys));
        shell.overlay().show(box, Pos.TOP_CENTER, () -> {});
        if (word && !selected.equals(query.getText())) {
            query.setText(selected);
        } else {
            search();
        }
        query.requestFocus();
        query.selectAll();
    }

    private void search() {
        Map<Path, String> texts = new HashMap<>();
        model.documents().forEach(each -> each.file().ifPresent(file -> texts.put(file.path(), each.text())));
        searching.submit(new FileSearch.Question(
                new Finder.Query(query.getText(), matchCase.isSelected(), words.isSelected(), regex.isSelected()),
                known.all(),
                texts));
    }

    private void show(Found found) {
        Hit before = list.getSelectionModel().getSelectedItem();
        if (!list.getItems().equals(found.hits())) {
            list.getItems().setAll(found.hits());
        }
        int at = before == null ? -1 : list.getItems().indexOf(before);
        list.getSelectionModel().select(Math.max(0, at));
        tell(found);
    }

    private void tell(Found found) {
        if (query.getText().isEmpty()) {
            told.setText("");
        } else if (!found.valid()) {
            told.setText(messages.get("author.search.noExpression"));
        } else if (found.hits().isEmpty()) {
            told.setText(messages.get("author.search.none"));
        } else {
            told.setText(messages.get(
                    found.more() ? "author.search.more" : "author.search.found",
                    found.hits().size(),
                    found.files()));
        }
        if (found.unread() > 0) {
            told.setText(told.getText() + "  " + messages.get("author.search.unread", found.unread()));
        }
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 12;
            case PAGE_UP -> -12;
            default -> 0;
        };
        int last = list.getItems().size() - 1;
        if (step != 0 && last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 6));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            take();
        }
    }

    private void take() {
        Hit chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            shell.overlay().close();
            open.accept(chosen);
        }
    }

    private final class Cell extends ListCell<Hit> {

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            Label text = Parts.label(hit.text(), "mono");
            text.setMinWidth(80);
            Label place = Parts.label(known.shown(hit.file()) + ":" + hit.line(), "secondary");
            place.setMinWidth(Label.USE_PREF_SIZE);
            HBox row = new HBox(12, text, Parts.spacer(), place);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(list.getWidth() - 40);
            setGraphic(row);
        }
    }
}
