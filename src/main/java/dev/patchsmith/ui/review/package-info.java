/// Texts side by side: the review before an export, and the joining of changes that met.
@NullMarked
package dev.patchsmith.ui.review;

import org.jspecify.annotations.NullMarked;
