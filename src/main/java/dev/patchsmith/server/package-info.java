/// The management server, put together.
@NullMarked
package dev.patchsmith.server;

import org.jspecify.annotations.NullMarked;
