package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.editor.Finder.Found;
import dev.patchsmith.ui.editor.Finder.Hit;
import dev.patchsmith.ui.editor.Finder.Query;
import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Finds and replaces in place: all hits are marked, the one in turn stronger; Enter goes on, Shift+Enter back, Esc
/// closes.
final class FindBar extends VBox {

    private final CodeEditor editor;
    private final Messages messages;
    private final TextField query = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final ToggleButton words = new ToggleButton("W");
    private final ToggleButton regex = new ToggleButton(".*");
    private final Label count = Parts.label("", "secondary");
    private final HBox replaceRow;
    private List<Hit> hits = List.of();
    private int current = -1;

    FindBar(CodeEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
        getStyleClass().add("find-bar");
        query.setId("find-query");
        replacement.setId("find-replacement");
        query.promptTextProperty().bind(messages.of("editor.findPrompt"));
        replacement.promptTextProperty().bind(messages.of("editor.replacePrompt"));
        Parts.describe(matchCase, messages.of("editor.case"));
        Parts.describe(words, messages.of("editor.word"));
        Parts.describe(regex, messages.of("editor.regex"));
        count.setMinWidth(96);
        HBox findRow = new HBox(
                4,
                query,
                matchCase,
                words,
                regex,
                Parts.iconButton(Feather.ARROW_UP, messages.of("editor.previous"), () -> go(-1)),
                Parts.iconButton(Feather.ARROW_DOWN, messages.of("editor.next"), () -> go(1)),
                count,
                Parts.spacer(),
                Parts.iconButton(Feather.X, messages.of("dialog.close"), this::close));
        replaceRow = new HBox(
                4,
                replacement,
                Parts.button(messages.of("editor.replaceOne"), this::replaceOne),
                Parts.button(messages.of("editor.replaceAll"), this::replaceAll));
        findRow.setAlignment(Pos.CENTER_LEFT);
        replaceRow.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(findRow, replaceRow);
        query.textProperty().addListener((_, _, _) -> searchAgain());
        List.of(matchCase, words, regex)
                .forEach(option -> option.selectedProperty().addListener((_, _, _) -> searchAgain()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        query.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(event.isShiftDown() ? -1 : 1);
            }
        });
        replacement.setOnAction(_ -> replaceOne());
        editor.afterChange(() -> {
            if (isShown()) {
                search(false);
            }
        });
    }

    void share(FindOptions options) {
        query.textProperty().bindBidirectional(options.queryProperty());
        matchCase.selectedProperty().bindBidirectional(options.matchCaseProperty());
        words.selectedProperty().bindBidirectional(options.wordsProperty());
        regex.selectedProperty().bindBidirectional(options.regexProperty());
    }

    /// Goes to the next hit of what was searched last; without a search the bar opens.
    void next(int step) {
        if (query.getText().isEmpty()) {
            editor.showFind(false);
            return;
        }
        hits = Finder.find(editor.text(), asked()).hits();
        if (hits.isEmpty()) {
            editor.showFind(false);
            return;
        }
        int from = editor.area().getSelection().getStart();
        int to = editor.area().getSelection().getEnd();
        int before = (int) hits.stream().filter(hit -> hit.start() < from).count();
        boolean onHit = before < hits.size()
                && hits.get(before).start() == from
                && hits.get(before).end() == to;
        current = Math.floorMod(step < 0 ? before - 1 : onHit ? before + 1 : before, hits.size());
        reveal();
        if (isShown()) {
            count.setText(counted());
            mark();
        }
    }

    private boolean isShown() {
        return editor.getTop() == this;
    }

    void open(boolean replace) {
        replaceRow.setVisible(replace);
        replaceRow.setManaged(replace);
        String selected = editor.selectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            query.setText(selected);
        }
        query.requestFocus();
        query.selectAll();
        search(false);
    }

    private void close() {
        editor.layer(Layer.HITS, List.of());
        editor.hideFind();
    }

    private Query asked() {
        return new Query(query.getText(), matchCase.isSelected(), words.isSelected(), regex.isSelected());
    }

    /// The words may change in another editor, of which this one's text shows nothing.
    private void searchAgain() {
        if (isShown()) {
            search(query.isFocused() || isFocusWithin());
        }
    }

    /// @param move whether the text follows to the first hit behind the caret
    private void search(boolean move) {
        Found found = Finder.find(editor.text(), asked());
        hits = found.hits();
        int from = editor.area().getSelection().getStart();
        current = hits.isEmpty() ? -1 : 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= from) {
                current = i;
                break;
            }
        }
        query.getStyleClass().remove("none");
        boolean asks = !query.getText().isEmpty();
        if (asks && hits.isEmpty()) {
            query.getStyleClass().add("none");
        }
        count.setText(
                !found.valid()
                        ? messages.get("editor.badRegex")
                        : !asks ? "" : hits.isEmpty() ? messages.get("editor.noHits") : counted());
        if (move && current >= 0) {
            reveal();
        }
        mark();
    }

    private String counted() {
        String all = hits.size() == Finder.MOST ? hits.size() + "+" : Integer.toString(hits.size());
        return messages.get("editor.hits", Integer.toString(current + 1), all);
    }

    private void go(int step) {
        if (!hits.isEmpty()) {
            boolean onHit = current >= 0
                    && editor.area().getSelection().getStart()
                            == hits.get(current).start();
            current = Math.floorMod(onHit || step < 0 ? current + step : current, hits.size());
            reveal();
            count.setText(counted());
            mark();
        }
    }

    private void reveal() {
        Hit hit = hits.get(current);
        editor.area().selectRange(hit.end(), hit.start());
        editor.reveal(editor.area().getCurrentParagraph());
    }

    private void mark() {
        List<Stretch> stretches = new ArrayList<>(hits.size());
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            stretches.add(new Stretch(hit.start(), hit.end(), i == current ? "hit-current" : "hit"));
        }
        editor.layer(Layer.HITS, stretches);
    }

    private void replaceOne() {
        if (current < 0 || !editor.area().isEditable()) {
            return;
        }
        Hit hit = hits.get(current);
        String with =
                Finder.replacementOf(editor.area().getText(hit.start(), hit.end()), asked(), replacement.getText());
        editor.area().replaceText(hit.start(), hit.end(), with);
        editor.area().moveTo(hit.start() + with.length());
        search(true);
    }

    private void replaceAll() {
        if (hits.isEmpty() || !editor.area().isEditable()) {
            return;
        }
        String before = editor.text();
        String after = Finder.replaceAll(before, asked(), replacement.getText());
        editor.applyEdits(List.of(new CodeEditor.Replacement(0, before.length(), after)));
        search(false);
    }
}
