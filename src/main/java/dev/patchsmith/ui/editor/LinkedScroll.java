package dev.patchsmith.ui.editor;

import java.util.function.IntUnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Scrolls two editors together so that lines that belong together stand side by side. The editor the user acts in
/// leads; what the other one does because of it leads nothing, so there is no echo.
public final class LinkedScroll {

    private static final int NEAR = 200;

    private final CodeEditor left;
    private final CodeEditor right;
    private final IntUnaryOperator toRight;
    private final IntUnaryOperator toLeft;
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private @Nullable CodeEditor leader;

    private LinkedScroll(CodeEditor left, CodeEditor right, IntUnaryOperator toRight, IntUnaryOperator toLeft) {
        this.left = left;
        this.right = right;
        this.toRight = toRight;
        this.toLeft = toLeft;
    }

    /// Links two editors for as long as both live.
    ///
    /// @param toRight the line on the right that belongs to one on the left, counted from 0; negative for none
    /// @param toLeft  the same the other way round
    public static LinkedScroll link(
            CodeEditor left, CodeEditor right, IntUnaryOperator toRight, IntUnaryOperator toLeft) {
        LinkedScroll link = new LinkedScroll(left, right, toRight, toLeft);
        link.watch(left);
        link.watch(right);
        return link;
    }

    /// Whether they scroll together.
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /// Brings the other editor to where the leading one is, such as after the map of lines has changed.
    public void align() {
        follow(leader == null ? left : leader);
    }

    private void watch(CodeEditor editor) {
        editor.addEventFilter(ScrollEvent.ANY, event -> lead(editor, event));
        editor.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lead(editor, event));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> lead(editor, event));
        editor.afterScroll(() -> {
            if (editor == (leader == null ? left : leader)) {
                follow(editor);
            }
        });
    }

    private void lead(CodeEditor editor, InputEvent event) {
        leader = editor;
    }

    private void follow(CodeEditor from) {
        Viewport seen = from.viewport();
        if (!enabled.get() || seen.firstLine().isEmpty()) {
            return;
        }
        CodeEditor to = from == left ? right : left;
        IntUnaryOperator map = from == left ? toRight : toLeft;
        if (seen.isAtTop()) {
            to.viewport().show(0, 0);
            return;
        }
        int anchor = seen.anchor();
        int mapped = near(map, anchor);
        if (mapped >= 0) {
            to.viewport().show(mapped, seen.offsetOf(anchor));
        }
    }

    /// The line that belongs to this one or to the nearest one above that has a partner, moved on by the distance.
    private static int near(IntUnaryOperator map, int line) {
        for (int back = 0; back <= NEAR && line - back >= 0; back++) {
            int mapped = map.applyAsInt(line - back);
            if (mapped >= 0) {
                return mapped + (back > 20 ? 0 : back);
            }
        }
        return -1;
    }
}
