package dev.patchsmith.cli;

import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Statistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows how far a release came: state, funnel, failures, halt rule. Exit code 1 when it was halted.")
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Number of the patch, as 'list' shows it.")
    private long id;

    @Option(names = "--watch", description = "Repeat until the release is stopped or halted, or Ctrl+C.")
    private boolean watch;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "10", description = "Pause of --watch (10).")
    private int seconds;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (seconds < 1) {
            throw CommandFailure.usage("--every takes seconds from 1 on.");
        }
        PatchState state = server.with(console, this::watch);
        return state == PatchState.HALTED ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
    }

    private PatchState watch(Session session) {
        Releases releases = ReleaseCommand.releases(session);
        while (true) {
            PatchDetail patch = ServerOptions.value(releases.detail(id));
            Statistics numbers = ServerOptions.value(releases.statistics(id));
            print(patch, numbers);
            if (!watch || patch.state() == PatchState.STOPPED || patch.state() == PatchState.HALTED || !pause()) {
                return patch.state();
            }
        }
    }

    private void print(PatchDetail patch, Statistics numbers) {
        List<String> lines = new ArrayList<>(ReleaseLines.of(patch));
        lines.addAll(ReleaseLines.of(numbers));
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("patch", patch);
        both.put("statistics", numbers);
        json.print(console, both, lines);
        console.out().flush();
    }

    /// @return false when the user interrupted the wait
    private boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(Duration.ofSeconds(seconds).toNanos());
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
