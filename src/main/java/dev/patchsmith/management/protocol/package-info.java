/// The wire of the management protocol as values: the legacy routes that existing clients speak, their codes and
/// their paths. Our own routes are in `v2`.
@NullMarked
package dev.patchsmith.management.protocol;

import org.jspecify.annotations.NullMarked;
