/// Turns Objective-C into patch script, exactly or with a sentence that says why not.
@NullMarked
package dev.patchsmith.language.translate;

import org.jspecify.annotations.NullMarked;
