package dev.patchsmith.apk.dex;

/// A field of a class that differs.
///
/// @param name the name in the dex file
/// @param type the type's descriptor in the dex file
/// @param shape the hash of name and type as a neutral view sees them
/// @param value the hash of the initial value
/// @param valueText the initial value as in source, empty for none
/// @param annotations the hash of its annotations
public record FieldModel(
        String name, String type, int accessFlags, long shape, long value, String valueText, long annotations) {

    /// `limit:I`
    public String signature() {
        return name + ":" + type;
    }
}
