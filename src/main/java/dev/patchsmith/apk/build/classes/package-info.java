/// Patches of whole classes, as QZone, Nuwa and QFix load them: a jar with one dex file that is put before the
/// app's own. A class in it hides the one of the same name in the app.
@NullMarked
package dev.patchsmith.apk.build.classes;

import org.jspecify.annotations.NullMarked;
