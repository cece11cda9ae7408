package dev.patchsmith.cli;

import dev.patchsmith.server.moving.ConfigurationExport;
import dev.patchsmith.server.moving.MoveException;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export-config",
        mixinStandardHelpOptions = true,
        description =
                "Writes the signed configuration file of an app and its packages as plain files for a CDN. May run"
                        + " while the server runs; run it again after each change and before the files expire.")
final class ExportConfigCommand implements Callable<Integer> {

    private static final int MOST_HOURS = 24 * 30;

    private final Console console;

    @Option(names = "--app", paramLabel = "KEY", required = true, description = "The app.")
    private String app = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the files; what is there already is kept, so that caches still find it.")
    private Path output = Path.of("");

    @Option(
            names = "--package-address",
            paramLabel = "PREFIX",
            required = true,
            description =
                    "Where the folder will be found: https://HOST/PATH, http://HOST/PATH, sdcard:/PATH, or cms: for"
                            + " the management server itself.")
    private String address = "";

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long devices may use the file (24).")
    private int hours;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the server's data.")
    private @Nullable Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME?user=U&password=P; better in PATCHSMITH_DB.")
    private @Nullable String database;

    ExportConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (hours < 1 || hours > MOST_HOURS) {
            throw CommandFailure.usage("--hours takes 1 to " + MOST_HOURS + ".");
        }
        if (!PackageAddress.isOne(address)) {
            throw CommandFailure.usage("--package-address " + PackageAddress.WANTED);
        }
        Path folder = data != null ? data : UserFolders.system().data().resolve("server");
        String url = database != null ? database : console.environment().get("PATCHSMITH_DB");
        try {
            ConfigurationExport.Written written = ConfigurationExport.write(
                    folder, url, new ConfigurationExport.Order(app, Duration.ofHours(hours), address), output);
            written.configurations().forEach(file -> console.line("Wrote " + file));
            console.line(written.packages() + " packages, " + written.fresh() + " of them new");
            return ExitCode.DONE;
        } catch (MoveException failed) {
            throw CommandFailure.system(String.valueOf(failed.getMessage()));
        }
    }
}
