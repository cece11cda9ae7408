/// Which hot-fix scheme can carry a difference, which cannot and because of what, judged in words before anything is
/// built.
@NullMarked
package dev.patchsmith.apk.scheme;

import org.jspecify.annotations.NullMarked;
