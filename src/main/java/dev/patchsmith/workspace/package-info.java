/// What the user is doing, without a window: the steps that join the rooms, each one small class.
@NullMarked
package dev.patchsmith.workspace;

import org.jspecify.annotations.NullMarked;
