package dev.patchsmith.apk.build;

import java.util.List;

/// What was found when a package was taken apart and applied to the base, as a device would do it, and the result
/// held against the fixed APK.
///
/// @param findings what is not as it should be; the proof holds only without any
/// @param checks what was looked at, so that "holds" can be believed
/// @param permitted differences that the scheme allows, as its loader classes, each as a sentence
public record Proof(List<Finding> findings, List<Check> checks, List<String> permitted) {

    /// Something that is not as it should be.
    ///
    /// @param place the file in the package, the class, the resource
    /// @param sentence what is wrong with it
    public record Finding(String place, String sentence) {}

    /// Something that was looked at.
    ///
    /// @param what as `classes compared`
    /// @param count how many of them
    public record Check(String what, long count) {}

    public Proof {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        permitted = List.copyOf(permitted);
    }

    /// A proof that could not even start.
    public static Proof failed(String place, String sentence) {
        return new Proof(List.of(new Finding(place, sentence)), List.of(), List.of());
    }

    /// Whether the package does what it should; a proof that looked at nothing does not hold.
    public boolean holds() {
        return findings.isEmpty() && checks.stream().anyMatch(c -> c.count() > 0);
    }
}
