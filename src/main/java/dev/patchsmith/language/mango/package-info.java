/// The patch script: lexer, parser, printer, formatter and checks of the language that runs in users' hands.
@NullMarked
package dev.patchsmith.language.mango;

import org.jspecify.annotations.NullMarked;
