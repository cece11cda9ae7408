package dev.patchsmith;

import dev.patchsmith.cli.Console;
import dev.patchsmith.cli.PatchsmithCli;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where everything starts: the command line with arguments, the window without.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var console = new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv());
        System.exit(new PatchsmithCli(console).run(arguments));
    }
}
