package dev.patchsmith.ui.rollout.chart;

import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// Where the halt rule stands: the share of failures that is proven, the one that was observed, and the limit.
public final class HaltScale extends Region {

    private static final double BAR = 24;

    private final Region track = new Region();
    private final Region beyond = new Region();
    private final Region proven = new Region();
    private final Line seen = new Line();
    private final Line stop = new Line();
    private final Text seenWords;
    private final Text stopWords;
    private final Text zero;
    private final Text end;
    private final double lowerBound;
    private final double observed;
    private final double limit;
    private final double most;

    /// All shares are of 10000.
    ///
    /// @param seenWords what is written above the observed share, `stopWords` above the limit
    public HaltScale(
            double lowerBound,
            double observed,
            double limit,
            String seenWords,
            String stopWords,
            Function<Double, String> percent) {
        this.lowerBound = lowerBound;
        this.observed = observed;
        this.limit = limit;
        this.most = Math.max(limit * 1.5, Math.max(observed, lowerBound) * 1.2);
        this.seenWords = text(seenWords, "strong");
        this.stopWords = text(stopWords, "danger");
        this.zero = text(percent.apply(0.0), "plain");
        this.end = text(percent.apply(most), "plain");
        track.getStyleClass().add("bar-track");
        beyond.getStyleClass().add("halt-beyond");
        proven.getStyleClass().addAll("bar-fill", lowerBound > limit ? "bad" : "good");
        seen.getStyleClass().add("halt-seen");
        stop.getStyleClass().add("halt-limit");
        getChildren().addAll(track, beyond, proven, seen, stop, this.seenWords, this.stopWords, zero, end);
        setPrefSize(300, 60);
        setMinSize(200, 60);
        setMaxHeight(60);
        setAccessibleText(seenWords + ", " + stopWords);
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().addAll("chart-label", style);
        return text;
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, BAR, getWidth(), 12);
        beyond.resizeRelocate(x(limit), BAR, getWidth() - x(limit), 12);
        proven.setVisible(lowerBound > 0);
        proven.resizeRelocate(0, BAR, Math.max(2, x(lowerBound)), 12);
        upright(seen, x(observed));
        upright(stop, x(limit));
        place(seenWords, x(observed), 14);
        place(stopWords, x(limit), 14);
        double right = seenWords.getX() + seenWords.getLayoutBounds().getWidth();
        if (seenWords.getX() <= stopWords.getX() && right + 8 > stopWords.getX()) {
            seenWords.setX(Math.max(
                    0, stopWords.getX() - 8 - seenWords.getLayoutBounds().getWidth()));
        } else if (seenWords.getX() > stopWords.getX()) {
            stopWords.setX(Math.max(
                    0, seenWords.getX() - 8 - stopWords.getLayoutBounds().getWidth()));
        }
        zero.setX(0);
        zero.setY(54);
        place(end, getWidth(), 54);
    }

    private double x(double share) {
        return getWidth() * Math.clamp(share / most, 0, 1);
    }

    private static void upright(Line line, double x) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(BAR - 4);
        line.setEndY(BAR + 16);
    }

    private void place(Text text, double x, double y) {
        double width = text.getLayoutBounds().getWidth();
        text.setX(Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width)));
        text.setY(y);
    }
}
