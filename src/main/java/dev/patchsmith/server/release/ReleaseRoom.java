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
        Audiences audiences,
        ControlGroup controlGroup,
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
        ControlGroup controlGroup = new ControlGroup(database, clock);
        DeviceDecisions decisions = new DeviceDecisions(database, live, packages, controlGroup, clock);
        Releases releases = new Releases(database, live, decisions, clock);
        Offers offers = new Offers(database, clock);
        Audiences audiences = new Audiences(database, clock);
        StatisticsReader statistics = new StatisticsReader(database, audiences, clock);
        live.refresh();
        return new ReleaseRoom(
                live,
                packages,
                decisions,
                releases,
                new SecondPersons(database, releases, clock),
                offers,
                audiences,
                controlGroup,
                new LegacyCounts(database, offers),
                new ReportIntake(database, offers, clock),
                statistics,
                new Preview(database, decisions, statistics),
                new Schedule(database, releases, statistics, packages, audiences, clock),
                new Configurations(database, packages, clock));
    }

    /// Writes what is only in memory.
    public void flush() {
        offers.flush();
        audiences.flush();
        controlGroup.flush();
        legacyCounts.flush();
    }
}
