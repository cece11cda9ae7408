package dev.patchsmith.envelope;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoSealer;
import dev.patchsmith.patch.SealedPackage;

/// A patch that changes nothing. Legacy clients know no command to clear a patch and ignore an empty script; what they
/// do is put a newer package in the place of the one before. So clearing means releasing this one.
public final class NeutralPatch {

    /// A valid script with one harmless statement: a comment alone would leave some clients with nothing to run.
    public static final String SCRIPT = """
            // Neutral patch: it changes nothing and takes the place of the patch before.
            BOOL patchsmithNeutral = YES;
            """;

    private NeutralPatch() {}

    /// The neutral patch as a legacy package.
    public static SealedPackage seal(LegacyKey key) {
        return MangoSealer.seal(SCRIPT, key).orThrow();
    }
}
