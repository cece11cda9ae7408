package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.Audiences;
import dev.patchsmith.server.release.DeviceDecisions;
import dev.patchsmith.server.release.Offers;
import dev.patchsmith.server.release.PackageCache;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.release.ReportIntake;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What devices ask and tell by our protocol. Nobody logs in here.
final class DeviceApi {

    private static final long NEXT_POLL_SECONDS = 900;
    private static final int MOST_REPORT_BYTES = 262_144;
    private static final int MOST_ATTRIBUTES = 64;
    private static final Set<String> OWN = Set.of("app", "platform", "version", "device", "patch");

    private final DeviceDecisions decisions;
    private final PackageCache packages;
    private final Releases releases;
    private final Offers offers;
    private final Audiences audiences;
    private final ReportIntake intake;
    private final Throttle throttle;
    private final Api api;

    DeviceApi(
            DeviceDecisions decisions,
            PackageCache packages,
            Releases releases,
            Offers offers,
            Audiences audiences,
            ReportIntake intake,
            Throttle throttle,
            Api api) {
        this.decisions = decisions;
        this.packages = packages;
        this.releases = releases;
        this.offers = offers;
        this.audiences = audiences;
        this.intake = intake;
        this.throttle = throttle;
        this.api = api;
    }

    void install(RoutesConfig routes) {
        api.open(routes, Route.DECISION, this::decide);
        api.open(routes, Route.DEVICE_PACKAGE, this::sendPackage);
        api.open(routes, Route.REPORT, this::report);
    }

    private void decide(Context ctx) {
        DeviceFacts facts = facts(ctx);
        String app = String.valueOf(facts.app());
        DeviceDecisions.Verdict verdict = decisions.own(app, facts);
        audiences.asked(app, facts);
        PatchRecord patch = verdict.patch();
        String device = facts.id();
        if (patch != null && device != null) {
            offers.made(patch.id(), device);
        }
        Answers.json(
                ctx.header("Cache-Control", "no-store"),
                new Offer(
                        verdict.reason(),
                        verdict.reason().code(),
                        NEXT_POLL_SECONDS,
                        patch == null ? null : offered(ctx, patch)));
    }

    private static Offer.Offered offered(Context ctx, PatchRecord patch) {
        String query = ctx.queryString();
        String url = patch.checksum() == null
                ? null
                : Route.DEVICE_PACKAGE.path(patch.id()) + (query == null ? "" : "?" + query);
        return new Offer.Offered(
                patch.id(), patch.kind(), patch.format(), patch.checksum(), patch.size(), patch.signature(), url);
    }

    /// Sends a package that is delivered right now; a stop is obeyed between the decision and the download too.
    private void sendPackage(Context ctx) {
        PatchRecord patch = releases.find(Api.id(ctx));
        String checksum = patch.checksum();
        if (!patch.state().isLive() || checksum == null) {
            throw Refusal.notFound("Patch " + patch.id() + " is not delivered.");
        }
        byte[] bytes = packages.find(checksum)
                .orElseThrow(() -> Refusal.notFound("The package of patch " + patch.id() + " cannot be read."));
        ctx.contentType("application/octet-stream")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + checksum + "\"")
                .result(bytes);
    }

    private void report(Context ctx) {
        throttle.pass(Requests.address(ctx));
        Report.Batch batch = Api.body(ctx, Report.Batch.class, MOST_REPORT_BYTES);
        Answers.json(ctx, 202, intake.accept(batch.reports()));
    }

    private static DeviceFacts facts(Context ctx) {
        Map<String, List<String>> query = ctx.queryParamMap();
        String version = first(query, "version");
        if (version == null || version.isEmpty()) {
            throw Refusal.field("version", "Say which app version asks.");
        }
        String platform = first(query, "platform");
        if (platform == null) {
            throw Refusal.field("platform", "Say which platform asks: IOS or ANDROID.");
        }
        String holds = first(query, "patch");
        if (query.size() > MOST_ATTRIBUTES) {
            throw Refusal.field("query", "A device sends at most " + MOST_ATTRIBUTES + " parameters.");
        }
        Map<String, String> attributes = new HashMap<>();
        query.forEach((key, values) -> {
            if (!OWN.contains(key)) {
                attributes.put(key, values.getFirst());
            }
        });
        String app = first(query, "app");
        return new DeviceFacts(
                app == null ? App.DEFAULT_KEY : app,
                platform(platform),
                version,
                first(query, "device"),
                holds == null
                        ? 0
                        : Fields.positiveOrZero(holds)
                                .orElseThrow(() -> Refusal.field("patch", "The patch held is a number.")),
                attributes);
    }

    private static Platform platform(String text) {
        return switch (text) {
            case "0" -> Platform.IOS;
            case "1" -> Platform.ANDROID;
            default -> Api.value(Platform.class, "platform", text);
        };
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
