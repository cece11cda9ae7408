/// An Android application file as it lies on the disk: its entries, identity, signers, manifest and limits. Nothing
/// here needs the Android SDK, and nothing is unpacked to disk.
@NullMarked
package dev.patchsmith.apk;

import org.jspecify.annotations.NullMarked;
