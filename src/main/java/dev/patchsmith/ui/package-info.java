/// The window: the composition root that puts its rooms together.
@NullMarked
package dev.patchsmith.ui;

import org.jspecify.annotations.NullMarked;
