/// Amigo patches: the fixed APK as a whole, which the library in the base loads in the app's place.
@NullMarked
package dev.patchsmith.apk.build.amigo;

import org.jspecify.annotations.NullMarked;
