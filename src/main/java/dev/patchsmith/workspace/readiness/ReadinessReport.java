package dev.patchsmith.workspace.readiness;

import dev.patchsmith.language.translate.Readiness;
import java.util.List;

/// What was measured of an app.
///
/// @param subject the folder that was looked at, as the user named it
/// @param engine the version of the engine that scripts would run on
/// @param files how many sources were read
/// @param tests how many sources of tests were passed over, which no app contains
/// @param summary the shares, by obstacle and by class
/// @param leftOut the methods that could not be patched, in the order of the sources
/// @param unreadable a sentence for each source that could not be read
public record ReadinessReport(
        String subject,
        String engine,
        int files,
        int tests,
        Readiness summary,
        List<LeftOut> leftOut,
        List<String> unreadable) {

    public ReadinessReport {
        leftOut = List.copyOf(leftOut);
        unreadable = List.copyOf(unreadable);
    }

    /// A method that could not be patched.
    ///
    /// @param label such as `-[Cart total]`
    /// @param line of the source, counted from 1, on which the method begins
    /// @param reasons at least one, in the order of their places
    public record LeftOut(String label, String className, String file, int line, List<Reason> reasons) {
        public LeftOut {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param line of the source on which the obstacle stands
    public record Reason(String code, int line, String message) {}
}
