package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.CompiledXml;
import dev.patchsmith.apk.Resource;
import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.TypedValue;
import dev.patchsmith.apk.XmlAttribute;
import dev.patchsmith.apk.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Compares resources by name and configuration. References count by the name they lead to and files by what is in
/// them, so that shifted ids and shortened paths are no difference.
final class ResourceComparer {

    private final ApkFile base;
    private final ResourceTable baseTable;
    private final ApkFile fixed;
    private final ResourceTable fixedTable;
    private final Set<String> baseFiles = new HashSet<>();
    private final Set<String> fixedFiles = new HashSet<>();

    ResourceComparer(ApkFile base, ResourceTable baseTable, ApkFile fixed, ResourceTable fixedTable) {
        this.base = base;
        this.baseTable = baseTable;
        this.fixed = fixed;
        this.fixedTable = fixedTable;
    }

    /// The types with a difference, in alphabetical order.
    List<DiffNode> compare() {
        Map<String, List<ResourceNode>> byType = new TreeMap<>();
        Set<String> names = new LinkedHashSet<>(baseTable.names());
        names.addAll(fixedTable.names());
        for (String name : names) {
            ResourceNode node = compare(name);
            if (node != null) {
                byType.computeIfAbsent(node.type(), unused -> new ArrayList<>()).add(node);
            }
        }
        List<DiffNode> types = new ArrayList<>();
        byType.forEach((type, nodes) -> types.add(new ResourceTypeNode(type, nodes)));
        return types;
    }

    /// The entries of the base that some resource points to.
    Set<String> baseFiles() {
        return baseFiles;
    }

    /// The entries of the fixed APK that some resource points to.
    Set<String> fixedFiles() {
        return fixedFiles;
    }

    private @Nullable ResourceNode compare(String name) {
        Resource before = baseTable.resource(name).orElse(null);
        Resource after = fixedTable.resource(name).orElse(null);
        noteFiles(base, before, baseFiles);
        noteFiles(fixed, after, fixedFiles);
        if (before == null || after == null) {
            Resource only = Objects.requireNonNull(before == null ? after : before);
            return new ResourceNode(
                    only.type(),
                    only.name(),
                    before == null ? 0 : before.id(),
                    after == null ? 0 : after.id(),
                    before == null ? "" : firstText(baseTable, before),
                    after == null ? "" : firstText(fixedTable, after),
                    before == null ? Change.ADDED : Change.REMOVED,
                    null,
                    List.of());
        }
        List<ResourceValueNode> values = compareValues(name, before, after);
        boolean moved = before.id() != after.id();
        if (values.isEmpty() && !moved) {
            return null;
        }
        return new ResourceNode(
                after.type(),
                after.name(),
                before.id(),
                after.id(),
                "",
                "",
                values.isEmpty() ? Change.MOVED : Change.CHANGED,
                values.isEmpty() ? NoiseKind.SHIFTED_RESOURCE_ID : null,
                values);
    }

    private static String firstText(ResourceTable table, Resource resource) {
        return resource.values().values().stream()
                .findFirst()
                .map(value -> text(table, value))
                .orElse("");
    }

    private static void noteFiles(ApkFile apk, @Nullable Resource resource, Set<String> files) {
        if (resource != null) {
            resource.values().values().forEach(v -> {
                String file = file(apk, v);
                if (!file.isEmpty()) {
                    files.add(file);
                }
            });
        }
    }

    private List<ResourceValueNode> compareValues(String name, Resource before, Resource after) {
        Set<String> configurations = new LinkedHashSet<>(before.values().keySet());
        configurations.addAll(after.values().keySet());
        List<ResourceValueNode> nodes = new ArrayList<>();
        for (String configuration : configurations) {
            Resource.Value was = before.values().get(configuration);
            Resource.Value is = after.values().get(configuration);
            ResourceValueNode node = compareValues(name, configuration, was, is);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private @Nullable ResourceValueNode compareValues(
            String name, String configuration, Resource.@Nullable Value was, Resource.@Nullable Value is) {
        String left = was == null ? "" : text(baseTable, was);
        String right = is == null ? "" : text(fixedTable, is);
        String leftFile = was == null ? "" : file(base, was);
        String rightFile = is == null ? "" : file(fixed, is);
        NoiseKind noise = null;
        if (was != null && is != null) {
            boolean files = !leftFile.isEmpty() && !rightFile.isEmpty();
            boolean same = files ? sameFiles(leftFile, rightFile) : left.equals(right) && sameKind(was, is);
            if (same && left.equals(right)) {
                return null;
            }
            noise = same ? NoiseKind.RENAMED : files ? fileNoise(leftFile, rightFile) : null;
        }
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
        return new ResourceValueNode(name, configuration, left, right, leftFile, rightFile, change, noise);
    }

    /// `1` the text and `1` the number are two things.
    private static boolean sameKind(Resource.Value was, Resource.Value is) {
        return !(was instanceof Resource.Simple(TypedValue left))
                || !(is instanceof Resource.Simple(TypedValue right))
                || left.isString() == right.isString();
    }

    private boolean sameFiles(String left, String right) {
        return base.entry(left)
                .flatMap(l -> fixed.entry(right).map(l::sameContent))
                .orElse(false);
    }

    /// A layout that only names other ids for the same resources has not changed.
    private @Nullable NoiseKind fileNoise(String left, String right) {
        if (!left.endsWith(".xml") || !right.endsWith(".xml")) {
            return null;
        }
        XmlElement was = xml(base, left);
        XmlElement is = xml(fixed, right);
        return was != null && is != null && alike(was, is) ? NoiseKind.SHIFTED_RESOURCE_ID : null;
    }

    private static @Nullable XmlElement xml(ApkFile apk, String file) {
        ApkEntry entry = apk.entry(file).orElse(null);
        if (entry == null) {
            return null;
        }
        try {
            return CompiledXml.read(apk.read(entry));
        } catch (BadEntryException unreadable) {
            return null;
        }
    }

    private boolean alike(XmlElement was, XmlElement is) {
        if (!was.name().equals(is.name())
                || was.attributes().size() != is.attributes().size()
                || was.children().size() != is.children().size()) {
            return false;
        }
        for (int i = 0; i < was.attributes().size(); i++) {
            if (!alike(was.attributes().get(i), is.attributes().get(i))) {
                return false;
            }
        }
        for (int i = 0; i < was.children().size(); i++) {
            if (!alike(was.children().get(i), is.children().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(XmlAttribute was, XmlAttribute is) {
        return was.qualifiedName().equals(is.qualifiedName())
                && baseTable.text(was.value()).equals(fixedTable.text(is.value()));
    }

    /// The value as text, references by name.
    static String text(ResourceTable table, Resource.Value value) {
        return switch (value) {
            case Resource.Simple(TypedValue simple) -> table.text(simple);
            case Resource.Bag(int parent, List<Map.Entry<Integer, TypedValue>> items) -> {
                StringBuilder text = new StringBuilder();
                if (parent != 0) {
                    text.append("parent=").append(reference(table, parent)).append('\n');
                }
                items.forEach(item -> text.append(key(table, item.getKey()))
                        .append('=')
                        .append(table.text(item.getValue()))
                        .append('\n'));
                yield text.toString().stripTrailing();
            }
        };
    }

    private static String reference(ResourceTable table, int id) {
        return table.text(new TypedValue(TypedValue.TYPE_REFERENCE, id, ""));
    }

    /// Arrays number their items from 0x02000000 on, plurals and attributes use 0x0100xxxx.
    private static String key(ResourceTable table, int id) {
        if (id >>> 24 == 0x02) {
            return "[" + (id & 0xffffff) + "]";
        }
        return switch (id) {
            case 0x01000000 -> "^type";
            case 0x01000001 -> "^min";
            case 0x01000002 -> "^max";
            case 0x01000003 -> "^l10n";
            case 0x01000004 -> "other";
            case 0x01000005 -> "zero";
            case 0x01000006 -> "one";
            case 0x01000007 -> "two";
            case 0x01000008 -> "few";
            case 0x01000009 -> "many";
            default -> table.nameOf(id).orElse("0x%08x".formatted(id));
        };
    }

    private static String file(ApkFile apk, Resource.Value value) {
        return value instanceof Resource.Simple(TypedValue simple)
                        && simple.isString()
                        && simple.string().indexOf('/') > 0
                        && apk.entry(simple.string()).isPresent()
                ? simple.string()
                : "";
    }
}
