/// The words every room shares: a patch, its payload, the sealed package, platforms, versions, the steps a device
/// reports. JDK only.
@NullMarked
package dev.patchsmith.patch;

import org.jspecify.annotations.NullMarked;
