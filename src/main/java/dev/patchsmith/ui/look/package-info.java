/// How everything looks: theme, fonts, icons, texts in two languages, and the small parts all rooms are made of.
@NullMarked
package dev.patchsmith.ui.look;

import org.jspecify.annotations.NullMarked;
