package dev.patchsmith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line as a whole: which commands there are, and how each outcome becomes an exit code.
///
/// Exit codes: 0 done, 1 the input has errors, 2 wrong usage, 3 a system failure.
public final class PatchsmithCli {

    private final Commands commands = new Commands();
    private final Console console;

    public PatchsmithCli(Console console) {
        this.console = console;
    }

    /// Runs one command.
    ///
    /// @return the exit code, 0 to 3
    public int run(String... arguments) {
        int code = line(arguments).execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /// Whether the arguments are for the command line and not files to open in the window: the first one is an option
    /// or a command, or names no file.
    public boolean isMeantBy(String... arguments) {
        return arguments.length > 0
                && (arguments[0].startsWith("-") || commands.names().contains(arguments[0]) || !isFile(arguments[0]));
    }

    private CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new Root());
        Optional<Object> named = arguments.length == 0 ? Optional.empty() : commands.named(arguments[0], console);
        named.map(List::of).orElseGet(() -> commands.all(console)).forEach(line::addSubcommand);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setUsageHelpWidth(110);
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler(this::failure);
        return line;
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private int wrongUsage(ParameterException wrong, String[] arguments) {
        // A refused secret stands in the message of the wrapping exception: only our own sentence may be shown.
        Throwable told = wrong.getCause() instanceof CommandFailure ours ? ours : wrong;
        console.remark("patchsmith: " + told.getMessage());
        console.remark("See '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        console.err().flush();
        return ExitCode.WRONG_USAGE;
    }

    private int failure(Exception problem, CommandLine where, CommandLine.ParseResult parsed) {
        if (problem instanceof CommandFailure known) {
            console.remark("patchsmith: " + known.getMessage());
            return known.exitCode();
        }
        LoggerFactory.getLogger(PatchsmithCli.class).error("{} failed", where.getCommandName(), problem);
        console.remark("patchsmith: " + where.getCommandName() + " failed unexpectedly: " + describe(problem)
                + ". Nothing was changed by the failing step; please report this with the log file.");
        return ExitCode.SYSTEM_FAILURE;
    }

    private static String describe(Exception problem) {
        String message = problem.getMessage();
        return problem.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    @Command(
            name = "patchsmith",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Repairs apps that are already in their users' hands. Without a command the window opens.",
            footer = {"", "Exit codes: 0 done, 1 the input has errors, 2 wrong usage, 3 a system failure."})
    private static final class Root implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            var build = new Properties();
            try (InputStream in = PatchsmithCli.class.getResourceAsStream("/dev/patchsmith/build.properties")) {
                if (in != null) {
                    build.load(in);
                }
            }
            return new String[] {
                "Patchsmith " + build.getProperty("version", "unknown"),
                "Java " + Runtime.version() + ", JavaFX " + build.getProperty("javafx", "unknown")
            };
        }
    }
}
