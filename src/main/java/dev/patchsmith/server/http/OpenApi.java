package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Credentials;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Health;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Problem;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.ServerFacts;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.management.protocol.v2.Webhook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Describes the routes under `/v2` as an OpenAPI 3.1 document. It is made of the routes and records themselves,
/// so it cannot say anything else than they do.
final class OpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /// What goes in and out of a route; null where there is no JSON.
    private record Bodies(@Nullable Class<?> in, @Nullable Class<?> out, String success) {}

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    static byte[] describe(String version) {
        return Json.bytes(new OpenApi().document(version));
    }

    private Map<String, Object> document(String version) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : Route.values()) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Patchsmith management server", "version", version));
        document.put("paths", paths);
        schemas.reference(Problem.class);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.all(),
                        "securitySchemes",
                        Map.of("bearer", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        Bodies bodies = bodies(route);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.name().toLowerCase(Locale.ROOT));
        operation.put("security", isOpen(route) ? List.of() : List.of(Map.of("bearer", List.of())));
        operation.put("parameters", parameters(route));
        if (bodies.in != null) {
            operation.put("requestBody", Map.of("required", true, "content", json(bodies.in)));
        } else if (route == Route.STORE_PACKAGE) {
            operation.put(
                    "requestBody", Map.of("required", true, "content", Map.of("application/octet-stream", Map.of())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> success = new LinkedHashMap<>(Map.of("description", "done"));
        if (bodies.out != null) {
            success.put("content", json(bodies.out));
        }
        responses.put(bodies.success, success);
        if (mayWait(route)) {
            Map<String, Object> waiting = new LinkedHashMap<>(success);
            waiting.put("description", "waits for a second person");
            responses.put("202", waiting);
        }
        responses.put(
                "default",
                Map.of(
                        "description",
                        "refused or failed",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", schemas.reference(Problem.class)))));
        operation.put("responses", responses);
        return operation;
    }

    private static boolean mayWait(Route route) {
        return route == Route.RELEASE || route == Route.RESUME || route == Route.ROLL_BACK || route == Route.CLEAR;
    }

    private Map<String, Object> json(Class<?> type) {
        return Map.of("application/json", Map.of("schema", schemas.reference(type)));
    }

    private static List<Map<String, Object>> parameters(Route route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String name : VARIABLE.matcher(route.path())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList()) {
            parameters.add(parameter(name, "path", name.equals("id") ? "integer" : "string"));
        }
        for (String name : query(route)) {
            parameters.add(parameter(name, "query", "string"));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, String type) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", Map.of("type", type));
    }

    private static List<String> query(Route route) {
        return switch (route) {
            case LIST_PATCHES -> List.of("app", "platform", "version", "state", "text", "cursor", "limit");
            case DECISION -> List.of("app", "platform", "version", "device", "patch", "crashes");
            case TIMELINE -> List.of("interval");
            case CONFIGURATION -> List.of("platform");
            case DEVICE_REPORTS -> List.of("patch");
            case AUDIT, EVENTS -> List.of("cursor", "limit");
            default -> List.of();
        };
    }

    private static boolean isOpen(Route route) {
        return switch (route) {
            case SERVER_FACTS,
                    OPEN_API,
                    HEALTH,
                    METRICS,
                    LOG_IN,
                    RENEW_SESSION,
                    DECISION,
                    DEVICE_PACKAGE,
                    CONFIGURATION,
                    REPORT -> true;
            default -> false;
        };
    }

    private static Bodies bodies(Route route) {
        return switch (route) {
            case SERVER_FACTS -> out(ServerFacts.class);
            case OPEN_API, METRICS, PATCH_PACKAGE, DEVICE_PACKAGE -> new Bodies(null, null, "200");
            case HEALTH -> out(Health.class);
            case LOG_IN -> new Bodies(Credentials.class, Session.class, "200");
            case RENEW_SESSION -> new Bodies(Session.Renewal.class, Session.class, "200");
            case LOG_OUT, DELETE_PATCH, DELETE_MEMBER, DELETE_TOKEN, DELETE_WEBHOOK -> new Bodies(null, null, "204");
            case WHO_AM_I -> out(Session.Person.class);
            case LIST_APPS -> out(App.Listing.class);
            case ADD_APP -> new Bodies(App.Draft.class, App.class, "201");
            case LIST_VERSIONS -> out(App.Versions.class);
            case STORE_PACKAGE -> new Bodies(null, PatchDetail.Stored.class, "201");
            case LIST_PATCHES -> out(PatchDetail.Page.class);
            case ADD_PATCH -> new Bodies(PatchDetail.Draft.class, PatchDetail.class, "201");
            case ONE_PATCH -> out(PatchDetail.class);
            case EDIT_PATCH -> new Bodies(PatchDetail.Edit.class, PatchDetail.class, "200");
            case RELEASE -> new Bodies(Plan.class, PatchDetail.class, "200");
            case PAUSE, RESUME, STOP -> new Bodies(PatchDetail.Act.class, PatchDetail.class, "200");
            case ROLL_BACK -> new Bodies(PatchDetail.RollBack.class, PatchDetail.class, "201");
            case CLEAR -> new Bodies(PatchDetail.Clear.class, PatchDetail.class, "201");
            case APP_POLICY -> out(App.Policy.class);
            case SET_APP_POLICY -> new Bodies(App.Policy.class, App.Policy.class, "200");
            case LIST_APPROVALS -> out(Approval.Listing.class);
            case APPROVE, DECLINE -> new Bodies(Approval.Decision.class, PatchDetail.class, "200");
            case LIST_WEBHOOKS -> out(Webhook.Listing.class);
            case ADD_WEBHOOK -> new Bodies(Webhook.Draft.class, Webhook.Added.class, "201");
            case WEBHOOK_DELIVERIES -> out(Webhook.Deliveries.class);
            case EXPLAIN -> new Bodies(Explanation.Question.class, Explanation.class, "200");
            case DRY_RUN -> new Bodies(DryRun.Question.class, DryRun.class, "200");
            case STATISTICS -> out(Statistics.class);
            case TIMELINE -> out(Timeline.class);
            case EVENTS, AUDIT -> out(AuditEntry.Page.class);
            case DECISION -> out(Offer.class);
            case REPORT -> new Bodies(Report.Batch.class, Report.Receipt.class, "202");
            case DEVICE_REPORTS -> out(Report.Listing.class);
            case VERIFY_AUDIT -> out(AuditEntry.Verification.class);
            case LIST_MEMBERS -> out(Member.Listing.class);
            case ADD_MEMBER -> new Bodies(Member.Draft.class, Member.class, "201");
            case CHANGE_MEMBER -> new Bodies(Member.Change.class, Member.class, "200");
            case LIST_TOKENS -> out(ApiToken.Listing.class);
            case ADD_TOKEN -> new Bodies(ApiToken.Draft.class, ApiToken.Issued.class, "201");
            case CONFIGURATION -> out(Configuration.class);
        };
    }

    private static Bodies out(Class<?> type) {
        return new Bodies(null, type, "200");
    }
}
