package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.release.Preview;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.release.StatisticsReader;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who would get a patch, what became of it, and who did what.
final class InsightApi {

    private static final int MOST_DRY_RUN_BYTES = 16 * 1_048_576;

    private final Database database;
    private final Releases releases;
    private final Preview preview;
    private final StatisticsReader statistics;
    private final Api api;

    InsightApi(Database database, Releases releases, Preview preview, StatisticsReader statistics, Api api) {
        this.database = database;
        this.releases = releases;
        this.preview = preview;
        this.statistics = statistics;
        this.api = api;
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.EXPLAIN, (ctx, caller) -> {
            PatchRecord patch = patch(ctx, caller);
            Answers.json(ctx, preview.explain(patch, Api.body(ctx, Explanation.Question.class)));
        });
        api.closed(routes, Route.DRY_RUN, (ctx, caller) -> {
            PatchRecord patch = patch(ctx, caller);
            DryRun.Question question = Api.body(ctx, DryRun.Question.class, MOST_DRY_RUN_BYTES);
            Answers.json(ctx, preview.dryRun(patch, question));
        });
        api.closed(routes, Route.STATISTICS, (ctx, caller) -> Answers.json(ctx, statistics.of(patch(ctx, caller))));
        api.closed(routes, Route.TIMELINE, this::timeline);
        api.closed(
                routes,
                Route.EVENTS,
                (ctx, caller) -> audit(ctx, patch(ctx, caller).id()));
        api.closed(routes, Route.DEVICE_REPORTS, this::deviceReports);
        api.closed(routes, Route.AUDIT, (ctx, caller) -> {
            auditor(caller);
            audit(ctx, null);
        });
        api.closed(routes, Route.VERIFY_AUDIT, (ctx, caller) -> {
            auditor(caller);
            Answers.json(ctx, database.read(handle -> new AuditLog(handle).verify()));
        });
    }

    private PatchRecord patch(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        return Api.visible(caller, releases.find(Api.id(ctx)));
    }

    /// The log is about all apps, so a token for one app does not open it.
    private static void auditor(Caller caller) {
        caller.require(Role.AUDITOR);
        if (caller.app() != null) {
            caller.requireAdministrator();
        }
    }

    private void timeline(Context ctx, Caller caller) {
        String interval = ctx.queryParam("interval");
        Timeline.Interval chosen =
                interval == null ? Timeline.Interval.HOUR : Api.value(Timeline.Interval.class, "interval", interval);
        Answers.json(ctx, statistics.timeline(patch(ctx, caller).id(), chosen));
    }

    private void deviceReports(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        String device = ctx.pathParam("device");
        String wanted = ctx.queryParam("patch");
        long patch = wanted == null ? 0 : Fields.positiveOrZero(wanted).orElse(-1);
        List<Report.Stored> reports = statistics.ofDevice(device, patch).stream()
                .filter(report -> caller.app() == null
                        || caller.sees(releases.find(report.patch()).app()))
                .toList();
        Answers.json(ctx, new Report.Listing(device, reports));
    }

    private void audit(Context ctx, @Nullable Long patch) {
        int limit = Api.limit(ctx);
        long cursor = Api.cursor(ctx);
        List<AuditEntry> entries = database.read(handle -> new AuditLog(handle).page(patch, cursor, limit));
        String next =
                entries.size() < limit ? null : Long.toString(entries.getLast().seq());
        Answers.json(ctx, new AuditEntry.Page(entries, next));
    }
}
