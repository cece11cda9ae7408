package dev.patchsmith.apk.diff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A class that differs. A changed class carries its members; one that was added, removed or moved, and one whose
/// difference is noise as a whole, stands for itself.
///
/// @param name the name as in Java source, with the names of the mapping where there is one: `com.shop.Cart$1`
/// @param base where the class is in the base, null where it is not
/// @param fixed where the class is in the fixed APK, null where it is not
/// @param byShape whether the two were recognised by their shape because their names differ
public record ClassNode(
        String name,
        @Nullable ClassPlace base,
        @Nullable ClassPlace fixed,
        Change change,
        @Nullable NoiseKind noiseKind,
        boolean byShape,
        List<MemberNode> children)
        implements DiffNode {

    public ClassNode {
        children = List.copyOf(children);
        if (base == null && fixed == null) {
            throw new IllegalArgumentException(name + " is in neither APK");
        }
    }

    @Override
    public String id() {
        return "code/" + name;
    }

    @Override
    public String label() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }

    public String packageName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
