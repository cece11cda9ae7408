package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.Room;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Shows every room once, works with the samples, and leaves: what the start-up cache of an installed program is
/// recorded from, and what a measurement of the start needs. A tour makes the samples and the data of the built-in
/// server, so it is given folders of its own.
final class Rehearsal {

    /// The environment variable that asks for it: `tour` for every room, any other word to leave when the window is
    /// there.
    static final String ASKED = "PATCHSMITH_EXIT_WHEN_SHOWN";

    private static final Duration LOOK = Duration.millis(250);

    /// The three ways in, so that the first minutes find their classes ready too: the translation, the comparison, and
    /// the server, which `serve` starts as well.
    private static final List<String> WAYS_IN = List.of("file.sample", "file.sampleBuilds", "rollouts.local");

    /// How many looks the work of an act may take at most.
    private static final int PATIENCE = 240;

    private final Workbench bench;
    private final Queue<Runnable> acts = new ArrayDeque<>();
    private int waited;

    Rehearsal(Workbench bench) {
        this.bench = bench;
        if ("tour".equals(System.getenv(ASKED))) {
            bench.shell().rooms().stream()
                    .map(Room::id)
                    .forEach(room -> acts.add(() -> bench.shell().go(room)));
            WAYS_IN.forEach(
                    id -> acts.add(() -> bench.shell().actions().get(id).act().run()));
            acts.add(() -> {});
        }
    }

    /// @param then run when the last room was painted and its work is done
    void play(Runnable then) {
        PauseTransition look = new PauseTransition(acts.isEmpty() && waited == 0 ? Duration.ONE : LOOK);
        look.setOnFinished(_ -> {
            if (!bench.shell().tasks().running().isEmpty() && waited++ < PATIENCE) {
                play(then);
                return;
            }
            Runnable next = acts.poll();
            if (next == null) {
                then.run();
            } else {
                waited = 0;
                next.run();
                play(then);
            }
        });
        look.play();
    }
}
