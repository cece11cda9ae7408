/// Turns Objective-C text into a tree, whatever the text is.
@NullMarked
package dev.patchsmith.language.objc.parse;

import org.jspecify.annotations.NullMarked;
