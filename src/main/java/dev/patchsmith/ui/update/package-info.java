/// Tells of a newer version of this program, if the user wants to know.
@NullMarked
package dev.patchsmith.ui.update;

import org.jspecify.annotations.NullMarked;
