/// How the parts of the server refuse: one exception that both protocols know how to put into words.
@NullMarked
package dev.patchsmith.server.answer;

import org.jspecify.annotations.NullMarked;
