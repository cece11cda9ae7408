/// Many devices that are not there: they play a roll-out against a real server, so that a release can be rehearsed.
@NullMarked
package dev.patchsmith.device.simulate;

import org.jspecify.annotations.NullMarked;
