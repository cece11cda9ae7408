package dev.patchsmith.ui.rollout.chart;

import javafx.scene.layout.Region;

/// A share as a bar on its track. It grows with the room it gets.
public final class Bar extends Region {

    private final Region track = new Region();
    private final Region fill = new Region();
    private final double share;

    /// @param share 0 to 1; what is beyond is cut, the figure beside it says so
    /// @param style `good`, `bad`, `fault` or nothing
    public Bar(double share, String style) {
        this.share = Math.clamp(share, 0, 1);
        track.getStyleClass().add("bar-track");
        fill.getStyleClass().add("bar-fill");
        if (!style.isEmpty()) {
            fill.getStyleClass().add(style);
        }
        getChildren().addAll(track, fill);
        setPrefSize(220, 16);
        setMinSize(60, 16);
        setMaxSize(Double.MAX_VALUE, 16);
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), 16);
        double width = share == 0 ? 0 : Math.max(2, getWidth() * share);
        fill.setVisible(width > 0);
        fill.resizeRelocate(0, 0, width, 16);
    }
}
