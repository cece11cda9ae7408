/// All key profiles in one file that only its passphrase opens, and a sheet of paper in case the file is lost.
@NullMarked
package dev.patchsmith.envelope.vault;

import org.jspecify.annotations.NullMarked;
