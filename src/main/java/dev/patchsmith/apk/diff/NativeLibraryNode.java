package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A native library that differs. A changed one carries what differs in it.
///
/// @param newAbi whether the base has no library for this ABI at all
public record NativeLibraryNode(
        String abi,
        String name,
        @Nullable ApkEntry base,
        @Nullable ApkEntry fixed,
        boolean newAbi,
        Change change,
        List<NativePartNode> parts)
        implements DiffNode {

    public NativeLibraryNode {
        parts = List.copyOf(parts);
    }

    @Override
    public String id() {
        return "lib/" + abi + "/" + name;
    }

    @Override
    public String label() {
        return abi + "/" + name;
    }

    @Override
    public List<NativePartNode> children() {
        return List.of();
    }
}
