/// The first page: ways to begin, and what was worked on last.
@NullMarked
package dev.patchsmith.ui.welcome;

import org.jspecify.annotations.NullMarked;
