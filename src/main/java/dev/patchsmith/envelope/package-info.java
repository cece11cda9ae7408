/// Encrypted packages and the keys they need: sealing, opening and judging what was received.
@NullMarked
package dev.patchsmith.envelope;

import org.jspecify.annotations.NullMarked;
