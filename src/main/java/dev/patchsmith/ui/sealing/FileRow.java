package dev.patchsmith.ui.sealing;

import dev.patchsmith.patch.Checksum;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A package on the disk in one row, which can be dragged out of the window as the file it is.
final class FileRow extends HBox {

    FileRow(Messages messages, Path file, long size, Checksum checksum) {
        super(12);
        Label name = Parts.label(String.valueOf(file.getFileName()), "strong");
        name.setMinWidth(0);
        Label sum = Parts.label("SHA-256 " + checksum.abbreviated(), "mono", "secondary");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        Label bytes = Parts.label(messages.get("rollout.bytes", size), "secondary");
        bytes.setMinWidth(Region.USE_PREF_SIZE);
        Button copy =
                Parts.button(Feather.COPY, messages.of("seal.copySum"), () -> Dialogs.copy(checksum.hex()), "flat");
        getChildren()
                .addAll(
                        Icons.small(Feather.MENU, Tone.NEUTRAL),
                        Icons.small(Feather.BOX),
                        name,
                        Parts.spacer(),
                        bytes,
                        sum,
                        copy);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("file-row");
        setOnDragDetected(event -> {
            Dragboard board = startDragAndDrop(TransferMode.COPY);
            board.setContent(content(file));
            event.consume();
        });
    }

    static ClipboardContent content(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        return content;
    }
}
