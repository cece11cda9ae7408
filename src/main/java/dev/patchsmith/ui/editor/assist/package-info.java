/// What editors offer and tell, from what a project and the SDK know.
@NullMarked
package dev.patchsmith.ui.editor.assist;

import org.jspecify.annotations.NullMarked;
