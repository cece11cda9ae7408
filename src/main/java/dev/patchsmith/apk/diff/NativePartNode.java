package dev.patchsmith.apk.diff;

/// A section or an exported symbol of a native library that differs; a detail of [NativeLibraryNode], not a difference
/// of its own.
///
/// @param library the library's node id
/// @param before the size or the symbol's value in the base, empty for none
/// @param after the size or the symbol's value in the fixed APK, empty for none
public record NativePartNode(String library, Part part, String label, String before, String after, Change change)
        implements DiffNode {

    /// What the part is.
    public enum Part {
        SECTION,
        EXPORT,
        DEPENDENCY,
        BUILD_ID
    }

    @Override
    public String id() {
        return library + "/" + part.name().toLowerCase(java.util.Locale.ROOT) + "/" + label;
    }
}
