package dev.patchsmith.server.release;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server does by itself: it looks for changes of other processes, and writes what it counted in memory.
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long LOOK_MILLIS = 500;
    private static final long WRITE_MILLIS = 1_000;
    private static final long SCHEDULE_MILLIS = 1_000;
    private static final long CLEAR_MILLIS = 3_600_000;
    private static final long PATIENCE_SECONDS = 10;

    private final ReleaseRoom room;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("server-rounds").daemon().factory());

    public Rounds(ReleaseRoom room) {
        this.room = room;
    }

    public void start() {
        every(LOOK_MILLIS, "look for changes", room.live()::refresh);
        every(WRITE_MILLIS, "write counts", room::flush);
        every(SCHEDULE_MILLIS, "move releases on", room.schedule()::round);
        every(CLEAR_MILLIS, "clear what nobody needs", room.schedule()::clear);
    }

    private void every(long millis, String what, Runnable round) {
        clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException failed) {
                        LOG.warn("could not {}: {}", what, String.valueOf(failed.getMessage()));
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /// Ends the rounds and writes a last time.
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the rounds did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            room.flush();
        } catch (RuntimeException failed) {
            LOG.warn("the last counts were not written: {}", String.valueOf(failed.getMessage()));
        }
    }
}
