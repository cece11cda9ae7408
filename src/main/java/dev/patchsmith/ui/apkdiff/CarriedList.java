package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a patch changes, one line for each class, method or file: its kind, its name, and for a file what it takes in
/// the patch.
final class CarriedList extends VBox {

    /// How many lines are shown.
    private static final int LISTED = 40;

    private static final String DELETED = " is deleted";

    private final Messages messages;
    private final DiffWords words;
    private final GridPane lines = new GridPane(16, 4);

    CarriedList(PatchLook look, Messages messages) {
        super(8);
        this.messages = messages;
        this.words = new DiffWords(messages);
        setId("peek-carries");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        ColumnConstraints size = new ColumnConstraints();
        size.setHalignment(HPos.RIGHT);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), name, size);
        Map<String, PackagePart> parts = look.parts().stream()
                .collect(Collectors.toMap(PackagePart::name, Function.identity(), (first, _) -> first));
        look.carries().stream().limit(LISTED).forEach(carried -> add(carried, parts));
        getChildren()
                .addAll(
                        Parts.label(
                                messages.get(
                                        "apkdiff.peek.carries", look.carries().size()),
                                "strong"),
                        lines);
        if (look.carries().size() > LISTED) {
            getChildren()
                    .add(Parts.label(messages.get("apkdiff.more", look.carries().size() - LISTED), "secondary"));
        }
    }

    private void add(String carried, Map<String, PackagePart> parts) {
        PackagePart part = parts.get(carried);
        boolean deleted = carried.endsWith(DELETED);
        String name = deleted ? carried.substring(0, carried.length() - DELETED.length()) : carried;
        Label said = Parts.label(messages.sentence(name), "mono");
        said.setWrapText(true);
        Label kind = Parts.label(messages.get(kind(carried, part)), "secondary");
        kind.setMinWidth(USE_PREF_SIZE);
        lines.addRow(
                lines.getRowCount(),
                kind,
                said,
                Parts.label(part == null ? "" : words.size(part.packedSize()), "secondary"));
    }

    private static String kind(String carried, @org.jspecify.annotations.Nullable PackagePart part) {
        if (carried.endsWith(DELETED)) {
            return "apkdiff.carried.deleted";
        }
        if (carried.endsWith(".dex")) {
            return part == null ? "apkdiff.carried.kept" : "apkdiff.carried.code";
        }
        if (carried.startsWith("lib/")) {
            return "apkdiff.carried.library";
        }
        if (part != null) {
            return carried.startsWith("assets/") ? "apkdiff.carried.asset" : "apkdiff.carried.resource";
        }
        if (carried.equals("the whole app")) {
            return "apkdiff.carried.app";
        }
        return carried.indexOf('(') >= 0 || carried.contains(" number ")
                ? "apkdiff.carried.method"
                : "apkdiff.carried.class";
    }
}
