package dev.patchsmith.ui.look;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The smallest pieces of every page, so that the same thing looks the same everywhere.
public final class Parts {

    private Parts() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label bound(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        return label;
    }

    public static Button button(ObservableValue<String> text, Runnable act, String... styles) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setOnAction(_ -> act.run());
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Button button(Feather icon, ObservableValue<String> text, Runnable act, String... styles) {
        Button button = button(text, act, styles);
        button.setGraphic(Icons.small(icon));
        return button;
    }

    /// A button that shows only an icon; its words are the tooltip and what a screen reader says.
    public static Button iconButton(Feather icon, ObservableValue<String> words, Runnable act, String... styles) {
        Button button = new Button("", Icons.small(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> act.run());
        describe(button, words);
        return button;
    }

    /// Gives a control a tooltip and the same words as its accessible name.
    public static void describe(Control control, ObservableValue<String> words) {
        control.accessibleTextProperty().bind(words);
        explain(control, words);
    }

    /// Gives a control a tooltip. It is a window of its own, so it is not made before the mouse comes: a page has
    /// dozens
    /// of them, and most are never seen.
    public static void explain(Control control, ObservableValue<String> words) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) {
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(words);
                control.setTooltip(tip);
            }
        });
    }

    /// Takes all the room that is left in a row.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Takes all the room that is left in a column.
    public static Region filler() {
        Region filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        return filler;
    }

    public static Separator divider() {
        Separator divider = new Separator(Orientation.VERTICAL);
        divider.getStyleClass().add("toolbar-divider");
        return divider;
    }

    /// A key or a combination of keys, framed.
    public static Label keys(String shown) {
        Label keys = label(shown, "keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        return keys;
    }

    /// A label above its field, as in every form.
    public static VBox field(ObservableValue<String> name, Node input) {
        Label label = bound(name, "field-label");
        label.setLabelFor(input);
        VBox field = new VBox(4, label, input);
        field.getStyleClass().add("field");
        return field;
    }

    public static <T extends Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /// Shows a node and gives it room only while the condition holds.
    public static <T extends Node> T shownWhen(T node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
