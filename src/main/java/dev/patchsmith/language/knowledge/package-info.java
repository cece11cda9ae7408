/// What names mean: the tables of the iOS SDK, the project's own headers and sources, and the user's answers.
@NullMarked
package dev.patchsmith.language.knowledge;

import org.jspecify.annotations.NullMarked;
