package dev.patchsmith.cli;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.workspace.OpenPackage;
import dev.patchsmith.workspace.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Opens a package and prints its script. A wrong key and a damaged file are told apart; of a signed"
                        + " package also who signed it and whether a device would accept it.",
        footer = {"", "Exit code 0 only if the package opens and, where it is signed, everything about it holds."})
final class OpenCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PACKAGE", description = "Sealed package (.mg or HFP2).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--even-so",
            description = "Print the script also when devices would not accept the package, to review it; the exit code"
                    + " stays 1.")
    private boolean evenSo;

    @Option(names = "-o", paramLabel = "OUT", description = "Write the script into a file instead of printing it.")
    private @Nullable Path target;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        OpenPackage.Opened opened =
                keys.with(console, used -> OpenPackage.file(file, used, Instant.now(), Progress.unobserved()));
        return switch (opened) {
            case OpenPackage.Opened.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case OpenPackage.Opened.Looked looked -> print(looked.what());
        };
    }

    /// The script goes out exactly as it is, so that a comparison with the original finds no difference.
    private int print(OpenedPackage what) {
        boolean good = isGood(what);
        Optional<String> script = what.script();
        if (json.isWanted()) {
            json.print(console, PackageLines.json(file, what, good), "");
        } else {
            PackageLines.remarks(what).forEach(console::remark);
        }
        if (script.isPresent() && (good || evenSo) && target != null) {
            Output.write(target, script.get());
        } else if (script.isPresent() && (good || evenSo) && !json.isWanted()) {
            console.out().print(script.get());
        }
        if (!good && !json.isWanted()) {
            console.remark("patchsmith: " + file + ": " + what.sentence());
        }
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private static boolean isGood(OpenedPackage what) {
        return switch (what) {
            case OpenedPackage.Legacy legacy ->
                legacy.script().filter(text -> !text.isEmpty()).isPresent();
            case OpenedPackage.Signed signed -> signed.isAuthentic();
            case OpenedPackage.Archive archive -> false;
            case OpenedPackage.Other other -> false;
        };
    }
}
