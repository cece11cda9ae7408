package dev.patchsmith.cli;

import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Releases a patch to a part of the devices, or changes how far a release goes. Needs a Patchsmith"
                + " server.")
final class ReleaseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Number of the patch, as 'list' shows it.")
    private long id;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Who who;

    @Option(names = "--test-devices", paramLabel = "FILE", description = "Ids, one a line, that always get the patch.")
    private @Nullable Path testDevices;

    @Option(names = "--blocked-devices", paramLabel = "FILE", description = "Ids, one a line, that never get it.")
    private @Nullable Path blockedDevices;

    @Option(names = "--yes", description = "Do not ask; needed where nobody sits at a terminal.")
    private boolean yes;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    /// Exactly one of them.
    private static final class Who {
        @Option(names = "--percent", paramLabel = "P", description = "Share of the devices, 0.01 to 100.")
        private @Nullable BigDecimal percent;

        @Option(names = "--count", paramLabel = "N", description = "Exactly so many devices.")
        private @Nullable Integer count;

        @Option(names = "--everybody", description = "Every device of the app version.")
        private boolean everybody;

        @Option(names = "--only-test-devices", description = "Nobody but the test devices.")
        private boolean onlyTestDevices;
    }

    @Override
    public Integer call() {
        Reach reach = reach();
        List<String> tested = testDevices == null ? List.of() : Ids.of(testDevices);
        List<String> blocked = blockedDevices == null ? List.of() : Ids.of(blockedDevices);
        PatchDetail released = server.with(console, session -> release(session, reach, tested, blocked));
        json.print(console, released, ReleaseLines.of(released));
        return ExitCode.DONE;
    }

    private PatchDetail release(Session session, Reach reach, List<String> tested, List<String> blocked) {
        Releases releases = releases(session);
        PatchDetail before = ServerOptions.value(releases.detail(id));
        if (!yes) {
            Confirmation.ask(
                    console,
                    "Release patch " + id + " to " + ReleaseLines.words(reach) + " of " + before.version() + "?");
        }
        Plan old = before.plan() == null ? Plan.of(reach) : before.plan().withReach(reach);
        var plan = new Plan(
                reach,
                old.conditions(),
                testDevices == null ? old.testDevices() : tested,
                blockedDevices == null ? old.blockedDevices() : blocked,
                old.holdersOf(),
                old.inheritSalt(),
                old.control(),
                old.phases(),
                old.halt());
        return ServerOptions.value(releases.release(id, plan, before.revision()));
    }

    static Releases releases(Session session) {
        return session.releases()
                .orElseThrow(() -> CommandFailure.input(
                        "this server is a hotfixServer, which knows no grey release, no statistics and no roll-back;"
                                + " it can 'publish', 'pause', 'resume' and 'stop'."));
    }

    private Reach reach() {
        if (who.everybody) {
            return Reach.everybody();
        }
        if (who.onlyTestDevices) {
            return Reach.testDevices();
        }
        if (who.count != null) {
            if (who.count < 1) {
                throw CommandFailure.usage("--count takes a number from 1 on, not " + who.count + ".");
            }
            return Reach.devices(who.count);
        }
        BigDecimal percent = java.util.Objects.requireNonNull(who.percent);
        try {
            int share = percent.movePointRight(2).intValueExact();
            if (share >= 1 && share <= 10000) {
                return Reach.share(share);
            }
        } catch (ArithmeticException tooFine) {
            // Told below: the range and the step are one sentence.
        }
        throw CommandFailure.usage("--percent takes 0.01 to 100 in steps of 0.01, not " + percent + ".");
    }
}
