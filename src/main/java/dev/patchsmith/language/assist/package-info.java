/// What an editor can say about a text while it is written: its outline, what could stand at a place, what a name
/// means.
@NullMarked
package dev.patchsmith.language.assist;

import org.jspecify.annotations.NullMarked;
