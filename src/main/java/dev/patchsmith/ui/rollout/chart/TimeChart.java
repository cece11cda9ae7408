package dev.patchsmith.ui.rollout.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/// Lines over time: one filled area, others dashed or thin, and upright marks for events.
public final class TimeChart extends Region {

    private static final double LEFT = 56;
    private static final double BOTTOM = 24;
    private static final double TOP = 20;
    private static final double RIGHT = 8;
    private static final int LINES = 4;

    /// @param style one of `area`, `dashed`, `bad`
    public record Series(String name, String style, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    public record Point(Instant at, double value) {}

    /// @param danger whether it is shown as something bad
    public record Mark(Instant at, String label, boolean danger) {}

    private final List<Series> series;
    private final List<Mark> marks;
    private final Function<Double, String> values;
    private final Function<Instant, String> times;
    private final long from;
    private final long to;
    private final double top;
    private double drawnWidth;
    private double drawnHeight;

    /// @param from where the time axis begins
    public TimeChart(
            List<Series> series,
            List<Mark> marks,
            Instant from,
            Instant to,
            Function<Double, String> values,
            Function<Instant, String> times) {
        this.series = List.copyOf(series);
        this.marks = List.copyOf(marks);
        this.values = values;
        this.times = times;
        this.from = from.toEpochMilli();
        this.to = Math.max(to.toEpochMilli(), this.from + 60_000);
        this.top = rounded(series.stream()
                .flatMap(each -> each.points().stream())
                .mapToDouble(Point::value)
                .max()
                .orElse(1));
        getStyleClass().add("time-chart");
        setPrefSize(420, 200);
        setMinSize(240, 160);
        setAccessibleText(String.join(", ", series.stream().map(Series::name).toList()));
    }

    /// The next number above that divides well into four parts: 1, 2, 4 or 8 of a power of ten, times four at least.
    static double rounded(double most) {
        if (!(most > 0)) {
            return LINES;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return Stream.of(1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0)
                .map(step -> step * power)
                .filter(step -> step >= most)
                .findFirst()
                .orElse(10 * power);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width == drawnWidth && height == drawnHeight) {
            return;
        }
        drawnWidth = width;
        drawnHeight = height;
        List<Node> drawn = new ArrayList<>();
        grid(drawn);
        series.forEach(each -> draw(each, drawn));
        marks.forEach(mark -> draw(mark, drawn));
        getChildren().setAll(drawn);
    }

    private void grid(List<Node> drawn) {
        for (int i = 0; i <= LINES; i++) {
            double value = top * i / LINES;
            double y = y(value);
            Line line = new Line(LEFT, y, drawnWidth - RIGHT, y);
            line.getStyleClass().add(i == 0 ? "chart-axis" : "chart-grid");
            Text label = text(values.apply(value));
            label.setTextOrigin(VPos.CENTER);
            label.setY(y);
            label.setX(LEFT - 8 - label.getLayoutBounds().getWidth());
            drawn.add(line);
            drawn.add(label);
        }
        int steps = Math.clamp((int) ((drawnWidth - LEFT) / 110), 1, 5);
        for (int i = 0; i <= steps; i++) {
            Instant at = Instant.ofEpochMilli(from + (to - from) * i / steps);
            Text label = text(times.apply(at));
            double half = label.getLayoutBounds().getWidth() / 2;
            label.setX(Math.clamp(x(at) - half, LEFT - 8, Math.max(LEFT - 8, drawnWidth - 2 * half)));
            label.setY(drawnHeight - 6);
            drawn.add(label);
        }
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("chart-label");
        return text;
    }

    private void draw(Series each, List<Node> drawn) {
        if (each.points().isEmpty()) {
            return;
        }
        List<Double> line = new ArrayList<>();
        each.points().forEach(point -> {
            line.add(x(point.at()));
            line.add(y(point.value()));
        });
        if (each.style().equals("area")) {
            Polygon area = new Polygon();
            area.getPoints().add(line.getFirst());
            area.getPoints().add(y(0));
            area.getPoints().addAll(line);
            area.getPoints().add(line.get(line.size() - 2));
            area.getPoints().add(y(0));
            area.getStyleClass().add("chart-area");
            drawn.add(area);
        }
        Polyline stroke = new Polyline();
        stroke.getPoints().addAll(line);
        stroke.getStyleClass().addAll("chart-line", each.style());
        drawn.add(stroke);
        if (each.style().equals("area")) {
            Circle end = new Circle(line.get(line.size() - 2), line.getLast(), 4);
            end.getStyleClass().add("chart-dot");
            drawn.add(end);
        }
    }

    private void draw(Mark mark, List<Node> drawn) {
        double x = x(mark.at());
        Line line = new Line(x, TOP - 4, x, y(0));
        line.getStyleClass().addAll("chart-mark", mark.danger() ? "danger" : "plain");
        Text label = text(mark.label());
        label.getStyleClass().add(mark.danger() ? "danger" : "plain");
        double width = label.getLayoutBounds().getWidth();
        label.setX(x + 4 + width > drawnWidth ? x - 4 - width : x + 4);
        label.setY(TOP - 6);
        drawn.add(line);
        drawn.add(label);
    }

    private double x(Instant at) {
        double share = (double) (Math.clamp(at.toEpochMilli(), from, to) - from) / (to - from);
        return LEFT + share * Math.max(1, drawnWidth - LEFT - RIGHT);
    }

    private double y(double value) {
        return drawnHeight - BOTTOM - value / top * Math.max(1, drawnHeight - BOTTOM - TOP);
    }
}
