/// Reads as much of ELF shared libraries as a comparison shows: sections, exported symbols, needed libraries.
@NullMarked
package dev.patchsmith.apk.elf;

import org.jspecify.annotations.NullMarked;
