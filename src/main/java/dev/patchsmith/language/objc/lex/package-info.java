/// Cuts Objective-C text into tokens and decodes literals; tokens are numbers in arrays, not objects.
@NullMarked
package dev.patchsmith.language.objc.lex;

import org.jspecify.annotations.NullMarked;
