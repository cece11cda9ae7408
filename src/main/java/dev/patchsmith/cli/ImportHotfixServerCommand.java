package dev.patchsmith.cli;

import dev.patchsmith.server.moving.HotfixServerImport;
import dev.patchsmith.server.moving.MoveException;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "import-hotfix-server",
        mixinStandardHelpOptions = true,
        description =
                "Moves accounts, groups, patches and files of a hotfixServer into a new, empty store. Patches keep"
                        + " their numbers, people their passwords, which are hashed anew at the first login.")
final class ImportHotfixServerCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--db",
            paramLabel = "URL",
            required = true,
            description = "Database of the hotfixServer: jdbc:mysql://HOST/NAME or jdbc:mariadb://HOST/NAME.")
    private String source = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Account of that database.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with its password; else PATCHSMITH_IMPORT_PASSWORD.")
    private @Nullable Path passwordFile;

    @Option(names = "--assets", paramLabel = "DIR", required = true, description = "Its folder app/assets.")
    private Path assets = Path.of("");

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "+08:00",
            description = "Time zone of its times, 'timezone' in its secure.js (+08:00).")
    private String zone = "+08:00";

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the new server's data.")
    private @Nullable Path data;

    @Option(
            names = "--into",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME?user=U&password=P for a new server on PostgreSQL; better in"
                    + " PATCHSMITH_DB.")
    private @Nullable String target;

    ImportHotfixServerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        char[] password = passwordFile == null
                ? Secrets.fromEnvironment(console, "PATCHSMITH_IMPORT_PASSWORD")
                : Secrets.fromFile(passwordFile);
        Path folder = data != null ? data : UserFolders.system().data().resolve("server");
        String into = target != null ? target : console.environment().get("PATCHSMITH_DB");
        try {
            HotfixServerImport.Report report =
                    HotfixServerImport.move(source, user, password, assets, zone(), folder, into);
            console.line("Moved " + report.members() + " accounts, " + report.teams() + " groups, " + report.files()
                    + " files, " + report.patches() + " patches and " + report.actions() + " lines of the log.");
            report.remarks().forEach(remark -> console.line("- " + remark));
            return ExitCode.DONE;
        } catch (MoveException failed) {
            throw CommandFailure.system(String.valueOf(failed.getMessage()));
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw CommandFailure.usage("--time-zone takes an offset such as +08:00 or a name such as Asia/Shanghai.");
        }
    }
}
