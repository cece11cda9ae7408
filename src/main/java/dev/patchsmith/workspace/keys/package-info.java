/// The keys of the people who release: the vault as one session uses it, and keys on their way in and out of it.
@NullMarked
package dev.patchsmith.workspace.keys;

import org.jspecify.annotations.NullMarked;
