/// Runs the pure part of scripts as devices do, so that translations can be compared with their originals.
@NullMarked
package dev.patchsmith.language.mango.evaluate;

import org.jspecify.annotations.NullMarked;
