/// What the program remembers about its user: folders, settings, recent items, windows and servers.
@NullMarked
package dev.patchsmith.workspace.settings;

import org.jspecify.annotations.NullMarked;
