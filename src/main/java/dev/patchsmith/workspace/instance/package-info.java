/// One running window per user and data folder; a second start passes its files to the first.
@NullMarked
package dev.patchsmith.workspace.instance;

import org.jspecify.annotations.NullMarked;
