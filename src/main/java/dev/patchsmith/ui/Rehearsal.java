package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.Room;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Shows every room once and leaves: what the start-up cache of an installed program is recorded from, and what a
/// measurement of the start needs. It changes nothing the user keeps.
final class Rehearsal {

    /// The environment variable that asks for it: `tour` for every room, any other word to leave when the window is
    /// there.
    static final String ASKED = "PATCHSMITH_EXIT_WHEN_SHOWN";

    private static final Duration LOOK = Duration.millis(250);

    private final Workbench bench;
    private final Queue<String> rooms = new ArrayDeque<>();

    Rehearsal(Workbench bench) {
        this.bench = bench;
        if ("tour".equals(System.getenv(ASKED))) {
            bench.shell().rooms().stream().map(Room::id).forEach(rooms::add);
        }
    }

    /// @param then run when the last room was painted
    void play(Runnable then) {
        PauseTransition look = new PauseTransition(rooms.isEmpty() ? Duration.ONE : LOOK);
        look.setOnFinished(_ -> {
            String next = rooms.poll();
            if (next == null) {
                then.run();
            } else {
                bench.shell().go(next);
                play(then);
            }
        });
        look.play();
    }
}
