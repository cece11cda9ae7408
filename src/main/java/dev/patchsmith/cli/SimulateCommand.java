package dev.patchsmith.cli;

import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationPlan.Weighted;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Rehearses a roll-out with virtual devices that ask, download, load or fail, and report. Without"
                + " --server it runs a server of its own, releases a patch there and compares what that server counted"
                + " with what was played; with --server and --patch it plays against a patch that is released there."
                + " Exit code 1 when the numbers differ.")
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--devices", paramLabel = "N", defaultValue = "10000", description = "How many (10000).")
    private int devices;

    @Option(
            names = "--app",
            paramLabel = "APP",
            defaultValue = App.DEFAULT_KEY,
            description = "App they run (default).")
    private String app = App.DEFAULT_KEY;

    @Option(
            names = "--app-version",
            paramLabel = "VERSION",
            defaultValue = "1.0.0",
            description = "Its version (1.0.0).")
    private String version = "1.0.0";

    @Option(names = "--platform", defaultValue = "IOS", description = "ios (default) or android.")
    private Platform platform = Platform.IOS;

    @ArgGroup(exclusive = false)
    private Fates fates = new Fates();

    @ArgGroup(exclusive = false)
    private Course course = new Course();

    @Option(names = "--patch", paramLabel = "ID", description = "The patch on the server to compare with.")
    private @Nullable Long patch;

    @Option(names = "--yes", description = "Do not ask before playing against a server beyond this computer.")
    private boolean yes;

    SimulateCommand(Console console) {
        this.console = console;
    }

    /// What becomes of the devices.
    private static final class Fates {
        @Option(names = "--failure-rate", paramLabel = "R", description = "Share that fails to load, 0 to 1 (0).")
        private double failures;

        @Option(names = "--silent-rate", paramLabel = "R", description = "Share never heard of again, 0 to 1 (0).")
        private double silences;

        @Option(names = "--fault-rate", paramLabel = "R", description = "Share of requests the network loses (0).")
        private double faults;

        @Option(
                names = "--crash-rate",
                paramLabel = "R",
                description = "Share of questions before which the app crashed with the patch (0).")
        private double crashes;

        @Option(names = "--usual-crash-rate", paramLabel = "R", description = "The same without the patch (0).")
        private double usualCrashes;

        @Option(names = "--seed", paramLabel = "N", description = "The same seed makes the same devices (1).")
        private long seed = 1;
    }

    /// How the play goes.
    private static final class Course {
        @Option(names = "--percent", paramLabel = "P", description = "Release to this share, 0.01 to 100 (100).")
        private BigDecimal percent = BigDecimal.valueOf(100);

        @Option(names = "--halt-above", paramLabel = "P", description = "Halt rule in percent (1); 0 for none.")
        private BigDecimal haltAbove = BigDecimal.ONE;

        @Option(
                names = "--control",
                paramLabel = "P",
                description =
                        "Hold back this share for comparison, in percent (0); halts when many more crash with the patch.")
        private BigDecimal control = BigDecimal.ZERO;

        @Option(names = "--hours", paramLabel = "H", description = "How long the play is, in virtual hours (24).")
        private double hours = 24;

        @Option(names = "--interval", paramLabel = "H", description = "Virtual hours between two questions (6).")
        private double interval = 6;

        @Option(
                names = "--speed",
                paramLabel = "SPEED",
                description = "Virtual seconds per second: 60x, or max (default) for as fast as it goes.")
        private String speed = "max";
    }

    @Override
    public Integer call() {
        SimulationPlan plan = plan();
        Rehearsal.Played played = server.isNamed(console)
                ? Rehearsal.against(console, server, plan, patch, yes)
                : Rehearsal.alone(console, plan, played());
        json.print(console, played.json(), played.lines());
        return played.differences().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private SimulationPlan plan() {
        if (!AppVersion.isValid(version)) {
            throw CommandFailure.usage("\"" + version + "\" is not an app version.");
        }
        try {
            return SimulationPlan.of(app, platform, version, devices)
                    .withVersions(List.of(new Weighted(version, 1)))
                    .failing(fates.failures, fates.silences)
                    .losing(fates.faults)
                    .crashing(fates.crashes, fates.usualCrashes)
                    .seeded(fates.seed)
                    .lasting(hours(course.hours), hours(course.interval), speed());
        } catch (IllegalArgumentException impossible) {
            throw CommandFailure.usage(impossible.getMessage() + ".");
        }
    }

    private static Duration hours(double hours) {
        return Duration.ofMillis((long) (hours * 3_600_000));
    }

    private double speed() {
        String text = course.speed.toLowerCase(Locale.ROOT);
        if (text.equals("max")) {
            return 0;
        }
        try {
            double factor = Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text);
            if (factor > 0) {
                return factor;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the sentence.
        }
        throw CommandFailure.usage("--speed takes a factor such as 60x, or max, not \"" + course.speed + "\".");
    }

    private static int shareOf(BigDecimal percent, String option) {
        try {
            int share = percent.movePointRight(2).intValueExact();
            if (share >= 1 && share <= 10_000) {
                return share;
            }
        } catch (ArithmeticException tooFine) {
            // Falls through to the sentence.
        }
        throw CommandFailure.usage(option + " takes 0.01 to 100, not " + percent + ".");
    }

    private Rehearsal.Course played() {
        int control = course.control.signum() == 0 ? 0 : shareOf(course.control, "--control");
        return new Rehearsal.Course(shareOf(course.percent, "--percent"), haltAbove(), control);
    }

    private @Nullable Integer haltAbove() {
        return course.haltAbove.signum() == 0 ? null : shareOf(course.haltAbove, "--halt-above");
    }
}
