/// Runs pure programs of C and Objective-C as compiled code for arm64 does, so that translations can be compared.
@NullMarked
package dev.patchsmith.language.objc.evaluate;

import org.jspecify.annotations.NullMarked;
