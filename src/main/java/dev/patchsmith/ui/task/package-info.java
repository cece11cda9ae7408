/// Work beside the window: the only place that knows threads and the way back onto the window's own.
@NullMarked
package dev.patchsmith.ui.task;

import org.jspecify.annotations.NullMarked;
