package dev.patchsmith.envelope.pem;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.VerifyKey;

/// What a PEM file held.
public sealed interface PemReading {

    record PrivateKey(SigningKey key) implements PemReading {}

    record PublicKey(VerifyKey key) implements PemReading {}

    /// The key is encrypted and no passphrase was given.
    record NeedsPassphrase() implements PemReading {}

    record WrongPassphrase() implements PemReading {}

    /// No key that can be used; the reason is a sentence for the user.
    record Refused(String reason) implements PemReading {}
}
