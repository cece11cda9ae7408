package dev.patchsmith.device.simulate;

import dev.patchsmith.device.Protocol;
import dev.patchsmith.patch.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What to play: who the devices are, how they fail, and how fast time goes.
///
/// @param seed the same seed makes the same devices with the same fates
/// @param versions app versions by weight; of models and systems alike
/// @param failureRate share of devices on which the patch fails, 0 to 1
/// @param failureByModel overrides the share for single models
/// @param silentRate share of devices that are never heard of again once they have loaded the patch
/// @param faultRate share of requests that the network swallows
/// @param span how long the play is, in virtual time
/// @param interval how long a device waits before it asks again, unless the server says otherwise
/// @param speed virtual seconds per real second, 0 for as fast as it goes
/// @param threads how many devices are busy at the same moment
public record SimulationPlan(
        String app,
        Platform platform,
        Protocol protocol,
        int devices,
        long seed,
        List<Weighted> versions,
        List<Weighted> models,
        List<Weighted> systems,
        double failureRate,
        Map<String, Double> failureByModel,
        double silentRate,
        double faultRate,
        Duration span,
        Duration interval,
        double speed,
        int threads) {

    /// The most devices one play can have.
    public static final int MOST_DEVICES = 10_000_000;

    /// A value and how often it occurs compared with the others.
    public record Weighted(String value, double weight) {}

    public SimulationPlan {
        versions = List.copyOf(versions);
        models = List.copyOf(models);
        systems = List.copyOf(systems);
        failureByModel = Map.copyOf(failureByModel);
        if (protocol == Protocol.CONFIGURATION) {
            throw new IllegalArgumentException("virtual devices ask by the decision route or by the legacy one");
        }
        if (devices < 1 || devices > MOST_DEVICES) {
            throw new IllegalArgumentException("devices are 1 to " + MOST_DEVICES + ", not " + devices);
        }
        if (versions.isEmpty() || models.isEmpty() || systems.isEmpty()) {
            throw new IllegalArgumentException("name at least one version, one model and one system");
        }
        requireShare("failure rate", failureRate);
        requireShare("silent rate", silentRate);
        requireShare("network fault rate", faultRate);
        failureByModel.forEach((model, rate) -> requireShare("failure rate of " + model, rate));
        if (!span.isPositive() || !interval.isPositive() || speed < 0 || threads < 1) {
            throw new IllegalArgumentException("span and interval are positive, speed is not negative");
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
                List.of(new Weighted(version, 1)),
                models,
                systems,
                0,
                Map.of(),
                0,
                0,
                Duration.ofHours(24),
                Duration.ofHours(6),
                0,
                8);
    }

    public SimulationPlan failing(double failures, double silences) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                versions,
                models,
                systems,
                failures,
                failureByModel,
                silences,
                faultRate,
                span,
                interval,
                speed,
                threads);
    }

    public SimulationPlan failingOn(Map<String, Double> byModel) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                versions,
                models,
                systems,
                failureRate,
                byModel,
                silentRate,
                faultRate,
                span,
                interval,
                speed,
                threads);
    }

    public SimulationPlan losing(double faults) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                versions,
                models,
                systems,
                failureRate,
                failureByModel,
                silentRate,
                faults,
                span,
                interval,
                speed,
                threads);
    }

    public SimulationPlan lasting(Duration play, Duration betweenQuestions, double virtualPerReal) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                versions,
                models,
                systems,
                failureRate,
                failureByModel,
                silentRate,
                faultRate,
                play,
                betweenQuestions,
                virtualPerReal,
                threads);
    }

    public SimulationPlan asking(Protocol other) {
        return new SimulationPlan(
                app,
                platform,
                other,
                devices,
                seed,
                versions,
                models,
                systems,
                failureRate,
                failureByModel,
                silentRate,
                faultRate,
                span,
                interval,
                speed,
                threads);
    }

    public SimulationPlan seeded(long other) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                other,
                versions,
                models,
                systems,
                failureRate,
                failureByModel,
                silentRate,
                faultRate,
                span,
                interval,
                speed,
                threads);
    }

    public SimulationPlan withVersions(List<Weighted> other) {
        return new SimulationPlan(
                app,
                platform,
                protocol,
                devices,
                seed,
                other,
                models,
                systems,
                failureRate,
                failureByModel,
                silentRate,
                faultRate,
                span,
                interval,
                speed,
                threads);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a " + what + " is 0 to 1, not " + share);
        }
    }
}
