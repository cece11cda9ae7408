/// The keys themselves: bytes that can be wiped, are compared in constant time and never become text.
@NullMarked
package dev.patchsmith.envelope.key;

import org.jspecify.annotations.NullMarked;
