package dev.patchsmith.apk.scheme;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.XmlElement;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.FileNode;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.NativeLibraryNode;
import dev.patchsmith.apk.diff.ResourceNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The facts of a difference that decide which scheme can carry it, each with the nodes that show it. Noise counts for
/// nothing, but for moved resource ids.
public final class ChangeFacts {

    private static final int STATIC = 0x8;
    private static final int NATIVE = 0x100;
    private static final int ENUM = 0x4000;
    private static final Pattern COUNTED = Pattern.compile(".*(\\$\\d+|\\$\\$ExternalSynthetic\\w*|\\$\\$Lambda\\$.*)");
    private static final Set<String> SYSTEM_DRAWN = Set.of("anim", "animator", "mipmap", "transition");

    private final Map<Fact, List<DiffNode>> evidence = new EnumMap<>(Fact.class);
    private final ApkDiff diff;
    private final String application;

    private ChangeFacts(ApkDiff diff) {
        this.diff = diff;
        this.application = application(diff.base());
    }

    public static ChangeFacts of(ApkDiff diff) {
        ChangeFacts facts = new ChangeFacts(diff);
        diff.sections().stream()
                .flatMap(DiffNode::all)
                .filter(n -> n.isReal() || n instanceof ResourceNode)
                .forEach(facts::add);
        facts.findSignatureChanges();
        return facts;
    }

    /// Each fact with the nodes that show it.
    public Map<Fact, List<DiffNode>> evidence() {
        return Collections.unmodifiableMap(evidence);
    }

    public boolean isEmpty() {
        return evidence.isEmpty();
    }

    /// The name of the base's Application class, empty where it has none of its own.
    private static String application(ApkFile base) {
        XmlElement manifest = base.manifest().orElse(null);
        if (manifest == null) {
            return "";
        }
        String name = manifest.children("application").stream()
                .map(a -> a.text("name"))
                .findFirst()
                .orElse("");
        String owner = manifest.text("package");
        return name.startsWith(".")
                ? owner + name
                : name.indexOf('.') < 0 && !name.isEmpty() ? owner + "." + name : name;
    }

    private void note(Fact fact, DiffNode node) {
        evidence.computeIfAbsent(fact, unused -> new ArrayList<>()).add(node);
    }

    private void add(DiffNode node) {
        switch (node) {
            case MemberNode member -> addMember(member);
            case ClassNode type -> addClass(type);
            case NativeLibraryNode library ->
                note(library.newAbi() ? Fact.LIBRARY_NEW_ABI : Fact.LIBRARY_CHANGED, library);
            case ResourceNode resource -> addResource(resource);
            case ResourceValueNode value ->
                addResource(
                        value, value.resource().substring(0, value.resource().indexOf('/')));
            case FileNode file -> {
                if (file.section() == Section.Kind.ASSETS) {
                    note(Fact.ASSETS_CHANGED, file);
                }
            }
            case ManifestNode statement -> addStatement(statement);
            default -> {
                // Groups, details, dex files and signatures decide nothing about schemes.
            }
        }
    }

    private void addMember(MemberNode member) {
        if (member.owner().equals(application)) {
            note(Fact.APPLICATION_CLASS, member);
        }
        switch (member) {
            case MemberNode.MethodNode method -> addMethod(method);
            case MemberNode.FieldNode field -> {
                if (field.change() == Change.REMOVED) {
                    note(Fact.MEMBER_REMOVED, field);
                } else if (field.change() == Change.ADDED && (field.accessFlags() & ENUM) != 0) {
                    note(Fact.ENUM_CONSTANT_ADDED, field);
                } else {
                    note(Fact.FIELD_CHANGED, field);
                }
            }
            case MemberNode.HeaderNode header -> {
                if (header.header() != MemberNode.Header.ANNOTATIONS) {
                    note(Fact.HIERARCHY_CHANGED, header);
                }
            }
        }
    }

    private void addMethod(MemberNode.MethodNode method) {
        if ((method.accessFlags() & NATIVE) != 0) {
            note(Fact.NATIVE_METHOD_CHANGED, method);
        } else if (method.change() == Change.ADDED) {
            note(method.isStaticInitialiser() ? Fact.STATIC_INITIALISER : Fact.METHOD_ADDED, method);
        } else if (method.change() == Change.REMOVED) {
            note(Fact.MEMBER_REMOVED, method);
        } else if (method.isConstructor()) {
            note(Fact.CONSTRUCTOR_BODY, method);
        } else if (method.isStaticInitialiser()) {
            note(Fact.STATIC_INITIALISER, method);
        } else {
            note((method.accessFlags() & STATIC) != 0 ? Fact.STATIC_METHOD_BODY : Fact.METHOD_BODY, method);
        }
    }

    private void addClass(ClassNode type) {
        if (type.change() == Change.REMOVED) {
            note(Fact.MEMBER_REMOVED, type);
        } else if (type.change() == Change.ADDED) {
            note(COUNTED.matcher(type.name()).matches() ? Fact.LAMBDA_CLASS_ADDED : Fact.CLASS_ADDED, type);
        }
    }

    private void addResource(ResourceNode resource) {
        if (resource.idMoved()) {
            note(Fact.RESOURCE_IDS_MOVED, resource);
        }
        if (resource.isReal()) {
            addResource(resource, resource.type());
        }
    }

    private void addResource(DiffNode node, String type) {
        boolean replaced = node.change() != Change.ADDED && SYSTEM_DRAWN.contains(type.toLowerCase(Locale.ROOT));
        note(replaced ? Fact.SYSTEM_DRAWN_RESOURCES : Fact.RESOURCES_CHANGED, node);
    }

    private void addStatement(ManifestNode statement) {
        boolean whole = statement.attribute().isEmpty() && statement.change() == Change.ADDED;
        switch (statement.topic()) {
            case VERSION -> note(Fact.VERSION_CHANGED, statement);
            case ACTIVITY -> note(whole ? Fact.ACTIVITY_ADDED : Fact.MANIFEST_CHANGED, statement);
            case SERVICE, RECEIVER, PROVIDER -> note(whole ? Fact.COMPONENT_ADDED : Fact.MANIFEST_CHANGED, statement);
            case PACKAGE, SDK, PERMISSION, FEATURE, APPLICATION, META_DATA, INTENT_FILTER, OTHER ->
                note(Fact.MANIFEST_CHANGED, statement);
        }
    }

    /// A method that went and one of the same name that came in the same class are one with another signature.
    private void findSignatureChanges() {
        Set<String> added = new HashSet<>();
        diff.differences().filter(n -> n.isReal() && n.change() == Change.ADDED).forEach(n -> {
            if (n instanceof MemberNode.MethodNode m) {
                added.add(name(m));
            }
        });
        for (DiffNode node : List.copyOf(evidence.getOrDefault(Fact.MEMBER_REMOVED, List.of()))) {
            if (node instanceof MemberNode.MethodNode m && added.contains(name(m))) {
                note(Fact.SIGNATURE_CHANGED, m);
            }
        }
    }

    private static String name(MemberNode.MethodNode method) {
        return method.owner() + "/"
                + method.signature().substring(0, method.signature().indexOf('('));
    }
}
