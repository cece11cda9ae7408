/// How values are spelled in a patch script: words, numbers and string literals.
@NullMarked
package dev.patchsmith.language.mango.text;

import org.jspecify.annotations.NullMarked;
