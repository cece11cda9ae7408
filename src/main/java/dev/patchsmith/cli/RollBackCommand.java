package dev.patchsmith.cli;

import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Delivers an earlier patch again under a new, higher number, so that every device takes it.")
final class RollBackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Number of the patch to leave.")
    private long id;

    @Option(names = "--to", required = true, paramLabel = "ID", description = "Number of the earlier patch.")
    private long to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
    private @Nullable String reason;

    @Option(names = "--yes", description = "Do not ask; needed where nobody sits at a terminal.")
    private boolean yes;

    RollBackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PatchDetail made = server.with(console, this::rollBack);
        json.print(console, made, ReleaseLines.of(made));
        return ExitCode.DONE;
    }

    private PatchDetail rollBack(Session session) {
        if (!yes) {
            Confirmation.ask(console, "Replace patch " + id + " by the earlier patch " + to + " on every device?");
        }
        return ServerOptions.value(ReleaseCommand.releases(session).rollBack(id, to, reason));
    }
}
