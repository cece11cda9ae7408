/// The way to a management server, ours or an older one: sessions that renew themselves, errors told apart, uploads
/// with progress.
@NullMarked
package dev.patchsmith.management.client;

import org.jspecify.annotations.NullMarked;
