/// Tinker patches: the package as devices with the open Tinker SDK read it, the rules that say what it can carry,
/// and the builder that joins them.
@NullMarked
package dev.patchsmith.apk.build.tinker;

import org.jspecify.annotations.NullMarked;
