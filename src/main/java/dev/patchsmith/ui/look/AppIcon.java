package dev.patchsmith.ui.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The sign of the program, drawn: a patch sewn onto a piece of code.
public final class AppIcon {

    private static final Color GROUND = Color.web("#0969da");
    private static final Color LINE = Color.WHITE;

    private AppIcon() {}

    public static List<Image> sizes() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(AppIcon::of).toList();
    }

    /// The sign with this many pixels on each side.
    public static Image of(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double unit = size / 16.0;
        pen.setFill(GROUND);
        pen.fillRoundRect(0, 0, size, size, 4 * unit, 4 * unit);
        pen.setStroke(LINE);
        pen.setLineWidth(1.5 * unit);
        pen.setLineCap(StrokeLineCap.ROUND);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.strokePolyline(
                new double[] {5.5 * unit, 2.8 * unit, 5.5 * unit}, new double[] {4.5 * unit, 8 * unit, 11.5 * unit}, 3);
        pen.strokePolyline(
                new double[] {10.5 * unit, 13.2 * unit, 10.5 * unit},
                new double[] {4.5 * unit, 8 * unit, 11.5 * unit},
                3);
        pen.setLineDashes(1.2 * unit, 2.2 * unit);
        pen.strokeLine(9.2 * unit, 3.6 * unit, 6.8 * unit, 12.4 * unit);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
