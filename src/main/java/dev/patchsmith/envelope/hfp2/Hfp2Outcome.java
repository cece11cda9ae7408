package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.Fingerprint;
import java.nio.file.Path;
import java.util.List;

/// What judging a package gave.
public sealed interface Hfp2Outcome {

    /// All checks passed. The caller stores `next` before it loads the payload.
    record Accepted(Hfp2Header header, List<Fingerprint> signers, Hfp2State next, byte[] payload)
            implements Hfp2Outcome {

        @Override
        public String toString() {
            return "Accepted[" + header + ", " + payload.length + " bytes]";
        }
    }

    /// All checks passed and the payload lies in this file.
    record Stored(Hfp2Header header, List<Fingerprint> signers, Hfp2State next, Path payload) implements Hfp2Outcome {}

    /// The first check that failed, and a sentence that says so to the user.
    record Refused(Hfp2Check check, String sentence) implements Hfp2Outcome {}
}
