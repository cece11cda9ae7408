package dev.patchsmith.management.protocol.v2;

import java.util.regex.Matcher;

/// Our own routes. Braces hold a variable of the path.
public enum Route {
    SERVER_FACTS("GET", "/v2/server"),
    OPEN_API("GET", "/v2/openapi.json"),
    HEALTH("GET", "/health"),
    METRICS("GET", "/metrics"),
    LOG_IN("POST", "/v2/session"),
    RENEW_SESSION("POST", "/v2/session/refresh"),
    LOG_OUT("DELETE", "/v2/session"),
    WHO_AM_I("GET", "/v2/me"),
    LIST_APPS("GET", "/v2/apps"),
    ADD_APP("POST", "/v2/apps"),
    LIST_VERSIONS("GET", "/v2/apps/{app}/versions"),
    APP_POLICY("GET", "/v2/apps/{app}/policy"),
    SET_APP_POLICY("PUT", "/v2/apps/{app}/policy"),
    STORE_PACKAGE("PUT", "/v2/packages/{checksum}"),
    LIST_PATCHES("GET", "/v2/patches"),
    ADD_PATCH("POST", "/v2/patches"),
    ONE_PATCH("GET", "/v2/patches/{id}"),
    EDIT_PATCH("PUT", "/v2/patches/{id}"),
    DELETE_PATCH("DELETE", "/v2/patches/{id}"),
    PATCH_PACKAGE("GET", "/v2/patches/{id}/package"),
    RELEASE("PUT", "/v2/patches/{id}/release"),
    PAUSE("POST", "/v2/patches/{id}/pause"),
    RESUME("POST", "/v2/patches/{id}/resume"),
    STOP("POST", "/v2/patches/{id}/stop"),
    ROLL_BACK("POST", "/v2/patches/{id}/rollback"),
    CLEAR("POST", "/v2/patches/{id}/clear"),
    LIST_APPROVALS("GET", "/v2/approvals"),
    APPROVE("POST", "/v2/patches/{id}/approve"),
    DECLINE("POST", "/v2/patches/{id}/decline"),
    EXPLAIN("POST", "/v2/patches/{id}/explain"),
    DRY_RUN("POST", "/v2/patches/{id}/dry-run"),
    STATISTICS("GET", "/v2/patches/{id}/statistics"),
    TIMELINE("GET", "/v2/patches/{id}/timeline"),
    EVENTS("GET", "/v2/patches/{id}/events"),
    DECISION("GET", "/v2/decision"),
    DEVICE_PACKAGE("GET", "/v2/decision/{id}/package"),
    REPORT("POST", "/v2/reports"),
    DEVICE_REPORTS("GET", "/v2/devices/{device}/reports"),
    AUDIT("GET", "/v2/audit"),
    VERIFY_AUDIT("GET", "/v2/audit/verification"),
    LIST_MEMBERS("GET", "/v2/members"),
    ADD_MEMBER("POST", "/v2/members"),
    CHANGE_MEMBER("PUT", "/v2/members/{id}"),
    DELETE_MEMBER("DELETE", "/v2/members/{id}"),
    LIST_TOKENS("GET", "/v2/tokens"),
    ADD_TOKEN("POST", "/v2/tokens"),
    DELETE_TOKEN("DELETE", "/v2/tokens/{id}"),
    LIST_WEBHOOKS("GET", "/v2/webhooks"),
    ADD_WEBHOOK("POST", "/v2/webhooks"),
    DELETE_WEBHOOK("DELETE", "/v2/webhooks/{id}"),
    WEBHOOK_DELIVERIES("GET", "/v2/webhooks/{id}/deliveries"),
    CONFIGURATION("GET", "/v2/configuration/{app}");

    private final String method;
    private final String path;

    Route(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public String method() {
        return method;
    }

    /// The path with its variable in braces, such as `/v2/patches/{id}`.
    public String path() {
        return path;
    }

    /// The path with its variable filled in; the value must already be fit for a URL.
    public String path(Object value) {
        return path.replaceFirst("\\{[a-z]+}", Matcher.quoteReplacement(value.toString()));
    }
}
