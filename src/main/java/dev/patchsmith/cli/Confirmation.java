package dev.patchsmith.cli;

/// The question before an act that reaches devices.
final class Confirmation {

    private Confirmation() {}

    /// Goes on only if a person at the terminal answers with "yes".
    static void ask(Console console, String question) {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw CommandFailure.usage("nobody is here to confirm; repeat the command with --yes. (" + question + ")");
        }
        console.err().flush();
        String answer = terminal.readLine("%s Type yes to do it: ", question);
        if (answer == null || !answer.strip().equalsIgnoreCase("yes")) {
            throw CommandFailure.input("not confirmed, nothing was changed.");
        }
    }
}
