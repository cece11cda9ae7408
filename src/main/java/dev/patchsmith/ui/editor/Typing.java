package dev.patchsmith.ui.editor;

import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// What certain keys type: indentation, pairs of brackets and quotes, a bracket around what is selected. In strings
/// and comments keys type themselves.
final class Typing implements EditorPart {

    private static final String PAIRED = "([{\"";
    private static final String CLOSING = ")]}\"";

    @Override
    public void install(CodeEditor editor) {
        editor.area().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            boolean plain = !event.isControlDown()
                    && !event.isMetaDown()
                    && event.getCharacter().length() == 1;
            if (plain
                    && editor.area().isEditable()
                    && typed(editor, event.getCharacter().charAt(0))) {
                event.consume();
            }
        });
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
            if (plain && editor.area().isEditable() && pressed(editor, event)) {
                event.consume();
            }
        });
    }

    private static boolean pressed(CodeEditor editor, KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> {
                editor.edit((text, from, to) -> LineEdit.newLine(text, from, to, width(editor)));
                yield true;
            }
            case TAB -> {
                tab(editor, event.isShiftDown());
                yield true;
            }
            case BACK_SPACE -> !event.isShiftDown() && deletePair(editor);
            case HOME -> !event.isShiftDown() && home(editor);
            default -> false;
        };
    }

    private static int width(CodeEditor editor) {
        return editor.look().tabWidthProperty().get();
    }

    private static void tab(CodeEditor editor, boolean back) {
        CodeArea area = editor.area();
        if (back) {
            editor.edit((text, from, to) -> LineEdit.unindent(text, from, to, width(editor)));
        } else if (area.getSelectedText().indexOf('\n') >= 0) {
            editor.edit((text, from, to) -> LineEdit.indent(text, from, to, width(editor)));
        } else {
            editor.edit((text, from, to) -> LineEdit.tab(text, from, to, width(editor)));
        }
    }

    /// Home goes to the first character that is no blank, then to the start of the line.
    private static boolean home(CodeEditor editor) {
        CodeArea area = editor.area();
        String line = area.getParagraph(area.getCurrentParagraph()).getText();
        int first = line.length() - line.stripLeading().length();
        area.moveTo(area.getCurrentParagraph(), area.getCaretColumn() == first ? 0 : first);
        return true;
    }

    private static boolean deletePair(CodeEditor editor) {
        CodeArea area = editor.area();
        int at = area.getCaretPosition();
        if (area.getSelection().getLength() > 0 || at == 0 || at == area.getLength()) {
            return false;
        }
        String around = area.getText(at - 1, at + 1);
        int kind = PAIRED.indexOf(around.charAt(0));
        if (kind < 0 || around.charAt(1) != CLOSING.charAt(kind)) {
            return false;
        }
        area.replaceText(at - 1, at + 1, "");
        return true;
    }

    private static boolean typed(CodeEditor editor, char c) {
        CodeArea area = editor.area();
        IndexRange selection = area.getSelection();
        int at = area.getCaretPosition();
        int kind = PAIRED.indexOf(c);
        if (kind >= 0 && selection.getLength() > 0) {
            String inner = area.getSelectedText();
            area.replaceSelection(c + inner + CLOSING.charAt(kind));
            area.selectRange(selection.getStart() + 1, selection.getEnd() + 1);
            return true;
        }
        if (selection.getLength() > 0) {
            return false;
        }
        boolean quoted = at > 0 && Brackets.isQuoted(at - 1, editor.colours());
        char next = at < area.getLength() ? area.getText(at, at + 1).charAt(0) : '\n';
        if (CLOSING.indexOf(c) >= 0 && next == c && (c != '"' || quoted)) {
            area.moveTo(at + 1);
            return true;
        }
        if (c == '}' && !quoted) {
            editor.apply(LineEdit.closeBrace(editor.text(), at, width(editor)));
            return true;
        }
        boolean room = Character.isWhitespace(next) || ")]};,".indexOf(next) >= 0;
        if (kind >= 0 && room && !quoted) {
            area.insertText(at, "" + c + CLOSING.charAt(kind));
            area.moveTo(at + 1);
            return true;
        }
        return false;
    }
}
