package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Steering and watching releases on our own server. Acts are never repeated by themselves.
public final class Releases {

    private final Session session;

    Releases(Session session) {
        this.session = session;
    }

    public Outcome<PatchDetail> detail(long id) {
        return read(Route.ONE_PATCH, id, PatchDetail.class);
    }

    /// Starts a release or changes the one that runs.
    public Outcome<PatchDetail> release(long id, Plan plan) {
        return act(Route.RELEASE, id, plan, 0, PatchDetail.class);
    }

    /// Like [#release(long, Plan)], unless somebody changed the patch since it was read.
    ///
    /// @param revision of the detail that the user saw
    public Outcome<PatchDetail> release(long id, Plan plan, long revision) {
        return act(Route.RELEASE, id, plan, revision, PatchDetail.class);
    }

    public Outcome<PatchDetail> edit(long id, PatchDetail.Edit words, long revision) {
        return act(Route.EDIT_PATCH, id, words, revision, PatchDetail.class);
    }

    /// Delivers an earlier patch again under a new number.
    public Outcome<PatchDetail> rollBack(long id, long to, @Nullable String reason) {
        return act(Route.ROLL_BACK, id, new PatchDetail.RollBack(to, reason), 0, PatchDetail.class);
    }

    /// Tells devices to remove what they loaded.
    ///
    /// @param neutral checksum of a stored package that does nothing, for devices of the legacy protocol
    public Outcome<PatchDetail> clear(long id, @Nullable String neutral, @Nullable String reason) {
        return act(Route.CLEAR, id, new PatchDetail.Clear(neutral, reason), 0, PatchDetail.class);
    }

    /// Lets happen what another person asked for.
    public Outcome<PatchDetail> approve(long id, @Nullable String reason) {
        return act(Route.APPROVE, id, new Approval.Decision(reason), 0, PatchDetail.class);
    }

    /// Refuses what another person asked for; nothing changes.
    public Outcome<PatchDetail> decline(long id, @Nullable String reason) {
        return act(Route.DECLINE, id, new Approval.Decision(reason), 0, PatchDetail.class);
    }

    /// Why one device gets the patch or does not.
    public Outcome<Explanation> explain(long id, Explanation.Question question) {
        return act(Route.EXPLAIN, id, question, 0, Explanation.class);
    }

    /// Who of many devices would get the patch; nothing happens.
    public Outcome<DryRun> dryRun(long id, DryRun.Question question) {
        return act(Route.DRY_RUN, id, question, 0, DryRun.class);
    }

    public Outcome<Statistics> statistics(long id) {
        return read(Route.STATISTICS, id, Statistics.class);
    }

    public Outcome<Timeline> timeline(long id, Timeline.Interval interval) {
        HttpUrl url = session.transport()
                .address(Route.TIMELINE.path(id))
                .addQueryParameter("interval", interval.name())
                .build();
        return session.callPatiently(Calls.request(url, "GET", null), Timeline.class);
    }

    /// Who did what with one patch, newest first.
    public Outcome<AuditEntry.Page> events(long id) {
        return read(Route.EVENTS, id, AuditEntry.Page.class);
    }

    public Outcome<App.Listing> apps() {
        return session.callPatiently(Calls.request(session.transport(), Route.LIST_APPS, null), App.Listing.class);
    }

    public Outcome<App> addApp(App.Draft draft) {
        return session.call(Calls.request(session.transport(), Route.ADD_APP, draft), App.class);
    }

    /// The versions of an app that have patches, with what looks wrong about them.
    public Outcome<App.Versions> versions(String app) {
        return read(Route.LIST_VERSIONS, segment(app), App.Versions.class);
    }

    /// What one device reported, newest first.
    public Outcome<Report.Listing> reportsOf(String device) {
        return read(Route.DEVICE_REPORTS, segment(device), Report.Listing.class);
    }

    private <T> Outcome<T> read(Route route, Object value, Class<T> type) {
        HttpUrl url = session.transport().url(route.path(value));
        return session.callPatiently(Calls.request(url, route.method(), null), type);
    }

    private <T> Outcome<T> act(Route route, long id, Object body, long revision, Class<T> type) {
        HttpUrl url = session.transport().url(route.path(id));
        Request.Builder request = Calls.request(url, route.method(), body);
        if (revision > 0) {
            request.header("If-Match", "\"" + revision + "\"");
        }
        return session.call(request, type);
    }

    private static String segment(String text) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host("x")
                .addPathSegment(text)
                .build()
                .encodedPathSegments()
                .getFirst();
    }
}
