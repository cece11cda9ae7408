/// What a device does, without a screen: asks, fetches, verifies, keeps, loads, clears and reports; and the client of
/// the
/// legacy protocol exactly as it is in the field.
@NullMarked
package dev.patchsmith.device;

import org.jspecify.annotations.NullMarked;
