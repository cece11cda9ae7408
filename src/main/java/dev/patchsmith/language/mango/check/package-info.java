/// What a script that the run time reads would all the same do wrong when it runs, as far as its text shows it.
@NullMarked
package dev.patchsmith.language.mango.check;

import org.jspecify.annotations.NullMarked;
