package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.workspace.keys.ProfileCard;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A key profile by its name and environment.
final class ProfileCell extends ListCell<ProfileCard> {

    private final Messages messages;

    ProfileCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable ProfileCard card, boolean empty) {
        super.updateItem(card, empty);
        setGraphic(Icons.small(Feather.KEY));
        setText(card == null || empty ? messages.get("seal.noProfile") : card.name() + " · " + card.environment());
    }
}
