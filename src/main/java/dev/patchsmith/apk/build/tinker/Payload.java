package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.build.PackagePart.Role;
import org.jspecify.annotations.Nullable;

/// What one file of the app comes to in the package.
///
/// @param name the path in the package, which is that in the app
/// @param bytes what to put there, null for nothing
/// @param line what the description says of it
/// @param about what the bytes are, in words
@SuppressWarnings("ArrayRecordComponent")
record Payload(String name, byte @Nullable [] bytes, String line, Role role, String about) {}
