package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.Counts;
import dev.patchsmith.apk.diff.DexFileNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.FileNode;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.NativeLibraryNode;
import dev.patchsmith.apk.diff.NativePartNode;
import dev.patchsmith.apk.diff.PackageNode;
import dev.patchsmith.apk.diff.ResourceNode;
import dev.patchsmith.apk.diff.ResourceTypeNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SignatureNode;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the tree: icon, name, and at the right edge what happened as a letter, with the count of a group.
final class DiffTreeCell extends TreeCell<TreeRow> {

    private final DiffWords words;
    private final Messages messages;

    DiffTreeCell(DiffWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case TreeRow.Node(DiffNode node, Counts shown) -> node(node, shown);
                    case TreeRow.Heading() ->
                        line(Parts.label(messages.get("apkdiff.nothingChangedIn"), "explorer-heading"));
                    case TreeRow.Still(Section section, boolean hidden) -> still(section, hidden);
                });
    }

    private HBox node(DiffNode node, Counts shown) {
        Label label = Parts.label(label(node), style(node));
        label.setMinWidth(24);
        boolean noise = shown.real() == 0;
        HBox line = line(mark(node), label);
        if (noise) {
            line.getStyleClass().add("noise-row");
        }
        String more = node instanceof ClassNode c && c.byShape() ? messages.get("apkdiff.byShape") : "";
        if (node instanceof ResourceNode r && r.idMoved()) {
            more = messages.get("apkdiff.idMoved");
        }
        if (!more.isEmpty()) {
            line.getChildren().add(Parts.label(more, "secondary"));
        }
        line.getChildren().addAll(Parts.spacer(), badge(node, shown));
        String noiseText = node.noise().map(words::noise).orElse("");
        setTooltip(new Tooltip(node.id() + (noiseText.isEmpty() ? "" : "\n" + noiseText)));
        setAccessibleText(label(node) + ", " + words.change(shown.badge()) + " " + noiseText);
        return line;
    }

    /// A group says what its differences share and how many they are; noise is grey and says so by its shape.
    private Label badge(DiffNode node, Counts shown) {
        boolean noise = shown.real() == 0;
        Change change = noise ? node.change() == Change.SAME ? Change.CHANGED : node.change() : shown.badge();
        int count = noise ? shown.noise() : shown.real();
        String text = node.isDifference() ? "" + change.badge() : change.badge() + " " + words.count(count);
        Label badge = Parts.label(text, "change-badge", noise ? "noise" : style(change));
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    static String style(Change change) {
        return switch (change) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case MOVED -> "moved";
            case CHANGED, SAME -> "changed";
        };
    }

    private HBox still(Section section, boolean hidden) {
        HBox line = line(
                Icons.small(icon(section)),
                Parts.label(words.section(section.kind())),
                Parts.label(words.extent(section), "secondary"),
                Parts.spacer(),
                Parts.label(messages.get(hidden ? "apkdiff.onlyNoise" : "apkdiff.same"), "secondary"));
        line.getStyleClass().add("noise-row");
        return line;
    }

    private HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String label(DiffNode node) {
        return switch (node) {
            case Section s -> words.section(s.kind());
            case MemberNode.HeaderNode h -> DiffTreeCell.header(messages, h);
            case SignatureNode s ->
                messages.get(
                        s.matter() == SignatureNode.Matter.SIGNERS ? "apkdiff.signers" : "apkdiff.signatureSchemes");
            case ResourceValueNode v ->
                v.qualifiers().isEmpty() ? messages.get("apkdiff.defaultConfiguration") : v.label();
            default -> node.label();
        };
    }

    static String header(Messages messages, MemberNode.HeaderNode node) {
        return messages.get(
                switch (node.header()) {
                    case SUPERCLASS -> "apkdiff.superclass";
                    case INTERFACES -> "apkdiff.interfaces";
                    case ACCESS -> "apkdiff.accessFlags";
                    case ANNOTATIONS -> "apkdiff.annotations";
                    case SOURCE_FILE -> "apkdiff.sourceFile";
                });
    }

    private static String style(DiffNode node) {
        return switch (node) {
            case Section s -> "strong";
            case MemberNode.MethodNode m -> "mono";
            case MemberNode.FieldNode f -> "mono";
            case ResourceNode r -> "mono";
            default -> "plain";
        };
    }

    /// Members wear the letter of their kind, everything else an icon.
    private static Node mark(DiffNode node) {
        return switch (node) {
            case MemberNode.MethodNode m -> Parts.label("M", "kind-letter");
            case MemberNode.FieldNode f -> Parts.label("F", "kind-letter");
            default -> Icons.small(icon(node));
        };
    }

    static Feather icon(DiffNode node) {
        return switch (node) {
            case Section s ->
                switch (s.kind()) {
                    case CODE -> Feather.CODE;
                    case RESOURCES -> Feather.IMAGE;
                    case MANIFEST -> Feather.FILE_TEXT;
                    case NATIVE_LIBRARIES -> Feather.CPU;
                    case ASSETS -> Feather.FOLDER;
                    case OTHER_FILES -> Feather.ARCHIVE;
                    case SIGNATURE -> Feather.KEY;
                };
            case PackageNode p -> Feather.FOLDER;
            case ClassNode c -> Feather.FILE;
            case MemberNode m -> Feather.AT_SIGN;
            case DexFileNode d -> Feather.PACKAGE;
            case ManifestNode m -> Feather.FILE_TEXT;
            case ResourceTypeNode t -> Feather.FOLDER;
            case ResourceNode r -> Feather.TAG;
            case ResourceValueNode v -> Feather.SLIDERS;
            case NativeLibraryNode n -> Feather.CPU;
            case NativePartNode n -> Feather.CPU;
            case FileNode f -> Feather.FILE;
            case SignatureNode s -> Feather.KEY;
        };
    }
}
