package dev.patchsmith.server.release;

import dev.patchsmith.server.store.Database;
import java.time.Clock;

/// The parts of this room, wired to one store.
public record ReleaseRoom(
        LivePatches live,
        PackageCache packages,
        DeviceDecisions decisions,
        Releases releases,
        SecondPersons secondPersons,
        Offers offers,
        LegacyCounts legacyCounts,
        ReportIntake intake,
        StatisticsReader statistics,
        Preview preview,
        Schedule schedule,
        Configurations configurations) {

    private static final long PACKAGE_MEMORY = 64L * 1024 * 1024;

    public static ReleaseRoom in(Database database, Clock clock) {
        LivePatches live = new LivePatches(database, clock);
        PackageCache packages = new PackageCache(database, PACKAGE_MEMORY);
        DeviceDecisions decisions = new DeviceDecisions(database, live, packages, clock);
        Releases releases = new Releases(database, live, decisions, clock);
        Offers offers = new Offers(database, clock);
        StatisticsReader statistics = new StatisticsReader(database, clock);
        live.refresh();
        return new ReleaseRoom(
                live,
                packages,
                decisions,
                releases,
                new SecondPersons(database, releases, clock),
                offers,
                new LegacyCounts(database, offers),
                new ReportIntake(database, offers, clock),
                statistics,
                new Preview(database, decisions, statistics),
                new Schedule(database, releases, statistics, packages, clock),
                new Configurations(database, packages, clock));
    }

    /// Writes what is only in memory.
    public void flush() {
        offers.flush();
        legacyCounts.flush();
    }
}
