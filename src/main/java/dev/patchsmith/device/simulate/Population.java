package dev.patchsmith.device.simulate;

import dev.patchsmith.device.simulate.SimulationPlan.Weighted;
import java.util.List;
import java.util.SplittableRandom;

/// The devices of a plan. Each is computed from the seed and its number, so a million of them need no memory.
public final class Population {

    private final SimulationPlan plan;

    public Population(SimulationPlan plan) {
        this.plan = plan;
    }

    /// What becomes of a device that loads the patch.
    public enum Fate {
        FINE,
        FAILS,
        FALLS_SILENT
    }

    /// @param firstAsks when it asks for the first time, in milliseconds of virtual time
    public record Member(
            int number, String id, String version, String model, String system, Fate fate, long firstAsks) {}

    public int size() {
        return plan.devices();
    }

    /// @param number from 0
    public Member member(int number) {
        SplittableRandom random = new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + number);
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        String version = pick(plan.fleet().versions(), random);
        String model = pick(plan.fleet().models(), random);
        String system = pick(plan.fleet().systems(), random);
        double failure =
                plan.fates().failureByModel().getOrDefault(model, plan.fates().failure());
        double drawn = random.nextDouble();
        Fate fate = drawn < failure
                ? Fate.FAILS
                : drawn < failure + plan.fates().silence() * (1 - failure) ? Fate.FALLS_SILENT : Fate.FINE;
        long window =
                Math.min(plan.pace().interval().toMillis(), plan.pace().span().toMillis());
        return new Member(number, id, version, model, system, fate, random.nextLong(window));
    }

    /// The ids, to ask a server who of them would get a patch.
    public List<String> ids(int most) {
        return java.util.stream.IntStream.range(0, Math.min(most, size()))
                .mapToObj(number -> member(number).id())
                .toList();
    }

    private static String pick(List<Weighted> values, SplittableRandom random) {
        double all = values.stream().mapToDouble(Weighted::weight).sum();
        double drawn = random.nextDouble() * all;
        for (Weighted value : values) {
            drawn -= value.weight();
            if (drawn < 0) {
                return value.value();
            }
        }
        return values.getLast().value();
    }
}
