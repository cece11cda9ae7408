package dev.patchsmith.cli;

import dev.patchsmith.workspace.OpenPackage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens a package and prints its script. A wrong key and a damaged file are told apart.")
final class OpenCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PACKAGE", description = "Sealed package (.mg).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (key.with(console, used -> OpenPackage.file(file, used))) {
            case OpenPackage.Opened.Refused(String sentence) ->
                throw CommandFailure.input(sentence.contains(file.toString()) ? sentence : file + ": " + sentence);
            case OpenPackage.Opened.Script opened -> {
                print(opened);
                yield ExitCode.DONE;
            }
        };
    }

    /// The script goes out exactly as it is, so that a comparison with the original finds no difference.
    private void print(OpenPackage.Opened.Script opened) {
        if (json.isWanted()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", file.toString());
            fields.put("format", "mango");
            fields.put("size", opened.size());
            fields.put("sha256", opened.checksum().hex());
            fields.put("script", opened.script());
            json.print(console, fields, "");
        } else {
            console.out().print(opened.script());
        }
    }
}
