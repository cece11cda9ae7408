/// Building patches for the open hot-fix schemes, and proving offline what was built. What is asked for, what may
/// come of it and what a proof says is the same for all schemes; each scheme has a package of its own below this
/// one.
@NullMarked
package dev.patchsmith.apk.build;

import org.jspecify.annotations.NullMarked;
