package dev.patchsmith.cli;

/// What the process answers to its caller; build servers rely on these numbers.
final class ExitCode {

    /// All that was asked for is done.
    static final int DONE = 0;
    /// The input has errors; each was printed.
    static final int INPUT_HAS_ERRORS = 1;
    /// The command line itself is wrong.
    static final int WRONG_USAGE = 2;
    /// Something outside failed: a disk, a network, a server.
    static final int SYSTEM_FAILURE = 3;

    private ExitCode() {}
}
