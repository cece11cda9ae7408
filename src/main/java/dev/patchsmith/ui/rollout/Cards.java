package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Parts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the cards of the dashboard share.
final class Cards {

    private Cards() {}

    static VBox card(String title, Node... content) {
        HBox head = new HBox(8, Parts.label(title, "section-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        return card(head, content);
    }

    static VBox card(HBox head, Node... content) {
        VBox card = Parts.styled(new VBox(12, head), "card");
        card.getChildren().addAll(content);
        card.setSpacing(12);
        card.setMinWidth(0);
        return card;
    }

    static HBox head(String title, Node... right) {
        HBox head = new HBox(8, Parts.label(title, "section-title"), Parts.spacer());
        head.getChildren().addAll(right);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Two cards side by side, in shares of the room.
    static GridPane row(double leftShare, Node left, Node right) {
        GridPane row = new GridPane(16, 16);
        for (double share : new double[] {leftShare, 100 - leftShare}) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            row.getColumnConstraints().add(column);
        }
        row.addRow(0, left, right);
        GridPane.setFillHeight(left, true);
        GridPane.setFillHeight(right, true);
        return row;
    }

    static Label figure(String text, String... styles) {
        Label figure = Parts.label(text, styles);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setAlignment(Pos.CENTER_RIGHT);
        return figure;
    }

    static Label sentence(String text, String... styles) {
        Label sentence = Parts.label(text, styles);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A part of a whole with one decimal; a dash where there is no whole.
    static String percent(long part, long whole) {
        return whole <= 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /// A share of 10000 with two decimals.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share / 100);
    }
}
