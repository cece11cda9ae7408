package dev.patchsmith.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// One run of the command line in a test: the real commands with captured output.
record Cli(int code, String out, String err) {

    static Cli run(Object... arguments) {
        return run(Map.of(), arguments);
    }

    static Cli run(Map<String, String> environment, Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = new PatchsmithCli(new Console(new PrintWriter(out), new PrintWriter(err), environment)).run(words);
        return new Cli(code, out.toString(), err.toString());
    }
}
