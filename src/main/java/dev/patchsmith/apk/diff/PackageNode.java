package dev.patchsmith.apk.diff;

import java.util.List;

/// A Java package with the classes in it that differ.
///
/// @param label the package's name, `(default package)` for the one without
public record PackageNode(String label, List<ClassNode> children) implements DiffNode {

    public PackageNode {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "package/" + label;
    }

    @Override
    public Change change() {
        return counts().badge();
    }
}
