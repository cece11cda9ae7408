/// How much of an app could be repaired by patches: measured over all its methods, and told as values and as a page.
@NullMarked
package dev.patchsmith.workspace.readiness;

import org.jspecify.annotations.NullMarked;
