package dev.patchsmith.device.simulate;

import dev.patchsmith.device.Protocol;
import dev.patchsmith.patch.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What to play: who the devices are, what becomes of them, and how fast time goes.
///
/// @param seed the same seed makes the same devices with the same fates
public record SimulationPlan(
        String app, Platform platform, Protocol protocol, int devices, long seed, Fleet fleet, Fates fates, Pace pace) {

    /// The most devices one play can have.
    public static final int MOST_DEVICES = 10_000_000;

    /// A value and how often it occurs compared with the others.
    public record Weighted(String value, double weight) {}

    /// App versions, models and systems by weight.
    public record Fleet(List<Weighted> versions, List<Weighted> models, List<Weighted> systems) {

        public Fleet {
            versions = List.copyOf(versions);
            models = List.copyOf(models);
            systems = List.copyOf(systems);
            if (versions.isEmpty() || models.isEmpty() || systems.isEmpty()) {
                throw new IllegalArgumentException("name at least one version, one model and one system");
            }
        }
    }

    /// What becomes of the devices; all rates are shares, 0 to 1.
    ///
    /// @param failure devices on which the patch fails
    /// @param failureByModel overrides the share for single models
    /// @param silence devices that are never heard of again once they have loaded the patch
    /// @param fault requests that the network swallows
    /// @param crash questions before which the app crashed, once the patch is loaded
    /// @param usualCrash the same without the patch
    public record Fates(
            double failure,
            Map<String, Double> failureByModel,
            double silence,
            double fault,
            double crash,
            double usualCrash) {

        /// Everything goes well.
        public static final Fates NONE = new Fates(0, Map.of(), 0, 0, 0, 0);

        public Fates {
            failureByModel = Map.copyOf(failureByModel);
            requireShare("failure rate", failure);
            requireShare("silent rate", silence);
            requireShare("network fault rate", fault);
            requireShare("crash rate", crash);
            requireShare("usual crash rate", usualCrash);
            failureByModel.forEach((model, rate) -> requireShare("failure rate of " + model, rate));
        }
    }

    /// How the play goes.
    ///
    /// @param span how long it is, in virtual time
    /// @param interval how long a device waits before it asks again, unless the server says otherwise
    /// @param speed virtual seconds per real second, 0 for as fast as it goes
    /// @param threads how many devices are busy at the same moment
    public record Pace(Duration span, Duration interval, double speed, int threads) {

        public Pace {
            if (!span.isPositive() || !interval.isPositive() || speed < 0 || threads < 1) {
                throw new IllegalArgumentException("span and interval are positive, speed is not negative");
            }
        }
    }

    public SimulationPlan {
        if (protocol == Protocol.CONFIGURATION) {
            throw new IllegalArgumentException("virtual devices ask by the decision route or by the legacy one");
        }
        if (devices < 1 || devices > MOST_DEVICES) {
            throw new IllegalArgumentException("devices are 1 to " + MOST_DEVICES + ", not " + devices);
        }
    }

    /// One day of devices with one version, three models and two systems, as fast as it goes.
    public static SimulationPlan of(String app, Platform platform, String version, int devices) {
        List<Weighted> models = platform == Platform.IOS
                ? List.of(new Weighted("iPhone14,5", 3), new Weighted("iPhone15,2", 4), new Weighted("iPhone17,1", 3))
                : List.of(new Weighted("Pixel 8", 3), new Weighted("SM-S921B", 4), new Weighted("23127PN0CC", 3));
        List<Weighted> systems = platform == Platform.IOS
                ? List.of(new Weighted("17.6", 3), new Weighted("18.2", 7))
                : List.of(new Weighted("14", 5), new Weighted("15", 5));
        return new SimulationPlan(
                app,
                platform,
                Protocol.PATCHSMITH,
                devices,
                1,
                new Fleet(List.of(new Weighted(version, 1)), models, systems),
                Fates.NONE,
                new Pace(Duration.ofHours(24), Duration.ofHours(6), 0, 8));
    }

    public SimulationPlan failing(double failures, double silences) {
        return with(new Fates(failures, fates.failureByModel, silences, fates.fault, fates.crash, fates.usualCrash));
    }

    public SimulationPlan failingOn(Map<String, Double> byModel) {
        return with(new Fates(fates.failure, byModel, fates.silence, fates.fault, fates.crash, fates.usualCrash));
    }

    public SimulationPlan losing(double faults) {
        return with(
                new Fates(fates.failure, fates.failureByModel, fates.silence, faults, fates.crash, fates.usualCrash));
    }

    public SimulationPlan crashing(double withThePatch, double usually) {
        return with(new Fates(fates.failure, fates.failureByModel, fates.silence, fates.fault, withThePatch, usually));
    }

    public SimulationPlan lasting(Duration play, Duration betweenQuestions, double virtualPerReal) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                fleet,
                fates,
                new Pace(play, betweenQuestions, virtualPerReal, pace.threads));
    }

    public SimulationPlan asking(Protocol other) {
        return new SimulationPlan(app, platform, other, devices, seed, fleet, fates, pace);
    }

    public SimulationPlan seeded(long other) {
        return new SimulationPlan(app, platform, protocol, devices, other, fleet, fates, pace);
    }

    public SimulationPlan withVersions(List<Weighted> other) {
        Fleet changed = new Fleet(other, fleet.models, fleet.systems);
        return new SimulationPlan(app, platform, protocol, devices, seed, changed, fates, pace);
    }

    private SimulationPlan with(Fates other) {
        return new SimulationPlan(app, platform, protocol, devices, seed, fleet, other, pace);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a " + what + " is 0 to 1, not " + share);
        }
    }
}
