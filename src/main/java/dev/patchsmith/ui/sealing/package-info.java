/// The Packages room: what goes into a package, how it is sealed, what was checked, where it goes.
@NullMarked
package dev.patchsmith.ui.sealing;

import org.jspecify.annotations.NullMarked;
