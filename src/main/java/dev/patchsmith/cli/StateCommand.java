package dev.patchsmith.cli;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Session;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `publish`, `pause`, `resume` and `stop` share: one patch, one act, its new state.
abstract sealed class StateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Number of the patch, as 'list' shows it.")
    private long id;

    StateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PatchSummary changed = server.with(console, session -> ServerOptions.value(act(session)));
        json.print(console, PatchLines.json(changed), PatchLines.sentence(changed));
        return ExitCode.DONE;
    }

    private Outcome<PatchSummary> act(Session session) {
        Patches patches = session.patches();
        confirm(console, ServerOptions.value(patches.find(id)));
        return act(patches, id);
    }

    /// Stops the command where a person has to agree and nobody did.
    void confirm(Console where, PatchSummary patch) {}

    abstract Outcome<PatchSummary> act(Patches patches, long patch);

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description =
                    "Releases an uploaded patch to every device of its app version. See 'release' for a part of them.")
    static final class Publish extends StateCommand {

        @Option(names = "--yes", description = "Do not ask; needed where nobody sits at a terminal.")
        private boolean yes;

        Publish(Console console) {
            super(console);
        }

        @Override
        void confirm(Console where, PatchSummary patch) {
            if (!yes) {
                Confirmation.ask(
                        where,
                        "Release patch " + patch.id() + " to every device of " + patch.version() + " on "
                                + patch.platform().displayName() + "?");
            }
        }

        @Override
        Outcome<PatchSummary> act(Patches patches, long patch) {
            return patches.release(patch);
        }
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Holds a release back: no new deliveries until 'resume'. Loaded patches stay.")
    static final class Pause extends StateCommand {

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
        private @Nullable String reason;

        Pause(Console console) {
            super(console);
        }

        @Override
        Outcome<PatchSummary> act(Patches patches, long patch) {
            return patches.pause(patch, reason == null ? "" : reason);
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Lets a paused or halted release go on.")
    static final class Resume extends StateCommand {

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
        private @Nullable String reason;

        Resume(Console console) {
            super(console);
        }

        @Override
        Outcome<PatchSummary> act(Patches patches, long patch) {
            return patches.resume(patch, reason == null ? "" : reason);
        }
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends a release for good: no new deliveries. Devices that loaded the patch keep it; 'clear'"
                    + " and 'rollback' reach those.")
    static final class Stop extends StateCommand {

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
        private @Nullable String reason;

        Stop(Console console) {
            super(console);
        }

        @Override
        Outcome<PatchSummary> act(Patches patches, long patch) {
            return patches.stop(patch, reason == null ? "" : reason);
        }
    }
}
