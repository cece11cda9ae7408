package dev.patchsmith.apk.diff;

/// The text of a node on both sides.
///
/// @param base empty where the thing is not in the base
/// @param fixed empty where the thing is not in the fixed APK
/// @param note what the reader should know, such as why a part is missing; empty for nothing
public record NodeText(String base, String fixed, String note) {

    static NodeText of(String base, String fixed) {
        return new NodeText(base, fixed, "");
    }

    public boolean isSame() {
        return base.equals(fixed);
    }

    public SideBySide sideBySide(SideBySide.WhiteSpace whiteSpace, int context) {
        return SideBySide.of(base, fixed, whiteSpace, context);
    }
}
