package dev.patchsmith.device.simulate;

import dev.patchsmith.device.DeviceNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plays a plan: virtual devices wake in the order of virtual time, ask, download, load or fail, and report. The server
/// is a real one and knows nothing of the play.
public final class Simulation {

    private static final int POINTS = 200;
    /// So many devices at most are played before the numbers are looked at again.
    private static final int SLICE = 2000;

    private final SimulationPlan plan;
    private final Population population;
    private final Conversation conversation;
    private final Counts counts = new Counts();
    private final ReportBox reports = new ReportBox();
    private final List<SimulationResult.Moment> timeline = new ArrayList<>();
    private final Actors actors;
    private final VirtualClock clock;

    /// Hears how the play goes, on the thread that runs it.
    @FunctionalInterface
    public interface Audience {

        /// @return whether to go on
        boolean sees(Duration virtualTime, Tally tally);
    }

    /// A device wakes at a moment of virtual time, in milliseconds.
    record Wake(long at, int device) implements Comparable<Wake> {
        @Override
        public int compareTo(Wake other) {
            return at != other.at ? Long.compare(at, other.at) : Integer.compare(device, other.device);
        }
    }

    /// A play in which only the devices live in virtual time.
    public Simulation(SimulationPlan plan, DeviceNetwork network) {
        this(plan, network, new VirtualClock(Instant.now()));
    }

    /// @param clock the time of the server, which goes along with the play
    public Simulation(SimulationPlan plan, DeviceNetwork network, VirtualClock clock) {
        this.plan = plan;
        this.population = new Population(plan);
        this.conversation = new Conversation(network, plan.protocol());
        this.clock = clock;
        this.actors = new Actors(plan, population, conversation, counts, reports, clock.start());
    }

    /// Plays to the end, or until the audience has seen enough. Once only.
    public SimulationResult run(Audience audience) throws InterruptedException {
        long started = System.nanoTime();
        PriorityQueue<Wake> queue = new PriorityQueue<>(plan.devices());
        for (int i = 0; i < plan.devices(); i++) {
            queue.add(new Wake(population.member(i).firstAsks(), i));
        }
        long span = plan.pace().span().toMillis();
        long now = 0;
        try (ExecutorService stage = Executors.newFixedThreadPool(plan.pace().threads())) {
            boolean goesOn = true;
            while (goesOn && !queue.isEmpty() && queue.peek().at() < span) {
                List<Wake> slice = slice(queue, span);
                now = slice.getLast().at();
                pace(started, now);
                clock.reach(Duration.ofMillis(now));
                play(stage, slice).stream().filter(wake -> wake.at() < span).forEach(queue::add);
                note(now);
                goesOn = audience.sees(Duration.ofMillis(now), counts.total());
            }
            deliver(stage, true);
        }
        return result(now, System.nanoTime() - started);
    }

    /// Devices that wake within the same half percent of the play are busy together.
    private static List<Wake> slice(PriorityQueue<Wake> queue, long span) {
        List<Wake> slice = new ArrayList<>();
        long end = queue.element().at() + span / POINTS;
        while (!queue.isEmpty() && slice.size() < SLICE && queue.element().at() <= end) {
            slice.add(queue.remove());
        }
        return slice;
    }

    private void pace(long started, long virtual) throws InterruptedException {
        if (plan.pace().speed() > 0) {
            long due = started + (long) (virtual * 1_000_000.0 / plan.pace().speed());
            long left = due - System.nanoTime();
            if (left > 0) {
                java.util.concurrent.TimeUnit.NANOSECONDS.sleep(left);
            }
        }
    }

    private List<Wake> play(ExecutorService stage, List<Wake> slice) throws InterruptedException {
        int share = Math.max(
                1, (slice.size() + plan.pace().threads() - 1) / plan.pace().threads());
        List<Callable<List<Wake>>> parts = new ArrayList<>();
        for (int from = 0; from < slice.size(); from += share) {
            List<Wake> part = slice.subList(from, Math.min(from + share, slice.size()));
            parts.add(() -> {
                List<Wake> next = new ArrayList<>();
                part.forEach(wake -> actors.wake(wake).ifPresent(next::add));
                return next;
            });
        }
        List<Wake> next = new ArrayList<>();
        for (Future<List<Wake>> part : stage.invokeAll(parts)) {
            next.addAll(get(part));
        }
        deliver(stage, false);
        return next;
    }

    private void deliver(ExecutorService stage, boolean rest) throws InterruptedException {
        List<Callable<Boolean>> batches = new ArrayList<>();
        reports.take(rest)
                .forEach(batch -> batches.add(() -> {
                    reports.post(batch, conversation);
                    return true;
                }));
        for (Future<Boolean> sent : stage.invokeAll(batches)) {
            get(sent);
        }
    }

    private static <T> T get(Future<T> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a virtual device failed in an unforeseen way", failed.getCause());
        }
    }

    private void note(long now) {
        long step = Math.max(1, plan.pace().span().toMillis() / POINTS);
        Duration at = Duration.ofMillis(now / step * step);
        if (!timeline.isEmpty() && timeline.getLast().at().equals(at)) {
            timeline.removeLast();
        }
        timeline.add(new SimulationResult.Moment(at, counts.total()));
    }

    private SimulationResult result(long virtual, long nanos) {
        return new SimulationResult(
                plan.devices(),
                counts.total(),
                counts.byVersion(),
                counts.byModel(),
                counts.misses(),
                timeline,
                actors.lastOffer() < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(actors.lastOffer())),
                Duration.ofMillis(virtual),
                Duration.ofNanos(nanos),
                conversation.requests.sum(),
                actors.lost(),
                conversation.unanswered.sum(),
                reports.left());
    }
}
