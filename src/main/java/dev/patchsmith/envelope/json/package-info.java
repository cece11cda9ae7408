/// Canonical JSON: one text for one value, read so strictly that there is nothing to disagree about.
@NullMarked
package dev.patchsmith.envelope.json;

import org.jspecify.annotations.NullMarked;
