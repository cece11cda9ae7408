/// What sealing gives, whatever the format: a package, or the reason why there is none.
@NullMarked
package dev.patchsmith.envelope.sealing;

import org.jspecify.annotations.NullMarked;
