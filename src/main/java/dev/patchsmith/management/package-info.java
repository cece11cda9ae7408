/// The two ends of the management protocol: its words and its client.
@NullMarked
package dev.patchsmith.management;

import org.jspecify.annotations.NullMarked;
