package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.keys.ProfileCard;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A key profile in the list: name, and below it app and environment.
final class ProfileListCell extends ListCell<ProfileCard> {

    @Override
    protected void updateItem(@Nullable ProfileCard card, boolean empty) {
        super.updateItem(card, empty);
        setText(null);
        if (card == null || empty) {
            setGraphic(null);
            return;
        }
        VBox words = new VBox(
                2,
                Parts.label(card.name(), "medium"),
                Parts.label(card.app() + " · " + card.environment(), "secondary"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(10, Icons.small(Feather.KEY), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefHeight(48);
        setGraphic(row);
    }
}
