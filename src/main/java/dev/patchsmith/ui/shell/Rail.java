package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The column of rooms on the left. The room in view has a bar at the edge, a ground and another colour.
final class Rail extends VBox {

    Rail(List<Room> rooms, ShellViewModel model, Messages messages, ActionTable actions, Node... below) {
        getStyleClass().add("rail");
        for (Room room : rooms) {
            getChildren().add(entry(room, model, messages, actions));
        }
        getChildren().add(Parts.filler());
        getChildren().addAll(below);
    }

    private static Node entry(Room room, ShellViewModel model, Messages messages, ActionTable actions) {
        ToggleButton button = new ToggleButton("", Icons.large(room.icon()));
        button.getStyleClass().setAll("rail-button");
        button.setId("rail-" + room.id());
        Parts.describe(
                button,
                messages.made(
                        () -> {
                            String keys = actions.shortcutText(actions.get("go." + room.id()));
                            return messages.get(room.titleKey()) + (keys.isEmpty() ? "" : "  (" + keys + ")");
                        },
                        actions.versionProperty()));
        button.setOnAction(_ -> model.roomProperty().set(room.id()));
        Region edge = Parts.styled(new Region(), "rail-edge");
        model.roomProperty().subscribe(id -> {
            boolean here = room.id().equals(id);
            button.setSelected(here);
            edge.getStyleClass().remove("selected");
            if (here) {
                edge.getStyleClass().add("selected");
            }
        });
        button.setOnMouseReleased(
                _ -> button.setSelected(room.id().equals(model.roomProperty().get())));
        HBox row = new HBox(1, edge, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
