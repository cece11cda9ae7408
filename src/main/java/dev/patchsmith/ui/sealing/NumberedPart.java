package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One part of a page that is read from top to bottom: number and name on the left, what it says on the right.
final class NumberedPart extends HBox {

    private static final double LEFT = 264;

    /// @param key of its name in the texts; the explanation below it is `<key>Text`
    NumberedPart(Messages messages, int number, String key, Node content) {
        Label explanation = Parts.bound(messages.of(key + "Text"), "secondary");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        HBox name = new HBox(
                8, Parts.label(Integer.toString(number), "numbered"), Parts.bound(messages.of(key), "section-title"));
        name.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(8, name, explanation);
        VBox.setMargin(explanation, new Insets(0, 24, 0, 32));
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(left, content);
    }

    static Region rule() {
        return Parts.styled(new Region(), "rule");
    }

    /// The page around the parts: a column in the middle that scrolls.
    static ScrollPane page(Node... parts) {
        VBox column = Parts.styled(new VBox(16, parts), "page-column");
        StackPane centered = new StackPane(column);
        centered.setAlignment(Pos.TOP_CENTER);
        ScrollPane page = Parts.styled(new ScrollPane(centered), "edge", "page");
        page.setFitToWidth(true);
        return page;
    }
}
