package dev.patchsmith.envelope.hfp2;

import java.time.Duration;

/// The limits a device sets, whatever a package says.
///
/// @param maxSize the largest package file, in bytes
/// @param maxLifetime the longest time between making and expiry
/// @param maxJump how far the patch number and the sequence may be ahead of the highest seen, so that a stolen key
///     cannot lock a device out for ever with one huge number
public record Hfp2Policy(long maxSize, Duration maxLifetime, long maxJump) {

    public static final Hfp2Policy DEFAULT = new Hfp2Policy(512L << 20, Duration.ofDays(400), 1_000_000);
}
