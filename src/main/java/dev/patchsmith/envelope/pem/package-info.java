/// Ed25519 keys in the files that other programs read and write: PKCS#8, X.509 and their PEM armour.
@NullMarked
package dev.patchsmith.envelope.pem;

import org.jspecify.annotations.NullMarked;
