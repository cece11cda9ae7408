/// The user guide inside the program: the pages of `docs/guide`, in the language of the window.
@NullMarked
package dev.patchsmith.ui.help;

import org.jspecify.annotations.NullMarked;
