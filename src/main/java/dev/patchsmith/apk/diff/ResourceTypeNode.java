package dev.patchsmith.apk.diff;

import java.util.List;

/// The resources of one type that differ, such as all strings.
public record ResourceTypeNode(String label, List<ResourceNode> children) implements DiffNode {

    public ResourceTypeNode {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "resources/" + label;
    }

    @Override
    public Change change() {
        return counts().badge();
    }
}
