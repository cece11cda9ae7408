/// Bringing things in and out of a server's store: from an original hotfixServer, and out to plain files for a CDN.
@NullMarked
package dev.patchsmith.server.moving;

import org.jspecify.annotations.NullMarked;
