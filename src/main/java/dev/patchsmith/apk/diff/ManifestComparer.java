package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.TypedValue;
import dev.patchsmith.apk.XmlAttribute;
import dev.patchsmith.apk.XmlElement;
import dev.patchsmith.apk.diff.ManifestNode.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares two manifests by what they state, whatever the order: permissions, components with their attributes and
/// intent filters, features, SDK versions.
final class ManifestComparer {

    /// Statements that tools write about themselves.
    private static final Set<String> OF_TOOLS = Set.of(
            "compileSdkVersion", "compileSdkVersionCodename", "platformBuildVersionCode", "platformBuildVersionName");

    private final SequencedMap<String, Statement> before = new LinkedHashMap<>();
    private final SequencedMap<String, Statement> after = new LinkedHashMap<>();
    private final List<DiffNode> nodes = new ArrayList<>();

    /// An element flattened: where it is, what it is about, and its attributes as text.
    private record Statement(String path, String tag, String subject, SequencedMap<String, Value> attributes) {}

    private record Value(String text, TypedValue raw) {}

    /// An empty element stands for a manifest that is missing.
    ManifestComparer(
            @Nullable XmlElement base, ResourceTable baseTable, @Nullable XmlElement fixed, ResourceTable fixedTable) {
        if (base != null) {
            new Flattener(baseTable, base.text("package"), before).add("", base);
        }
        if (fixed != null) {
            new Flattener(fixedTable, fixed.text("package"), after).add("", fixed);
        }
    }

    List<DiffNode> compare() {
        before.forEach((path, statement) -> {
            Statement partner = after.get(path);
            if (partner == null) {
                if (!parentMissing(path, after)) {
                    nodes.add(whole(statement, Change.REMOVED));
                }
            } else {
                compareAttributes(statement, partner);
            }
        });
        after.forEach((path, statement) -> {
            if (!before.containsKey(path) && !parentMissing(path, before)) {
                nodes.add(whole(statement, Change.ADDED));
            }
        });
        return nodes;
    }

    int extent() {
        return after.size();
    }

    private static boolean parentMissing(String path, Map<String, Statement> other) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && !other.containsKey(path.substring(0, slash));
    }

    private static ManifestNode whole(Statement statement, Change change) {
        String text = describe(statement);
        return new ManifestNode(
                topic(statement.tag()),
                statement.path(),
                statement.subject(),
                "",
                change == Change.REMOVED ? text : "",
                change == Change.ADDED ? text : "",
                change,
                null);
    }

    private static String describe(Statement statement) {
        StringBuilder text = new StringBuilder(statement.tag());
        statement
                .attributes()
                .forEach((name, value) -> text.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(value.text())
                        .append('"'));
        return text.toString();
    }

    private void compareAttributes(Statement left, Statement right) {
        Set<String> names = new TreeSet<>(left.attributes().keySet());
        names.addAll(right.attributes().keySet());
        for (String name : names) {
            Value was = left.attributes().get(name);
            Value is = right.attributes().get(name);
            if (was == null || is == null || !was.text().equals(is.text())) {
                nodes.add(attribute(
                        left, name, was, is, OF_TOOLS.contains(bare(name)) ? NoiseKind.COMPILER_MARKER : null));
            } else if (was.raw().isReference() && was.raw().data() != is.raw().data()) {
                nodes.add(attribute(left, name, was, is, NoiseKind.SHIFTED_RESOURCE_ID));
            }
        }
    }

    private static ManifestNode attribute(
            Statement statement, String name, @Nullable Value was, @Nullable Value is, @Nullable NoiseKind noise) {
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
        return new ManifestNode(
                topicOf(statement, bare(name)),
                statement.path(),
                statement.subject(),
                name,
                was == null ? "" : was.text(),
                is == null ? "" : is.text(),
                change,
                noise);
    }

    private static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Topic topicOf(Statement statement, String attribute) {
        if (!statement.tag().equals("manifest")) {
            return topic(statement.tag());
        }
        return switch (attribute) {
            case "package", "sharedUserId" -> Topic.PACKAGE;
            case "versionCode", "versionName", "versionCodeMajor" -> Topic.VERSION;
            default -> Topic.OTHER;
        };
    }

    private static Topic topic(String tag) {
        return switch (tag) {
            case "uses-sdk" -> Topic.SDK;
            case "uses-permission", "uses-permission-sdk-23", "permission", "permission-group", "permission-tree" ->
                Topic.PERMISSION;
            case "uses-feature", "supports-screens", "uses-configuration", "compatible-screens" -> Topic.FEATURE;
            case "application" -> Topic.APPLICATION;
            case "activity", "activity-alias" -> Topic.ACTIVITY;
            case "service" -> Topic.SERVICE;
            case "receiver" -> Topic.RECEIVER;
            case "provider" -> Topic.PROVIDER;
            case "meta-data" -> Topic.META_DATA;
            case "intent-filter", "action", "category", "data" -> Topic.INTENT_FILTER;
            default -> Topic.OTHER;
        };
    }

    /// Walks an element tree and notes each element under a path that does not depend on the order of the file.
    private record Flattener(ResourceTable table, String packageName, SequencedMap<String, Statement> statements) {

        void add(String parent, XmlElement element) {
            String subject = subject(element);
            String step = subject.isEmpty() ? element.name() : element.name() + "[" + subject + "]";
            String path = parent.isEmpty() ? step : parent + "/" + step;
            String unique = path;
            for (int i = 2; statements.containsKey(unique); i++) {
                unique = path + "#" + i;
            }
            SequencedMap<String, Value> attributes = new LinkedHashMap<>();
            for (XmlAttribute attribute : element.attributes()) {
                attributes.put(attribute.qualifiedName(), new Value(text(element, attribute), attribute.value()));
            }
            String shown = subject.isEmpty() ? element.name() : subject;
            statements.put(unique, new Statement(unique, element.name(), shown, attributes));
            for (XmlElement child : element.children()) {
                add(unique, child);
            }
        }

        private String text(XmlElement element, XmlAttribute attribute) {
            String text = table.text(attribute.value());
            boolean className = attribute.name().equals("name") && isComponent(element.name());
            return className ? fullName(text) : text;
        }

        private String subject(XmlElement element) {
            String name = element.text("name");
            if (!name.isEmpty() && !element.name().equals("application")) {
                return isComponent(element.name()) ? fullName(name) : name;
            }
            return switch (element.name()) {
                case "uses-feature" -> element.text("glEsVersion");
                case "intent-filter" -> filter(element);
                case "data" -> attributes(element);
                default -> "";
            };
        }

        /// An intent filter has no name; what it matches identifies it.
        private String filter(XmlElement filter) {
            Set<String> parts = new TreeSet<>();
            for (XmlElement part : filter.children()) {
                String name = part.text("name");
                parts.add(name.isEmpty() ? attributes(part) : name.substring(name.lastIndexOf('.') + 1));
            }
            return String.join(" ", parts).replace('/', '|');
        }

        private String attributes(XmlElement element) {
            StringBuilder text = new StringBuilder();
            for (XmlAttribute attribute : element.attributes()) {
                text.append(text.isEmpty() ? "" : ",")
                        .append(attribute.name())
                        .append('=')
                        .append(table.text(attribute.value()));
            }
            return text.toString().replace('/', '|');
        }

        private String fullName(String name) {
            if (name.startsWith(".")) {
                return packageName + name;
            }
            return name.indexOf('.') < 0 && !name.isEmpty() ? packageName + "." + name : name;
        }

        private static boolean isComponent(String tag) {
            return switch (tag) {
                case "application",
                        "activity",
                        "activity-alias",
                        "service",
                        "receiver",
                        "provider",
                        "instrumentation" -> true;
                default -> false;
            };
        }
    }
}
