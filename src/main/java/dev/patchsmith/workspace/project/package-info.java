/// Patch projects on disk, the sample project, and drafts that survive a crash.
@NullMarked
package dev.patchsmith.workspace.project;

import org.jspecify.annotations.NullMarked;
