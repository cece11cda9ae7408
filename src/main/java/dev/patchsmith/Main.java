package dev.patchsmith;

import dev.patchsmith.cli.Console;
import dev.patchsmith.cli.PatchsmithCli;
import dev.patchsmith.ui.Window;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where everything starts: the command line with a command or an option, else the window, with files to open.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var cli = new PatchsmithCli(new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv()));
        if (cli.isMeantBy(arguments)) {
            System.exit(cli.run(arguments));
        }
        Window.launch(arguments);
        System.exit(0);
    }
}
