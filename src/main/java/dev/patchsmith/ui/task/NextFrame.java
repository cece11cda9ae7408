package dev.patchsmith.ui.task;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Divides what has to be done in the window over several frames, so that none of them is long.
public final class NextFrame {

    private NextFrame() {}

    /// Runs something when the present state of a window has been laid out; at once where nobody sees it.
    public static void after(Node node, Runnable act) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            act.run();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(act);
            }
        });
        Platform.requestNextPulse();
    }
}
