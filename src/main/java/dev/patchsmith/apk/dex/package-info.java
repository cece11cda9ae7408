/// Reads dex files for comparison: classes and members as hashes over names and resolved references, never over
/// indexes.
/// Knows dex 035 to 041.
@NullMarked
package dev.patchsmith.apk.dex;

import org.jspecify.annotations.NullMarked;
