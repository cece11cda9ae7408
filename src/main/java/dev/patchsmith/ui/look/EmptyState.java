package dev.patchsmith.ui.look;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a room shows while it is empty: what it is for, the first act, and a sample to try.
public final class EmptyState extends VBox {

    private final HBox acts = new HBox(8);

    public EmptyState(Feather icon, ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        StackPane tile = new StackPane(Icons.large(icon));
        tile.getStyleClass().add("icon-tile");
        Label heading = Parts.bound(title, "section-title");
        Label explanation = Parts.bound(text, "secondary");
        explanation.setWrapText(true);
        explanation.setMaxWidth(420);
        explanation.setAlignment(Pos.CENTER);
        explanation.setStyle("-fx-text-alignment: center;");
        acts.setAlignment(Pos.CENTER);
        getChildren().addAll(tile, heading, explanation, acts);
    }

    /// Adds the things to begin with, the most useful one first.
    public EmptyState offer(Node... buttons) {
        acts.getChildren().addAll(buttons);
        return this;
    }

    /// Adds a quiet last line, such as what may be dropped here.
    public EmptyState hint(ObservableValue<String> text) {
        getChildren().add(Parts.bound(text, "secondary"));
        return this;
    }
}
