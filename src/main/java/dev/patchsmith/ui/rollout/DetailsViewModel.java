package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is known about the one patch that is looked at, beside its line in the list.
public final class DetailsViewModel {

    /// Parts that the server does not know are empty.
    ///
    /// @param patch the patch it is about, 0 for none
    /// @param read when
    public record Details(
            long patch,
            Optional<PatchDetail> detail,
            Optional<Statistics> statistics,
            Optional<Timeline> timeline,
            List<AuditEntry> events,
            @Nullable Instant read) {

        /// A server of another kind may leave out what ours always sends.
        public Details {
            statistics = statistics.filter(numbers -> numbers.funnel() != null && numbers.failures() != null);
            timeline = timeline.filter(line -> line.points() != null && line.interval() != null);
            events = events == null ? List.of() : List.copyOf(events);
        }

        public static final Details NONE =
                new Details(0, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), null);
    }

    private final ServerViewModel server;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(this, "details", Details.NONE);
    private @Nullable PatchSummary shown;
    private boolean reading;

    DetailsViewModel(ServerViewModel server) {
        this.server = server;
    }

    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Looks at another patch, or at the same one after it has changed.
    void show(@Nullable PatchSummary patch) {
        PatchSummary before = shown;
        shown = patch;
        if (patch == null || before == null || before.id() != patch.id()) {
            details.set(Details.NONE);
            reading = false;
        }
        refresh();
    }

    /// Reads again; what was read before stays until the new is there.
    void refresh() {
        PatchSummary patch = shown;
        if (patch == null || reading || !server.isOurs()) {
            return;
        }
        reading = true;
        server.call(patch.name(), session -> read(session, patch), outcome -> {
            reading = false;
            PatchSummary now = shown;
            if (now != null && now.id() == patch.id() && outcome instanceof Outcome.Done<Details>(Details found)) {
                details.set(found);
            }
        });
    }

    /// Nothing about a patch is shown that was read at another time than the rest.
    private static Outcome<Details> read(Session session, PatchSummary patch) {
        Releases releases = session.releases().orElseThrow();
        return releases.detail(patch.id())
                .then(detail -> releases.statistics(patch.id())
                        .then(statistics -> releases.timeline(patch.id(), interval(detail))
                                .then(timeline -> withEvents(releases, detail, statistics, timeline))));
    }

    /// Whoever may not read the log sees everything but the events.
    private static Outcome<Details> withEvents(
            Releases releases, PatchDetail detail, Statistics statistics, Timeline timeline) {
        return switch (releases.events(detail.id())) {
            case Outcome.Done<AuditEntry.Page>(AuditEntry.Page page) ->
                Outcome.done(details(detail, statistics, timeline, page.items()));
            case Outcome.Failed<AuditEntry.Page>(Trouble.NotPermitted _) ->
                Outcome.done(details(detail, statistics, timeline, List.of()));
            case Outcome.Failed<AuditEntry.Page>(Trouble what) -> Outcome.failed(what);
        };
    }

    private static Details details(
            PatchDetail detail, Statistics statistics, Timeline timeline, List<AuditEntry> events) {
        return new Details(
                detail.id(),
                Optional.of(detail),
                Optional.of(statistics),
                Optional.of(timeline),
                events,
                Instant.now());
    }

    /// As fine as a chart can show: minutes in the first hours, then hours, then days.
    private static Timeline.Interval interval(PatchDetail detail) {
        Instant since = detail.releasedAt();
        Duration age = since == null ? Duration.ZERO : Duration.between(since, Instant.now());
        return age.toHours() < 6
                ? Timeline.Interval.MINUTE
                : age.toDays() < 7 ? Timeline.Interval.HOUR : Timeline.Interval.DAY;
    }
}
