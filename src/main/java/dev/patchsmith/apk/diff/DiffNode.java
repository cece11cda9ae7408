package dev.patchsmith.apk.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node of the tree of differences. Groups carry children; a node without children is one difference.
///
/// The id is stable for a pair of files and unique in the tree, so that reports, advice and the window can point to a
/// node: `code/com.shop.Cart/pay()V`.
public sealed interface DiffNode
        permits Section,
                DexFileNode,
                PackageNode,
                ClassNode,
                MemberNode,
                ManifestNode,
                ResourceTypeNode,
                ResourceNode,
                ResourceValueNode,
                NativeLibraryNode,
                NativePartNode,
                FileNode,
                SignatureNode {

    String id();

    /// What the tree shows, without the parent's name.
    String label();

    Change change();

    /// Why the difference does not matter; empty for a real one and for a group.
    default Optional<NoiseKind> noise() {
        return Optional.empty();
    }

    default List<? extends DiffNode> children() {
        return List.of();
    }

    /// Whether the node is itself a difference and not a group of them.
    default boolean isDifference() {
        return children().isEmpty() && change() != Change.SAME;
    }

    default boolean isReal() {
        return isDifference() && noise().isEmpty();
    }

    /// The differences at and below this node, in the order of the tree.
    default Stream<DiffNode> differences() {
        return isDifference() ? Stream.of(this) : children().stream().flatMap(DiffNode::differences);
    }

    /// This node and all below it, parents first.
    default Stream<DiffNode> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(DiffNode::all));
    }

    default Counts counts() {
        return Counts.of(differences());
    }
}
