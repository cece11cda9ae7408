/// Notices that files below some folders came, went or changed.
@NullMarked
package dev.patchsmith.workspace.watch;

import org.jspecify.annotations.NullMarked;
