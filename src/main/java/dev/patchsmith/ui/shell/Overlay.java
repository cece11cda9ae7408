package dev.patchsmith.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows boxes above the window, the newest on top. While one is shown the keyboard stays in it; Esc closes it and
/// gives the focus back to where it was.
public final class Overlay extends StackPane {

    private record Shown(
            Region box, Runnable onClose, @Nullable Node focusBefore) {}

    private final Deque<Shown> stack = new ArrayDeque<>();

    public Overlay() {
        getStyleClass().add("scrim");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !stack.isEmpty()) {
                event.consume();
                close();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
            }
        });
    }

    public ReadOnlyBooleanProperty openProperty() {
        return visibleProperty();
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Shows a box in the middle.
    public void show(Region box, Runnable onClose) {
        show(box, Pos.CENTER, onClose);
    }

    public void show(Region box, Pos where, Runnable onClose) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        stack.push(new Shown(box, onClose, before));
        StackPane.setAlignment(box, where);
        StackPane.setMargin(box, new Insets(where == Pos.CENTER ? 24 : 56, 24, 24, 24));
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(true);
        focusFirst(box);
    }

    /// Closes the box on top.
    public void close() {
        if (stack.isEmpty()) {
            return;
        }
        Shown closed = stack.pop();
        if (stack.isEmpty()) {
            setVisible(false);
            getChildren().clear();
        } else {
            getChildren().setAll(stack.element().box());
        }
        if (closed.focusBefore() != null) {
            closed.focusBefore().requestFocus();
        }
        closed.onClose().run();
    }

    private void keepFocus(@Nullable Node owner) {
        if (!stack.isEmpty() && owner != null && !isInside(owner)) {
            focusFirst(stack.element().box());
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    /// Focuses the first thing in a box that can be focused, depth first.
    static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Overlay::focusFirst);
    }
}
