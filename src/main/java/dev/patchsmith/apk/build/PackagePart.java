package dev.patchsmith.apk.build;

/// One file in a package and what it is for.
///
/// @param name the path in the package
/// @param size unpacked, in bytes
/// @param packedSize in the package, in bytes
/// @param about a short phrase, as `difference to classes2.dex of the base`; empty where the role says it all
public record PackagePart(String name, Role role, long size, long packedSize, String about) {

    /// What a file in a package is for.
    public enum Role {
        CODE,
        RESOURCES,
        NATIVE_LIBRARY,
        DESCRIPTION,
        SIGNATURE,
        WHOLE_APP,
        OTHER
    }
}
