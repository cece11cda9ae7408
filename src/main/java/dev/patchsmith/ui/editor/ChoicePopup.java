package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Offers a few things at the caret, such as the fixes of a problem. Enter takes one, Esc none.
final class ChoicePopup implements EditorPart {

    private final CodeEditor editor;
    private final PickList<Choice> list = new PickList<>(420, ChoicePopup::row, this::take);

    ChoicePopup(CodeEditor editor) {
        this.editor = editor;
        list.setId("choices");
    }

    @Override
    public void install(CodeEditor host) {
        host.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOpen() && pressed(event)) {
                event.consume();
            }
        });
        host.area().caretPositionProperty().addListener((_, _, _) -> close());
        host.area().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        host.afterChange(this::close);
    }

    void open(List<Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        list.show(choices);
        editor.floating()
                .show(
                        list,
                        editor.viewport().caret().getMinX(),
                        editor.viewport().caret());
    }

    private boolean isOpen() {
        return editor.floating().isShowing(list);
    }

    private void close() {
        editor.floating().hide(list);
    }

    private boolean pressed(KeyEvent event) {
        return list.pressed(event, this::take, this::close);
    }

    private void take(Choice choice) {
        close();
        choice.act().run();
    }

    private static Node row(Choice choice) {
        Label label = Parts.label(choice.label());
        HBox row = new HBox(8, Icons.small(Feather.TOOL, Tone.ACCENT), label);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
