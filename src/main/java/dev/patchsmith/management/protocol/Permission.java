package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a group may do. Front ends compare the Chinese names as strings, so these are part of the wire, as are
/// the ids.
public enum Permission {
    READ_LOGS(1, "查询所有日志", "日志"),
    SEARCH_LOGS(2, "搜索日志", "日志"),
    LIST_LOG_USERS(3, "查询日志记录的用户", "日志"),
    TEST_LOGGING(4, "测试日志记录", "信息"),
    READ_ABOUT(5, "查看lin的信息", "信息"),
    ADD_PATCH(13, "新增热修复包", "热修复管理"),
    CHANGE_STATUS(17, "更新热修复包状态", "热修复管理"),
    LIST_PATCHES(18, "查询热修复包", "热修复管理"),
    FETCH_PACKAGE(19, "查询有效热修复包", "热修复管理"),
    ASK_FOR_NEWER(20, "查询会否存在有效热修复包", "热修复管理");

    private static final Map<String, Permission> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::label, Function.identity()));

    private final long id;
    private final String label;
    private final String module;

    Permission(long id, String label, String module) {
        this.id = id;
        this.label = label;
        this.module = module;
    }

    public long id() {
        return id;
    }

    /// The name as it travels, in Chinese.
    public String label() {
        return label;
    }

    public String module() {
        return module;
    }

    public static Optional<Permission> ofLabel(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /// One permission in the answer of `/cms/user/permissions`.
    public record Granted(@JsonProperty("permission") String label, String module) {}
}
