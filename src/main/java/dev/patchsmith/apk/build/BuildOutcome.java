package dev.patchsmith.apk.build;

import java.nio.file.Path;
import java.util.List;

/// What came of a build.
public sealed interface BuildOutcome {

    /// The package is written.
    ///
    /// @param size of the file in bytes
    /// @param contents what lies in the package, in its order
    /// @param warnings the broken rules that did not stop the build, accepted ones included
    record Built(Path file, long size, List<PackagePart> contents, List<BrokenRule> warnings, Proof proof)
            implements BuildOutcome {

        public Built {
            contents = List.copyOf(contents);
            warnings = List.copyOf(warnings);
        }

        /// Whether the package may be offered for upload.
        public boolean mayLeave() {
            return proof.holds();
        }
    }

    /// The scheme cannot carry this change.
    ///
    /// @param rules all broken rules, the worst first
    record Refused(List<BrokenRule> rules) implements BuildOutcome {

        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /// Something else went wrong: a file that cannot be read or written.
    ///
    /// @param sentence names the file, what is wrong and what to do
    record Failed(String sentence) implements BuildOutcome {}

    /// The user stopped it; nothing is left behind.
    record Cancelled() implements BuildOutcome {}
}
