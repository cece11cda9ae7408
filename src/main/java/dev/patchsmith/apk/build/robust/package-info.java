/// Robust patches, read and checked: what they replace, and whether the base has the switches they hook into. They
/// cannot be built from two APKs; Robust's own plug-in writes them from class files.
@NullMarked
package dev.patchsmith.apk.build.robust;

import org.jspecify.annotations.NullMarked;
