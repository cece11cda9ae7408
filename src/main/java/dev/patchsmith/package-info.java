/// The workstation: `Main` and the ten rooms below it.
@NullMarked
package dev.patchsmith;

import org.jspecify.annotations.NullMarked;
