/// Signed documents around packages: which keys count, and that a configuration is fresh.
@NullMarked
package dev.patchsmith.envelope.trust;

import org.jspecify.annotations.NullMarked;
