package dev.patchsmith.ui.look;

import com.sun.javafx.scene.NodeHelper;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Works out the styles of nodes that a layout has made, such as lines of a text and cells of lists, in the same
/// frame. JavaFX leaves them to the next frame, and because that one then has no part that differs, it paints the whole
/// window once more: after nearly every key. There is no public way to do it; styling the whole window again would cost
/// more than it saves.
public final class LateStyles {

    private LateStyles() {}

    /// Settles a window after each layout.
    public static void follow(Scene scene) {
        scene.addPostLayoutPulseListener(() -> settle(scene));
    }

    /// To be called after a layout by those who make nodes behind it.
    public static void settle(@Nullable Scene scene) {
        if (scene != null) {
            NodeHelper.processCSS(scene.getRoot());
        }
    }
}
