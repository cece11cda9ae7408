/// Follows the directives of a text and expands its macros token by token.
@NullMarked
package dev.patchsmith.language.objc.preprocess;

import org.jspecify.annotations.NullMarked;
