/// The page of preferences and the page of shortcuts.
@NullMarked
package dev.patchsmith.ui.preferences;

import org.jspecify.annotations.NullMarked;
