/// Text as it came from the user, places in it, and what is to be said about those places.
@NullMarked
package dev.patchsmith.language.source;

import org.jspecify.annotations.NullMarked;
