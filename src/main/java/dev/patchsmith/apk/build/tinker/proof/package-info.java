/// The offline proof of Tinker packages: takes a package apart, applies it to the base as devices do, and holds the
/// result against the fixed APK. Nothing here is shared with what builds packages.
@NullMarked
package dev.patchsmith.apk.build.tinker.proof;

import org.jspecify.annotations.NullMarked;
