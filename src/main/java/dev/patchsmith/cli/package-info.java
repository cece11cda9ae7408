/// The same steps without a window: one class per command, over the workspace's steps.
@NullMarked
package dev.patchsmith.cli;

import org.jspecify.annotations.NullMarked;
