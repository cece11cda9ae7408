/// Two texts compared line by line, and two changes of one text joined.
@NullMarked
package dev.patchsmith.workspace.merge;

import org.jspecify.annotations.NullMarked;
