/// The APK diff room: opens two APKs and shows what really changed between them.
@NullMarked
package dev.patchsmith.ui.apkdiff;

import org.jspecify.annotations.NullMarked;
