package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.chart.TimeChart;
import dev.patchsmith.ui.rollout.chart.TimeChart.Mark;
import dev.patchsmith.ui.rollout.chart.TimeChart.Point;
import dev.patchsmith.ui.rollout.chart.TimeChart.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the numbers grew, in devices or as the share of those that were offered the patch, with the moments at which
/// somebody changed how far it goes.
final class TimeCard {

    private TimeCard() {}

    static Node of(Timeline timeline, List<AuditEntry> events, boolean asShare, Runnable other, Messages messages) {
        ToggleGroup group = new ToggleGroup();
        HBox switcher = Parts.styled(
                new HBox(
                        toggle(group, messages.get("rollout.inDevices"), !asShare, other),
                        toggle(group, messages.get("rollout.inShare"), asShare, other)),
                "segments");
        HBox head = Cards.head(messages.get("rollout.overTime"), switcher);
        if (timeline.points().isEmpty()) {
            Label none = Cards.sentence(messages.get("rollout.noReports"), "secondary-13");
            StackPane empty = new StackPane(none);
            empty.setMinHeight(160);
            return Cards.card(head, empty);
        }
        List<Series> series = asShare ? shares(timeline, messages) : numbers(timeline, messages);
        TimeChart chart = new TimeChart(
                series,
                marks(events, messages),
                start(timeline, events),
                end(timeline),
                asShare ? value -> "%.0f %%".formatted(value) : value -> Cards.number(Math.round(value)),
                times(timeline));
        chart.setId("time-chart");
        VBox.setVgrow(chart, Priority.ALWAYS);
        return Cards.card(head, legend(series), chart);
    }

    private static ToggleButton toggle(ToggleGroup group, String words, boolean chosen, Runnable other) {
        ToggleButton button = new ToggleButton(words);
        button.getStyleClass().add("small");
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(_ -> {
            if (!chosen) {
                other.run();
            } else {
                button.setSelected(true);
            }
        });
        return button;
    }

    private static Node legend(List<Series> series) {
        HBox legend = new HBox(16);
        for (Series each : series) {
            HBox entry = new HBox(
                    6, Parts.styled(new Region(), "legend-line", each.style()), Parts.label(each.name(), "secondary"));
            entry.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(entry);
        }
        return legend;
    }

    static List<Series> numbers(Timeline timeline, Messages messages) {
        return List.of(
                new Series(messages.get("rollout.loaded"), "area", sums(timeline, Timeline.Point::loaded)),
                new Series(messages.get("rollout.notified"), "dashed", sums(timeline, Timeline.Point::notified)),
                new Series(messages.get("rollout.failed"), "bad", sums(timeline, Timeline.Point::failed)));
    }

    private static List<Series> shares(Timeline timeline, Messages messages) {
        List<Point> notified = sums(timeline, Timeline.Point::notified);
        return List.of(
                new Series(
                        messages.get("rollout.loadedShare"),
                        "area",
                        parts(sums(timeline, Timeline.Point::loaded), notified)),
                new Series(
                        messages.get("rollout.failedShare"),
                        "bad",
                        parts(sums(timeline, Timeline.Point::failed), notified)));
    }

    /// New devices of each interval added up; the first point is the nothing before it.
    private static List<Point> sums(Timeline timeline, ToLongFunction<Timeline.Point> part) {
        List<Point> sums = new ArrayList<>();
        Duration one = Duration.ofSeconds(timeline.interval().seconds());
        long sum = 0;
        sums.add(new Point(timeline.points().getFirst().from(), 0));
        for (Timeline.Point point : timeline.points()) {
            Instant begin = point.from();
            if (begin.isAfter(sums.getLast().at())) {
                sums.add(new Point(begin, sum));
            }
            sum += part.applyAsLong(point);
            sums.add(new Point(begin.plus(one), sum));
        }
        return sums;
    }

    private static List<Point> parts(List<Point> of, List<Point> wholes) {
        List<Point> parts = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            double whole = wholes.get(i).value();
            if (whole > 0) {
                parts.add(new Point(of.get(i).at(), 100 * of.get(i).value() / whole));
            }
        }
        return parts;
    }

    private static List<Mark> marks(List<AuditEntry> events, Messages messages) {
        List<Mark> marks = new ArrayList<>();
        for (AuditEntry event : events) {
            Optional<Reach> reach = EventSentence.reachAfter(event);
            if (reach.isPresent()) {
                marks.add(new Mark(event.at(), label(reach.get(), messages), false));
            } else if (event.action().equals("halt")) {
                marks.add(new Mark(event.at(), messages.get("rollout.haltMark"), true));
            }
        }
        return marks;
    }

    private static String label(Reach reach, Messages messages) {
        return switch (reach.mode()) {
            case EVERYBODY -> "100 %";
            case SHARE -> reach.share() == null ? "" : PatchStates.percent(reach.share());
            case DEVICES -> reach.devices() == null ? "" : Cards.number(reach.devices());
            case TEST_DEVICES -> messages.get("rollout.testMark");
        };
    }

    private static Instant start(Timeline timeline, List<AuditEntry> events) {
        Instant first = timeline.points().getFirst().from();
        return events.stream()
                .filter(event -> EventSentence.reachAfter(event).isPresent())
                .map(AuditEntry::at)
                .filter(at -> at.isBefore(first)
                        && Duration.between(at, first).getSeconds()
                                < 20 * timeline.interval().seconds())
                .findFirst()
                .orElse(first);
    }

    private static Instant end(Timeline timeline) {
        return timeline.points()
                .getLast()
                .from()
                .plusSeconds(timeline.interval().seconds());
    }

    private static java.util.function.Function<Instant, String> times(Timeline timeline) {
        boolean severalDays = Duration.between(timeline.points().getFirst().from(), end(timeline))
                        .toHours()
                >= 36;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(severalDays ? "MM-dd HH:mm" : "HH:mm")
                .withZone(ZoneId.systemDefault());
        return format::format;
    }
}
