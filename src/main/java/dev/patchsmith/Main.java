package dev.patchsmith;

import dev.patchsmith.cli.Console;
import dev.patchsmith.cli.PatchsmithCli;
import dev.patchsmith.ui.Window;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Where everything starts: the command line with a command or an option, else the window, with files to open.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The command line is made of many classes: a start without arguments does without them.
        if (arguments.length > 0) {
            runCommand(arguments);
        }
        if (hasNoDisplay()) {
            System.err.println("patchsmith: there is no display for the window. Commands work without one: see"
                    + " 'patchsmith --help', or try 'patchsmith demo'.");
            System.exit(3);
        }
        Optional<String> refused = Window.launch(arguments);
        refused.ifPresent(sentence -> System.err.println("patchsmith: " + sentence));
        System.exit(refused.isPresent() ? 3 : 0);
    }

    /// Runs the command if the arguments name one, and ends.
    private static void runCommand(String... arguments) {
        var cli = new PatchsmithCli(new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv()));
        if (cli.isMeantBy(arguments)) {
            System.exit(cli.run(arguments));
        }
    }

    /// On Linux a window needs an X server, which its environment names; the headless platform is for tests.
    private static boolean hasNoDisplay() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("glass.platform") == null
                && System.getenv("DISPLAY") == null
                && System.getenv("WAYLAND_DISPLAY") == null;
    }
}
