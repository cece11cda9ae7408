package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.ui.look.Messages;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// What a signed package asks a device to do, in words.
final class KindCell extends ListCell<PatchKind> {

    private final Messages messages;

    KindCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable PatchKind kind, boolean empty) {
        super.updateItem(kind, empty);
        setText(kind == null || empty ? "" : text(messages, kind));
    }

    static String text(Messages messages, PatchKind kind) {
        return switch (kind) {
            case PATCH -> messages.get("package.patch");
            case NEUTRAL -> messages.get("package.neutral");
            case CLEAR -> messages.get("package.clear");
        };
    }
}
