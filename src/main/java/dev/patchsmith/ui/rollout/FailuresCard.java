package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.chart.Bar;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What went wrong on devices, by reason code, and which versions and models they are.
final class FailuresCard {

    private static final int MOST_SHARES = 6;

    private FailuresCard() {}

    static Node of(Statistics statistics, Messages messages) {
        Statistics.Funnel funnel = statistics.funnel();
        long finished = funnel.loaded() + funnel.failed();
        Label sum = Parts.label(messages.get("rollout.failedOf", funnel.failed(), finished), "secondary");
        var head = Cards.head(messages.get("rollout.failures"), sum);
        if (statistics.failures().isEmpty()) {
            return Cards.card(head, Cards.sentence(messages.get("rollout.noFailures"), "secondary-13"));
        }
        long all = statistics.failures().stream()
                .mapToLong(Statistics.Failure::devices)
                .sum();
        GridPane grid = table(3);
        grid.setId("failures");
        grid.addRow(
                0,
                Cards.figure(messages.get("rollout.devices"), "field-label"),
                Cards.figure(messages.get("rollout.share"), "field-label"),
                Parts.label(messages.get("rollout.code"), "field-label"),
                Parts.label(messages.get("rollout.whatHappened"), "field-label"));
        int row = 1;
        for (Statistics.Failure failure : sorted(statistics.failures())) {
            grid.addRow(
                    row++,
                    Cards.figure(Cards.number(failure.devices()), "strong"),
                    Cards.figure(Cards.percent(failure.devices(), all), "secondary-13"),
                    Parts.label(Integer.toString(failure.step()), "mono"),
                    Cards.sentence(Words.step(failure.step(), messages)));
        }
        return Cards.card(head, grid);
    }

    private static List<Statistics.Failure> sorted(List<Statistics.Failure> failures) {
        return failures.stream()
                .sorted(Comparator.comparingLong(Statistics.Failure::devices).reversed())
                .toList();
    }

    private static GridPane table(int growing) {
        GridPane grid = Parts.styled(new GridPane(16, 8), "dash-table");
        for (int i = 0; i <= growing; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == growing ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == growing ? 80 : Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /// Devices per version or model, the most frequent first, the rest in one line.
    static Node shares(String title, String id, List<Statistics.Share> shares, Messages messages) {
        if (shares.isEmpty()) {
            return Cards.card(title, Cards.sentence(messages.get("rollout.noReports"), "secondary-13"));
        }
        List<Statistics.Share> sorted = shares.stream()
                .sorted(Comparator.comparingLong(Statistics.Share::devices).reversed())
                .toList();
        long all = sorted.stream().mapToLong(Statistics.Share::devices).sum();
        GridPane grid = table(1);
        grid.setId(id);
        int row = 0;
        for (Statistics.Share share : sorted.subList(0, Math.min(MOST_SHARES, sorted.size()))) {
            grid.addRow(
                    row++,
                    Parts.label(share.value()),
                    new Bar((double) share.devices() / all, ""),
                    Cards.figure(Cards.number(share.devices()), "strong"),
                    Cards.figure(Cards.percent(share.devices(), all), "secondary-13"));
        }
        if (sorted.size() > MOST_SHARES) {
            long rest = sorted.subList(MOST_SHARES, sorted.size()).stream()
                    .mapToLong(Statistics.Share::devices)
                    .sum();
            grid.addRow(
                    row,
                    Parts.label(messages.get("rollout.others", sorted.size() - MOST_SHARES), "secondary-13"),
                    new Bar((double) rest / all, ""),
                    Cards.figure(Cards.number(rest), "strong"),
                    Cards.figure(Cards.percent(rest, all), "secondary-13"));
        }
        return Cards.card(title, grid);
    }
}
