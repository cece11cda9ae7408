package dev.patchsmith.envelope.hfp2;

import java.util.Locale;

/// The checks of a package in the order in which they are made; the first that fails is the answer.
public enum Hfp2Check {
    SIZE_LIMIT,
    NOT_HFP2,
    TRUNCATED,
    HEADER,
    UNKNOWN_VERSION,
    TRAILING_BYTES,
    KEY_UNKNOWN,
    KEY_REVOKED,
    SIGNATURE_TWICE,
    SIGNATURE_MISSING,
    SIGNATURE_INVALID,
    THRESHOLD,
    OTHER_APP,
    OTHER_PLATFORM,
    OTHER_VERSION,
    EXPIRED,
    LIFETIME,
    ROLLED_BACK,
    FAST_FORWARD,
    CIPHER_CHECKSUM,
    DATA_KEY_UNKNOWN,
    DECRYPTION,
    PLAIN_CHECKSUM;

    /// The name in conformance vectors and in JSON output, such as `key-unknown`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
