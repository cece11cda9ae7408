package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.XmlElement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the texts of nodes when they are opened. Keeps the last dex file of each side at hand; safe for several
/// threads, one of which works at a time.
public final class NodeTexts {

    private final ApkDiff diff;
    private final ClassTexts baseClasses;
    private final ClassTexts fixedClasses;
    private @Nullable ResourceTable baseTable;
    private @Nullable ResourceTable fixedTable;

    public NodeTexts(ApkDiff diff) {
        this.diff = diff;
        this.baseClasses = new ClassTexts(diff.base());
        this.fixedClasses = new ClassTexts(diff.fixed());
    }

    /// The ways in which a node can be read, the one to show first in front.
    public List<TextForm> forms(DiffNode node) {
        return switch (node) {
            case ClassNode c -> List.of(TextForm.JAVA, TextForm.SMALI);
            case MemberNode m -> List.of(TextForm.JAVA, TextForm.SMALI);
            case FileNode f -> f.base() == null && f.fixed() == null ? List.of() : List.of(TextForm.TEXT, TextForm.HEX);
            case NativeLibraryNode n -> List.of(TextForm.TEXT, TextForm.HEX);
            case ResourceValueNode v -> v.isFile() ? List.of(TextForm.TEXT, TextForm.HEX) : List.of(TextForm.TEXT);
            case ManifestNode m -> List.of(TextForm.TEXT);
            case Section s -> s.kind() == Section.Kind.MANIFEST ? List.of(TextForm.TEXT) : List.of();
            case ResourceNode r -> List.of(TextForm.TEXT);
            case SignatureNode s -> List.of(TextForm.TEXT);
            case NativePartNode p -> List.of(TextForm.TEXT);
            case DexFileNode d -> List.of();
            case PackageNode p -> List.of();
            case ResourceTypeNode t -> List.of();
        };
    }

    /// The text of a node on both sides. A form that the node does not have gives its first one.
    public synchronized NodeText text(DiffNode node, TextForm form) {
        try {
            return read(node, form);
        } catch (BadEntryException unreadable) {
            return new NodeText("", "", unreadable.problem().message());
        }
    }

    private NodeText read(DiffNode node, TextForm form) throws BadEntryException {
        return switch (node) {
            case ClassNode c -> code(c, null, form);
            case MemberNode m -> member(m, form);
            case FileNode f -> file(f.base(), f.fixed(), form);
            case NativeLibraryNode n -> form == TextForm.HEX ? file(n.base(), n.fixed(), form) : library(n);
            case ResourceValueNode v -> v.isFile() ? resourceFile(v, form) : NodeText.of(v.before(), v.after());
            case ManifestNode m -> manifest();
            case Section s -> s.kind() == Section.Kind.MANIFEST ? manifest() : NodeText.of("", "");
            case ResourceNode r -> resource(r);
            case SignatureNode s -> NodeText.of(s.before(), s.after());
            case NativePartNode p -> NodeText.of(p.before(), p.after());
            case DexFileNode d -> NodeText.of("", "");
            case PackageNode p -> NodeText.of("", "");
            case ResourceTypeNode t -> NodeText.of("", "");
        };
    }

    private NodeText member(MemberNode member, TextForm form) throws BadEntryException {
        DiffNode owner = diff.node("code/" + member.owner()).orElse(null);
        return owner instanceof ClassNode c ? code(c, member, form) : NodeText.of("", "");
    }

    private NodeText code(ClassNode node, @Nullable MemberNode member, TextForm form) throws BadEntryException {
        return form == TextForm.SMALI ? smali(node, member) : java(node, member);
    }

    private NodeText smali(ClassNode node, @Nullable MemberNode member) throws BadEntryException {
        boolean debug = node.noise().orElse(null) == NoiseKind.DEBUG_INFO
                || member != null && member.noise().orElse(null) == NoiseKind.DEBUG_INFO;
        String base = node.base() == null ? "" : baseClasses.smali(node.base(), debug);
        String fixed = node.fixed() == null ? "" : fixedClasses.smali(node.fixed(), debug);
        return switch (member) {
            case MemberNode.MethodNode m ->
                NodeText.of(SmaliText.method(base, m.base()), SmaliText.method(fixed, m.fixed()));
            case MemberNode.FieldNode f ->
                NodeText.of(SmaliText.field(base, f.base()), SmaliText.field(fixed, f.fixed()));
            case MemberNode.HeaderNode h -> NodeText.of(SmaliText.header(base), SmaliText.header(fixed));
            case null -> NodeText.of(base, fixed);
        };
    }

    private NodeText java(ClassNode node, @Nullable MemberNode member) throws BadEntryException {
        String baseMethod = member instanceof MemberNode.MethodNode m ? m.base() : null;
        String fixedMethod = member instanceof MemberNode.MethodNode m ? m.fixed() : null;
        boolean whole = !(member instanceof MemberNode.MethodNode);
        ClassTexts.Java left = java(baseClasses, node.base(), baseMethod, whole);
        ClassTexts.Java right = java(fixedClasses, node.fixed(), fixedMethod, whole);
        if (left.isWhole() != right.isWhole() && left != ClassTexts.Java.NONE && right != ClassTexts.Java.NONE) {
            left = java(baseClasses, node.base(), null, true);
            right = java(fixedClasses, node.fixed(), null, true);
        }
        String note = left.note().isEmpty() ? right.note() : left.note();
        if (note.isEmpty() && left.text().equals(right.text())) {
            note = "The Java text is the same on both sides; the smali text shows what differs.";
        }
        return new NodeText(left.text(), right.text(), note);
    }

    private static ClassTexts.Java java(
            ClassTexts classes, @Nullable ClassPlace place, @Nullable String method, boolean whole)
            throws BadEntryException {
        return place == null || !whole && method == null ? ClassTexts.Java.NONE : classes.java(place, method);
    }

    private NodeText manifest() {
        return NodeText.of(
                xml(diff.base().manifest().orElse(null), baseTable()),
                xml(diff.fixed().manifest().orElse(null), fixedTable()));
    }

    private static String xml(@Nullable XmlElement root, ResourceTable table) {
        return root == null ? "" : XmlText.of(root, table);
    }

    private ResourceTable baseTable() {
        ResourceTable known = baseTable;
        if (known == null) {
            known = FileText.table(diff.base());
            baseTable = known;
        }
        return known;
    }

    private ResourceTable fixedTable() {
        ResourceTable known = fixedTable;
        if (known == null) {
            known = FileText.table(diff.fixed());
            fixedTable = known;
        }
        return known;
    }

    private NodeText resource(ResourceNode node) {
        return NodeText.of(
                FileText.resource(baseTable(), node.qualifiedName()),
                FileText.resource(fixedTable(), node.qualifiedName()));
    }

    private NodeText resourceFile(ResourceValueNode node, TextForm form) throws BadEntryException {
        return file(
                diff.base().entry(node.baseFile()).orElse(null),
                diff.fixed().entry(node.fixedFile()).orElse(null),
                form);
    }

    private NodeText file(@Nullable ApkEntry base, @Nullable ApkEntry fixed, TextForm form) throws BadEntryException {
        return NodeText.of(
                base == null ? "" : file(diff.base(), base, baseTable(), form),
                fixed == null ? "" : file(diff.fixed(), fixed, fixedTable(), form));
    }

    private static String file(ApkFile apk, ApkEntry entry, ResourceTable table, TextForm form)
            throws BadEntryException {
        return form == TextForm.HEX ? FileText.hex(apk, entry) : FileText.text(apk, entry, table);
    }

    private static NodeText library(NativeLibraryNode node) {
        return NodeText.of(
                node.parts().stream()
                        .filter(p -> !p.before().isEmpty())
                        .map(p -> line(p, p.before()))
                        .collect(Collectors.joining("\n")),
                node.parts().stream()
                        .filter(p -> !p.after().isEmpty())
                        .map(p -> line(p, p.after()))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(NativePartNode part, String value) {
        return part.part().name().toLowerCase(java.util.Locale.ROOT) + " " + part.label() + ": " + value;
    }
}
