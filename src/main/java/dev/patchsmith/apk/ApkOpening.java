package dev.patchsmith.apk;

/// What came of opening a file: an APK that can be looked at (perhaps with problems in some entries), or a reason why
/// there is nothing to look at.
public sealed interface ApkOpening {

    record Opened(ApkFile apk) implements ApkOpening {}

    record Refused(ApkProblem problem) implements ApkOpening {}

    /// The opened file, or an exception that carries the reason; for callers that have already decided to fail.
    default ApkFile orThrow() throws BadEntryException {
        return switch (this) {
            case Opened(ApkFile apk) -> apk;
            case Refused(ApkProblem problem) -> throw new BadEntryException(problem);
        };
    }
}
