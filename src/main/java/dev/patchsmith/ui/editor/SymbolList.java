package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.FileOutline;
import dev.patchsmith.language.assist.Letters;
import dev.patchsmith.language.assist.Symbol;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The methods, functions and sections of the text by name; a few letters find one, Enter goes there.
final class SymbolList extends VBox {

    private final CodeEditor editor;
    private final TextField query = new TextField();
    private final PickList<Symbol> list;
    private final Label none;
    private List<Symbol> all = List.of();

    SymbolList(CodeEditor editor, Messages messages) {
        this.editor = editor;
        getStyleClass().add("symbol-list");
        setId("symbols");
        query.setId("symbol-query");
        query.promptTextProperty().bind(messages.of("editor.symbolPrompt"));
        query.accessibleTextProperty().bind(messages.of("editor.symbolPrompt"));
        none = Parts.bound(messages.of("editor.noSymbols"), "secondary");
        list = new PickList<>(480, symbol -> row(symbol), this::take);
        setPrefWidth(480);
        getChildren().addAll(query, list, none);
        query.textProperty().addListener((_, _, _) -> filter());
        query.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (list.walk(event) || pressed(event)) {
                event.consume();
            }
        });
        query.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    void open() {
        all = FileOutline.of(editor.text()).stream()
                .filter(each -> each.kind() != Symbol.Kind.COMMENT)
                .toList();
        query.clear();
        filter();
        editor.floating().showAtTop(this);
        query.requestFocus();
    }

    private boolean pressed(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> {
                list.chosen().ifPresent(this::take);
                yield true;
            }
            case ESCAPE -> {
                editor.requestFocus();
                close();
                yield true;
            }
            default -> false;
        };
    }

    private void filter() {
        String wanted = query.getText().strip();
        List<Symbol> found = all.stream()
                .filter(each -> Letters.fit(each.name(), wanted) > 0)
                .sorted(Comparator.comparingInt(
                                (Symbol each) -> wanted.isEmpty() ? 0 : -Letters.fit(each.name(), wanted))
                        .thenComparingInt(Symbol::start))
                .toList();
        list.show(found);
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        none.setVisible(found.isEmpty());
        none.setManaged(found.isEmpty());
        if (editor.floating().isShowing(this)) {
            editor.floating().showAtTop(this);
        }
    }

    private void take(Symbol symbol) {
        close();
        editor.select(symbol.start(), symbol.start());
    }

    private void close() {
        editor.floating().hide(this);
    }

    private Node row(Symbol symbol) {
        Label name = Parts.label(symbol.name(), "code");
        Label owner = Parts.label(symbol.owner(), "detail");
        Label line = Parts.label(Integer.toString(editor.lineOf(symbol.start()) + 1), "detail");
        HBox row = new HBox(8, Icons.small(icon(symbol)), name, Parts.spacer(), owner, line);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Feather icon(Symbol symbol) {
        return switch (symbol.kind()) {
            case CLASS -> Feather.BOX;
            case METHOD -> Feather.CHEVRON_RIGHT;
            case FUNCTION -> Feather.CODE;
            case SECTION -> Feather.BOOKMARK;
            case COMMENT -> Feather.MESSAGE_SQUARE;
        };
    }
}
