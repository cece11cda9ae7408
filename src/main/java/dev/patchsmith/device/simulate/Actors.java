package dev.patchsmith.device.simulate;

import dev.patchsmith.device.AppFacts;
import dev.patchsmith.device.Protocol;
import dev.patchsmith.device.simulate.Conversation.Told;
import dev.patchsmith.device.simulate.Population.Member;
import dev.patchsmith.device.simulate.Simulation.Wake;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.rollout.DeviceFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What each virtual device does when it wakes. A device is played by one thread at a time.
final class Actors {

    private static final long ASKED = 1L << 62;
    private static final long CRASHED = 1L << 61;
    private static final long NUMBER = CRASHED - 1;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final SimulationPlan plan;
    private final Population population;
    private final Conversation conversation;
    private final Counts counts;
    private final ReportBox reports;
    /// For each device the number it holds, with marks that it asked and that its app crashed with the patch.
    private final AtomicLongArray state;
    private final AtomicLongArray offers;
    private final AtomicLong lastOffer = new AtomicLong(-1);
    private final LongAdder lost = new LongAdder();
    private final Instant start;

    Actors(
            SimulationPlan plan,
            Population population,
            Conversation conversation,
            Counts counts,
            ReportBox reports,
            Instant start) {
        this.plan = plan;
        this.population = population;
        this.conversation = conversation;
        this.counts = counts;
        this.reports = reports;
        this.start = start;
        this.state = new AtomicLongArray(plan.devices());
        this.offers = new AtomicLongArray(plan.devices());
    }

    long lastOffer() {
        return lastOffer.get();
    }

    long lost() {
        return lost.sum();
    }

    /// @return when the device wakes again; empty if it is never heard of again
    Optional<Wake> wake(Wake wake) {
        Member device = population.member(wake.device());
        SplittableRandom chance = new SplittableRandom(plan.seed() ^ (wake.at() * 31 + wake.device()));
        if (chance.nextDouble() < plan.fates().fault()) {
            lost.increment();
            return retry(wake);
        }
        long holds = state.get(wake.device()) & NUMBER;
        boolean crashed = chance.nextDouble()
                < (holds > 0 ? plan.fates().crash() : plan.fates().usualCrash());
        AppFacts app = new AppFacts(
                plan.app(),
                plan.platform(),
                new AppVersion(device.version()),
                plan.protocol() == Protocol.PATCHSMITH ? device.id() : null,
                attributes(device, crashed));
        return switch (conversation.ask(app, holds)) {
            case Told.Silence silence -> retry(wake);
            case Told.Nothing(var reason, Duration next) -> {
                asked(device);
                if (crashed && holds > 0) {
                    crashed(device);
                }
                counts.missed(reason);
                yield again(wake, next);
            }
            case Told.Clear(long id) -> {
                asked(device);
                clear(device, id, wake);
                yield again(wake, null);
            }
            case Told.Patch patch -> {
                asked(device);
                yield offered(device, patch, wake, chance);
            }
        };
    }

    private static Map<String, String> attributes(Member device, boolean crashed) {
        Map<String, String> said = Map.of("model", device.model(), "system", device.system());
        if (!crashed) {
            return said;
        }
        Map<String, String> more = new HashMap<>(said);
        more.put(DeviceFacts.CRASHES, "1");
        return more;
    }

    private void crashed(Member device) {
        long before = state.getAndAccumulate(device.number(), CRASHED, (old, mark) -> old | mark);
        if ((before & CRASHED) == 0) {
            counts.add(device, Tally.CRASHED);
        }
    }

    private void asked(Member device) {
        long before = state.getAndAccumulate(device.number(), ASKED, (old, mark) -> old | mark);
        if ((before & ASKED) == 0) {
            counts.add(device, new Tally(1, 0, 0, 0, 0, 0, 0, 0));
        }
    }

    private Optional<Wake> offered(Member device, Told.Patch patch, Wake wake, SplittableRandom chance) {
        lastOffer.accumulateAndGet(wake.at(), Math::max);
        if (offers.getAndSet(device.number(), patch.id()) != patch.id()) {
            counts.add(device, new Tally(0, 1, 0, 0, 0, 0, 0, 0));
        }
        if (chance.nextDouble() < plan.fates().fault()) {
            lost.increment();
            return retry(wake);
        }
        if (!conversation.download(patch)) {
            return retry(wake);
        }
        state.accumulateAndGet(device.number(), patch.id(), (old, id) -> (old & ~NUMBER) | id);
        report(device, patch.id(), DeviceStep.PATCH_FETCHED, wake);
        report(device, patch.id(), DeviceStep.CHECKSUM_VERIFIED, wake);
        report(device, patch.id(), DeviceStep.PATCH_STORED, wake);
        return switch (device.fate()) {
            case FINE -> {
                counts.add(device, new Tally(0, 0, 1, 1, 0, 0, 0, 0));
                report(device, patch.id(), DeviceStep.APPLIED, wake);
                yield again(wake, patch.next());
            }
            case FAILS -> {
                counts.add(device, new Tally(0, 0, 1, 0, 1, 0, 0, 0));
                report(device, patch.id(), DeviceStep.APPLY_FAILED, wake);
                yield again(wake, patch.next());
            }
            case FALLS_SILENT -> {
                counts.add(device, new Tally(0, 0, 1, 0, 0, 1, 0, 0));
                yield Optional.empty();
            }
        };
    }

    private void clear(Member device, long id, Wake wake) {
        state.accumulateAndGet(device.number(), id, (old, number) -> (old & ~NUMBER) | number);
        counts.add(device, new Tally(0, 0, 0, 0, 0, 0, 1, 0));
        report(device, id, DeviceStep.ROLLED_BACK, wake);
    }

    private void report(Member device, long patch, DeviceStep step, Wake wake) {
        if (plan.protocol() == Protocol.PATCHSMITH) {
            reports.add(new Report(
                    device.id(),
                    patch,
                    step.code(),
                    start.plusMillis(wake.at()),
                    device.version(),
                    device.model(),
                    device.system(),
                    null));
        }
    }

    private static Optional<Wake> retry(Wake wake) {
        return Optional.of(new Wake(wake.at() + AFTER_A_FAULT.toMillis(), wake.device()));
    }

    /// An app asks when it is started, so never more often than that, whatever the server would allow.
    private Optional<Wake> again(Wake wake, @Nullable Duration wish) {
        Duration pause = wish == null || plan.pace().interval().compareTo(wish) > 0
                ? plan.pace().interval()
                : wish;
        return Optional.of(new Wake(wake.at() + Math.max(1, pause.toMillis()), wake.device()));
    }
}
