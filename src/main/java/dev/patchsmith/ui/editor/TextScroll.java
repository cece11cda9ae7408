package dev.patchsmith.ui.editor;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/// A text with its scroll bars. They look at the text once after each layout: bars that are bound to it make it work
/// out
/// its whole height again for every line that is laid out.
final class TextScroll extends Region {

    private final CodeArea area;
    private final ScrollBar vertical = bar(Orientation.VERTICAL);
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
    private boolean looking;

    TextScroll(CodeArea area) {
        this.area = area;
        getStyleClass().add("text-scroll");
        getChildren().addAll(area, vertical, horizontal);
        horizontal.visibleProperty().addListener((_, _, _) -> requestLayout());
        vertical.valueProperty().addListener((_, _, now) -> {
            if (!looking) {
                area.scrollYToPixel(now.doubleValue());
            }
        });
        horizontal.valueProperty().addListener((_, _, now) -> {
            if (!looking) {
                area.scrollXToPixel(now.doubleValue());
            }
        });
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        bar.setVisible(false);
        bar.setManaged(false);
        return bar;
    }

    /// Brings the bars up to where the text is.
    void look() {
        looking = true;
        try {
            show(vertical, area.getTotalHeightEstimate(), area.getHeight(), area.getEstimatedScrollY());
            double width = area.isWrapText() ? 0 : area.getTotalWidthEstimate();
            show(horizontal, width, area.getWidth(), area.getEstimatedScrollX());
        } finally {
            looking = false;
        }
    }

    private static void show(ScrollBar bar, double whole, double seen, double at) {
        double most = whole - seen;
        boolean needed = most > 0.5 && seen > 0;
        bar.setVisible(needed);
        if (needed) {
            bar.setMax(most);
            bar.setVisibleAmount(most * seen / whole);
            bar.setUnitIncrement(20);
            bar.setBlockIncrement(seen * 0.9);
            bar.setValue(Math.clamp(at, 0, most));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return area.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return area.prefHeight(width);
    }

    /// The bar on the right has its room whether it is needed or not, so that lines are not laid out again when it
    /// comes and goes.
    @Override
    protected void layoutChildren() {
        double thick = vertical.prefWidth(-1);
        double width = Math.max(0, getWidth() - thick);
        double low = horizontal.prefHeight(-1);
        double height = Math.max(0, getHeight() - (horizontal.isVisible() ? low : 0));
        area.resizeRelocate(0, 0, width, height);
        vertical.resizeRelocate(width, 0, thick, height);
        horizontal.resizeRelocate(0, height, width, low);
    }
}
