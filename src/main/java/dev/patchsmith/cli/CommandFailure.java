package dev.patchsmith.cli;

/// Ends a command with a sentence for the user and an exit code; never shown as a stack trace.
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static CommandFailure input(String sentence) {
        return new CommandFailure(ExitCode.INPUT_HAS_ERRORS, sentence);
    }

    static CommandFailure usage(String sentence) {
        return new CommandFailure(ExitCode.WRONG_USAGE, sentence);
    }

    static CommandFailure system(String sentence) {
        return new CommandFailure(ExitCode.SYSTEM_FAILURE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
