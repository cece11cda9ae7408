/// What kind of value a type describes and which type every expression of a method has.
@NullMarked
package dev.patchsmith.language.objc.type;

import org.jspecify.annotations.NullMarked;
