/// The frame around all rooms: window, rail, bars, actions, command palette, dialogs, and what the window remembers.
@NullMarked
package dev.patchsmith.ui.shell;

import org.jspecify.annotations.NullMarked;
