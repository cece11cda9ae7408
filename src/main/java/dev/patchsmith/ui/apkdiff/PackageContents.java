package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What lies in a package: its name and size, then file by file.
final class PackageContents extends VBox {

    /// How many files are shown.
    private static final int LISTED = 12;

    PackageContents(String name, long size, List<PackagePart> parts, Messages messages) {
        super(4);
        DiffWords words = new DiffWords(messages);
        setId("patch-contents");
        getStyleClass().add("card");
        HBox head = new HBox(
                12,
                Icons.small(Feather.BOX),
                Parts.label(name, "strong"),
                Parts.spacer(),
                Parts.label(words.size(size), "secondary"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        for (PackagePart part : parts.stream().limit(LISTED).toList()) {
            Label about = Parts.label(messages.sentence(part.about()), "secondary");
            about.setMinWidth(0);
            Label packed = Parts.label(words.size(part.packedSize()), "secondary");
            packed.setMinWidth(USE_PREF_SIZE);
            Label path = Parts.label(part.name(), "mono");
            path.setMinWidth(USE_PREF_SIZE);
            getChildren().add(new HBox(12, path, about, Parts.spacer(), packed));
        }
        if (parts.size() > LISTED) {
            getChildren().add(Parts.label(messages.get("apkdiff.more", parts.size() - LISTED), "secondary"));
        }
    }
}
