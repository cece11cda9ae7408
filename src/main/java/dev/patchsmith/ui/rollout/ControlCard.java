package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The devices with the patch beside those that are held back for comparison: how many crashed and how many fell
/// silent, and whether the difference can be chance.
final class ControlCard {

    /// What a score says in words: nothing to see, perhaps chance, more than the limit of the halt rule.
    enum Verdict {
        ALIKE,
        PERHAPS,
        CLEARLY;

        /// A score of two is exceeded by chance once in forty times.
        private static final double PERHAPS_FROM = 2;

        static Verdict of(double score, double limit) {
            return score > limit ? CLEARLY : score > PERHAPS_FROM ? PERHAPS : ALIKE;
        }
    }

    private final Messages messages;

    ControlCard(Messages messages) {
        this.messages = messages;
    }

    Node of(Statistics.Control control) {
        Statistics.Side with = control.with();
        Statistics.Side without = control.without();
        GridPane grid = new GridPane(24, 8);
        grid.setId("control-group");
        grid.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(
                0,
                new Region(),
                Cards.figure(messages.get("rollout.controlWith"), "field-label"),
                Cards.figure(messages.get("rollout.controlWithout"), "field-label"));
        row(grid, 1, "rollout.controlDevices", Cards.number(with.devices()), Cards.number(without.devices()));
        row(grid, 2, "rollout.controlAgain", Cards.number(with.again()), Cards.number(without.again()));
        row(
                grid,
                3,
                "rollout.controlCrashed",
                part(with.crashed(), with.again()),
                part(without.crashed(), without.again()));
        row(grid, 4, "rollout.controlSilent", part(with.silent(), with.old()), part(without.silent(), without.old()));
        VBox words = new VBox(8);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (with.again() == 0 || without.again() == 0) {
            words.getChildren().add(Cards.sentence(messages.get("rollout.controlNobody"), "secondary-13"));
        } else {
            words.getChildren().add(crashes(control.crashScore()));
        }
        if (with.old() > 0 && without.old() > 0) {
            words.getChildren().add(silence(control.silenceScore()));
        }
        words.getChildren()
                .add(Cards.sentence(
                        messages.get("rollout.controlGroup", PatchStates.percent(control.share())), "secondary"));
        HBox both = new HBox(32, grid, words);
        return Cards.card(messages.get("rollout.controlTitle"), both);
    }

    private void row(GridPane grid, int row, String key, String with, String without) {
        Label name = Parts.label(messages.get(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(messages.get(key + "Text")));
        grid.addRow(row, name, Cards.figure(with, "strong"), Cards.figure(without, "secondary-13"));
    }

    private static String part(long part, long whole) {
        return whole == 0 ? "–" : Cards.number(part) + " · " + Cards.percent(part, whole);
    }

    private HBox crashes(double score) {
        Verdict verdict = Verdict.of(score, Statistics.Control.CRASH_LIMIT);
        String key = switch (verdict) {
            case ALIKE -> "rollout.controlCrashAlike";
            case PERHAPS -> "rollout.controlCrashPerhaps";
            case CLEARLY -> "rollout.controlCrashClearly";
        };
        return line(verdict, messages.get(key, oneDecimal(score), oneDecimal(Statistics.Control.CRASH_LIMIT)));
    }

    private HBox silence(double score) {
        Verdict verdict = Verdict.of(score, Statistics.Control.SILENCE_LIMIT);
        String key = switch (verdict) {
            case ALIKE -> "rollout.controlQuietAlike";
            case PERHAPS -> "rollout.controlQuietPerhaps";
            case CLEARLY -> "rollout.controlQuietClearly";
        };
        return line(verdict, messages.get(key, oneDecimal(score), oneDecimal(Statistics.Control.SILENCE_LIMIT)));
    }

    private static String oneDecimal(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private static HBox line(Verdict verdict, String sentence) {
        Label words = Cards.sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node icon = switch (verdict) {
            case ALIKE -> Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case PERHAPS -> Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case CLEARLY -> Icons.small(Feather.ALERT_OCTAGON, Tone.DANGER);
        };
        HBox line = new HBox(8, icon, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
