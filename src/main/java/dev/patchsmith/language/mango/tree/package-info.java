/// The sealed tree of a patch script; trees are equal when they say the same, wherever they stand.
@NullMarked
package dev.patchsmith.language.mango.tree;

import org.jspecify.annotations.NullMarked;
