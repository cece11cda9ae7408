/// The open project in the window: its tree, its answers, and how much of the app could be patched.
@NullMarked
package dev.patchsmith.ui.project;

import org.jspecify.annotations.NullMarked;
