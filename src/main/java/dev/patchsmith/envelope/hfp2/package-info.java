/// HFP2, our signed and encrypted package: writing, judging in a fixed order of checks, opening and co-signing.
@NullMarked
package dev.patchsmith.envelope.hfp2;

import org.jspecify.annotations.NullMarked;
