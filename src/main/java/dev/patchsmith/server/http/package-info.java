/// The routes of the management server, legacy and ours, and how failures are answered.
@NullMarked
package dev.patchsmith.server.http;

import org.jspecify.annotations.NullMarked;
