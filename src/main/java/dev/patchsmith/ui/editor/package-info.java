/// The code editor, a host with small installable parts, and the only place that names the text component.
@NullMarked
package dev.patchsmith.ui.editor;

import org.jspecify.annotations.NullMarked;
