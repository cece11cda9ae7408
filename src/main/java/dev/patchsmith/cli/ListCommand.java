package dev.patchsmith.cli;

import dev.patchsmith.management.client.PatchList;
import dev.patchsmith.management.client.PatchQuery;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the patches of a server, newest first.")
final class ListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--app", paramLabel = "APP", description = "Only patches of this app.")
    private @Nullable String app;

    @Option(names = "--app-version", paramLabel = "VERSION", description = "Only patches for this app version.")
    private @Nullable String version;

    @Option(names = "--platform", description = "Only patches for ios or android.")
    private @Nullable Platform platform;

    @Option(names = "--state", description = "Only patches in this state: ${COMPLETION-CANDIDATES}.")
    private @Nullable PatchState state;

    @Option(names = "--text", paramLabel = "WORDS", description = "Only patches whose name, notes or version has it.")
    private @Nullable String text;

    @Option(names = "--most", paramLabel = "N", defaultValue = "100", description = "How many at most (100).")
    private int most;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw CommandFailure.usage("--most takes a number from 1 on.");
        }
        List<PatchSummary> found = server.with(console, this::collect);
        List<String> lines = found.isEmpty() ? List.of("No patches.") : PatchLines.table(found);
        json.print(console, found.stream().map(PatchLines::json).toList(), lines);
        return ExitCode.DONE;
    }

    private List<PatchSummary> collect(Session session) {
        var query = new PatchQuery(app, platform, version, state, text, null, Math.min(most, PatchQuery.MOST));
        List<PatchSummary> found = new ArrayList<>();
        PatchList page = ServerOptions.value(session.patches().list(query));
        found.addAll(page.items());
        while (page.next() != null && found.size() < most) {
            page = ServerOptions.value(session.patches().list(query.after(page.next())));
            found.addAll(page.items());
        }
        return found.subList(0, Math.min(most, found.size()));
    }
}
