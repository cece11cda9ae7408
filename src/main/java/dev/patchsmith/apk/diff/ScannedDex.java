package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.dex.ClassDigest;
import java.util.List;

/// A dex file of one side after its classes were hashed; its bytes are gone.
///
/// @param markers the strings compilers leave in it
record ScannedDex(String name, List<ScannedClass> classes, List<String> markers) {

    /// A class and where to find it again.
    ///
    /// @param part which dex of a dex 041 container, 0 for all others
    record ScannedClass(String dexFile, int part, ClassDigest digest) {}
}
