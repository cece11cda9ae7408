package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The description of our routes says what they really answer.
class OpenApiTest extends ServerTest {

    private static JsonNode description() {
        return anonymous.get("/v2/openapi.json").json();
    }

    @ParameterizedTest
    @EnumSource
    void everyRouteIsDescribedAndThere(Route route) {
        JsonNode operation = description().path("paths").path(route.path()).path(method(route));
        assertThat(operation.path("operationId").asString())
                .isEqualTo(route.name().toLowerCase(Locale.ROOT));
        Http.Answer answer = anonymous.send(
                route.method(), route.path().replaceAll("\\{[a-z]+}", "1"), new byte[0], "application/json");
        assertThat(answer.text()).doesNotContain("There is nothing at this address");
        assertThat(answer.status()).isNotIn(405, 500);
        boolean open = operation.path("security").isEmpty();
        assertThat(answer.status() == 401).as("asks for a token").isEqualTo(!open);
    }

    private static String method(Route route) {
        return route.method().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyAnswerHasTheShapeThatIsDescribed() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "described");
        check(Route.RELEASE, root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.share(9_000))));
        check(Route.DECISION, anonymous.get("/v2/decision?platform=IOS&version=" + patch.version() + "&device=d1"));
        Report report = new Report("d1", patch.id(), 400, null, null, null, null, null);
        check(Route.REPORT, anonymous.post("/v2/reports", new Report.Batch(List.of(report))));
        check(Route.ADD_TOKEN, root.post("/v2/tokens", new ApiToken.Draft("t", Set.of(Role.VIEWER), null, 1)));
        check(
                Route.ADD_WEBHOOK,
                root.post("/v2/webhooks", new Webhook.Draft("https://1.1.1.1/", null, Set.of("none"))));
        check(Route.SET_APP_POLICY, root.put("/v2/apps/default/policy", new App.Policy(false, null)));
        check(Route.ADD_APP, root.post("/v2/apps", Map.of("key", "k" + patch.id(), "name", "n")));
        check(Route.LOG_IN, anonymous.post("/v2/session", Map.of("username", "root", "password", TestStore.PASSWORD)));
        check(
                Route.EXPLAIN,
                root.post("/v2/patches/" + patch.id() + "/explain", Map.of("device", "d", "attributes", Map.of())));
        check(
                Route.DRY_RUN,
                root.post(
                        "/v2/patches/" + patch.id() + "/dry-run",
                        Map.of("devices", List.of("a", "b"), "attributes", Map.of())));
        for (Route route : List.of(
                Route.SERVER_FACTS,
                Route.HEALTH,
                Route.WHO_AM_I,
                Route.LIST_APPS,
                Route.LIST_PATCHES,
                Route.AUDIT,
                Route.VERIFY_AUDIT,
                Route.LIST_MEMBERS,
                Route.LIST_TOKENS,
                Route.LIST_APPROVALS,
                Route.LIST_WEBHOOKS)) {
            check(route, root.get(route.path()));
        }
        for (Route route : List.of(Route.LIST_VERSIONS, Route.APP_POLICY, Route.CONFIGURATION)) {
            check(route, root.get(route.path("default")));
        }
        for (Route route : List.of(Route.ONE_PATCH, Route.STATISTICS, Route.TIMELINE, Route.EVENTS)) {
            check(route, root.get(route.path(patch.id())));
        }
        check(Route.DEVICE_REPORTS, root.get(Route.DEVICE_REPORTS.path("d1")));
        check(Route.PAUSE, root.raw("POST", "/v2/patches/" + patch.id() + "/pause", ""));
    }

    @Test
    void refusalsHaveTheirShapeToo() {
        Http.Answer refused = anonymous.get("/v2/decision");
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong(refused.json(), schema("Problem"), "problem")).isEmpty();
    }

    private static JsonNode schema(String name) {
        return description().path("components").path("schemas").path(name);
    }

    private static void check(Route route, Http.Answer answer) {
        assertThat(answer.status()).as(route + " " + answer.text()).isLessThan(300);
        JsonNode response = description()
                .path("paths")
                .path(route.path())
                .path(method(route))
                .path("responses")
                .path(Integer.toString(answer.status()));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        assertThat(schema.isMissingNode())
                .as(route + " describes " + answer.status())
                .isFalse();
        assertThat(wrong(answer.json(), schema, route.name())).isEmpty();
    }

    /// What is wrong with a value, by the words of JSON schema that the description uses.
    private static List<String> wrong(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString();
            return wrong(value, schema(name.substring(name.lastIndexOf('/') + 1)), where);
        }
        if (schema.has("anyOf")) {
            List<String> first = wrong(value, schema.get("anyOf").get(0), where);
            return value.isNull() ? List.of() : first;
        }
        List<String> wrong = new ArrayList<>();
        boolean fits = switch (schema.path("type").asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
        if (!fits) {
            return List.of(where + " is " + value + ", not " + schema);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                wrong.add(where + " lacks " + name);
            }
        });
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(one -> one.equals(value))) {
            wrong.add(where + " is " + value);
        }
        if (value.isArray()) {
            value.forEach(item -> wrong.addAll(wrong(item, schema.get("items"), where + "[]")));
        }
        value.properties().forEach(field -> {
            JsonNode property = schema.has("additionalProperties")
                    ? schema.get("additionalProperties")
                    : schema.path("properties").path(field.getKey());
            wrong.addAll(
                    property.isMissingNode()
                            ? List.of(where + " has " + field.getKey() + " that is not described")
                            : wrong(field.getValue(), property, where + "." + field.getKey()));
        });
        return wrong;
    }
}
