package dev.patchsmith.apk.diff;

/// Where a class is defined on one side.
///
/// @param dexFile the entry, such as `classes2.dex`
/// @param descriptor the name in that dex file, such as `Lcom/shop/Cart;`
/// @param accessFlags as in the dex format
/// @param superclass the superclass's descriptor, empty for `java.lang.Object` itself
public record ClassPlace(String dexFile, String descriptor, int accessFlags, String superclass) {}
