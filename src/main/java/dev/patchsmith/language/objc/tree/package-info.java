/// The syntax tree of Objective-C: closed families of records whose spans point into the original text.
@NullMarked
package dev.patchsmith.language.objc.tree;

import org.jspecify.annotations.NullMarked;
