package dev.patchsmith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Goes the whole way once on a sample app: translate, check, seal, serve, upload, release, and a"
                + " device that loads the patch. Needs no display and no server. Exit code 0 only if the script that the"
                + " device opened equals the one that was exported.")
final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the files are left; else a new temporary folder.")
    private @Nullable Path folder;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path place = place();
        boolean equal = new Demo(console, place).run();
        console.line("");
        console.line("All files are in " + place);
        return equal ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private Path place() {
        try {
            if (folder == null) {
                return Files.createTempDirectory("patchsmith-demo-");
            }
            Path place = folder.toAbsolutePath().normalize();
            if (Files.isDirectory(place) && !isEmpty(place)) {
                throw CommandFailure.usage(place + " is not empty; name a new folder.");
            }
            return Files.createDirectories(place);
        } catch (IOException failure) {
            throw CommandFailure.system("the folder for the demo cannot be made: " + Secrets.reason(failure) + ".");
        }
    }

    private static boolean isEmpty(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.findAny().isEmpty();
        }
    }
}
