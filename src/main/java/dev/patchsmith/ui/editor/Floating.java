package dev.patchsmith.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The room above the text in which small boxes stand at a place of it: below the place, or above it where there is
/// more room.
final class Floating extends Pane {

    private static final double GAP = 2;

    Floating() {
        setPickOnBounds(false);
        getStyleClass().add("floating");
    }

    /// @param x     where the box begins
    /// @param line  the line of text it belongs to and must not cover, in this pane's coordinates
    void show(Region box, double x, Bounds line) {
        if (!getChildren().contains(box)) {
            getChildren().add(box);
        }
        box.applyCss();
        double width = Math.min(box.prefWidth(-1), Math.max(120, getWidth() - 16));
        double below = getHeight() - line.getMaxY() - GAP;
        double above = line.getMinY() - GAP;
        double wanted = box.prefHeight(width);
        boolean down = wanted <= below || below >= above;
        double height = Math.min(wanted, Math.max(24, down ? below : above));
        double left = Math.clamp(x, 8, Math.max(8, getWidth() - width - 8));
        box.resizeRelocate(left, down ? line.getMaxY() + GAP : line.getMinY() - GAP - height, width, height);
        box.setManaged(false);
        box.layout();
    }

    /// Shows a box at the top, in the middle.
    void showAtTop(Region box) {
        if (!getChildren().contains(box)) {
            getChildren().add(box);
        }
        box.applyCss();
        double width = Math.min(box.prefWidth(-1), Math.max(120, getWidth() - 16));
        double height = Math.min(box.prefHeight(width), Math.max(60, getHeight() - 16));
        box.setManaged(false);
        box.resizeRelocate((getWidth() - width) / 2, 4, width, height);
        box.layout();
    }

    void hide(Region box) {
        getChildren().remove(box);
    }

    boolean isShowing(Region box) {
        return getChildren().contains(box);
    }
}
