/// Whether there is a newer version of this program: asked only if the user wants it, at the address he named.
@NullMarked
package dev.patchsmith.workspace.update;

import org.jspecify.annotations.NullMarked;
