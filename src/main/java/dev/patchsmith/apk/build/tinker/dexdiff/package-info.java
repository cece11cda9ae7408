/// The difference of two dex files in the form Tinker's SDK applies (`DXDIFF`, format 2 and 3), together with the
/// very bytes a device makes of it. Nothing here is shared with the proof.
@NullMarked
package dev.patchsmith.apk.build.tinker.dexdiff;

import org.jspecify.annotations.NullMarked;
