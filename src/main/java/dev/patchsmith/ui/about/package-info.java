/// What this program is, in which version, made of what.
@NullMarked
package dev.patchsmith.ui.about;

import org.jspecify.annotations.NullMarked;
