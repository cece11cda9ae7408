package dev.patchsmith.management.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person with an account, as the list of users and `/cms/user/information` show it.
public record Account(
        long id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String email,
        @Nullable String avatar,
        List<Group> groups) {

    /// A group as it appears beside a person and in lists.
    public record Group(long id, String name, @Nullable String info) {}

    /// A group with what it may do.
    public record GroupDetail(
            long id, String name, @Nullable String info, List<PermissionRow> permissions) {}

    /// A permission as the administration shows it.
    public record PermissionRow(long id, String name, String module) {}

    /// A page of people; pages start at 0.
    public record Page(List<Account> items, long total, int count, int page) {}

    /// A page of groups; pages start at 0.
    public record GroupPage(List<Group> items, long total, int page, int count) {}
}
