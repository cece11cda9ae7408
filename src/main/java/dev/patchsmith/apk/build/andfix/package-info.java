/// AndFix patches: a dex file with a copy of each changed class, whose annotated methods take the place of those of
/// the running app, and a manifest that names the copies.
@NullMarked
package dev.patchsmith.apk.build.andfix;

import org.jspecify.annotations.NullMarked;
