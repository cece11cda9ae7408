package dev.patchsmith.management.protocol;

/// The routes of the legacy protocol. Every path is answered with and without a slash at its end.
public enum LegacyRoute {
    LOGIN("POST", "/cms/user/login"),
    CAPTCHA("POST", "/cms/user/captcha"),
    REFRESH("GET", "/cms/user/refresh"),
    MY_PERMISSIONS("GET", "/cms/user/permissions"),
    MY_INFORMATION("GET", "/cms/user/information"),
    UPDATE_ME("PUT", "/cms/user"),
    CHANGE_PASSWORD("PUT", "/cms/user/change_password"),
    REGISTER("POST", "/cms/user/register"),
    UPLOAD("POST", "/cms/file"),
    ASSET("GET", "/assets/{path}"),
    ADD_PATCH("POST", "/v1/hotFix"),
    LIST_PATCHES("GET", "/v1/hotFix"),
    CHANGE_STATUS("PUT", "/v1/hotFix/{id}"),
    IS_THERE_NEWER("GET", "/v1/exitHotFix"),
    PACKAGE("GET", "/v1/validHotFix"),
    ALL_PERMISSIONS("GET", "/cms/admin/permission"),
    LIST_USERS("GET", "/cms/admin/users"),
    RESET_PASSWORD("PUT", "/cms/admin/user/{id}/password"),
    UPDATE_USER("PUT", "/cms/admin/user/{id}"),
    DELETE_USER("DELETE", "/cms/admin/user/{id}"),
    ALL_GROUPS("GET", "/cms/admin/group/all"),
    LIST_GROUPS("GET", "/cms/admin/group"),
    ONE_GROUP("GET", "/cms/admin/group/{id}"),
    ADD_GROUP("POST", "/cms/admin/group"),
    UPDATE_GROUP("PUT", "/cms/admin/group/{id}"),
    DELETE_GROUP("DELETE", "/cms/admin/group/{id}"),
    GRANT_PERMISSION("POST", "/cms/admin/permission/dispatch"),
    GRANT_PERMISSIONS("POST", "/cms/admin/permission/dispatch/batch"),
    REVOKE_PERMISSIONS("POST", "/cms/admin/permission/remove"),
    LIST_LOGS("GET", "/cms/log"),
    SEARCH_LOGS("GET", "/cms/log/search"),
    LOG_USERS("GET", "/cms/log/users"),
    TEST_PAGE("GET", "/cms/test"),
    TEST_JSON("GET", "/cms/test/json"),
    TEST_INFO("GET", "/cms/test/info");

    private final String method;
    private final String path;

    LegacyRoute(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public String method() {
        return method;
    }

    /// The path with its variable in braces, such as `/v1/hotFix/{id}`.
    public String path() {
        return path;
    }

    /// The path with its variable filled in.
    public String path(Object value) {
        return path.replaceFirst("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(value.toString()));
    }
}
