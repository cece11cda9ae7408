package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies with which accounts and groups are changed.
public sealed interface AccountChange {

    /// Makes an account; administrators only.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Register(
            String username,
            String password,
            @JsonProperty("confirm_password") String confirmPassword,
            @Nullable String email,
            @JsonProperty("group_ids") @Nullable List<Long> groupIds)
            implements AccountChange {
        @Override
        public String toString() {
            return "Register[" + username + "]";
        }
    }

    /// Changes one's own name, picture or address; null fields stay as they are.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            @Nullable String username,
            @Nullable String nickname,
            @Nullable String email,
            @Nullable String avatar) implements AccountChange {}

    /// Changes one's own password.
    record OwnPassword(
            @JsonProperty("old_password") String oldPassword,
            @JsonProperty("new_password") String newPassword,
            @JsonProperty("confirm_password") String confirmPassword)
            implements AccountChange {
        @Override
        public String toString() {
            return "OwnPassword[]";
        }
    }

    /// Sets somebody's password; administrators only.
    record ResetPassword(
            @JsonProperty("new_password") String newPassword,
            @JsonProperty("confirm_password") String confirmPassword) implements AccountChange {
        @Override
        public String toString() {
            return "ResetPassword[]";
        }
    }

    /// Sets somebody's address and groups.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membership(
            @Nullable String email,
            @JsonProperty("group_ids") List<Long> groupIds) implements AccountChange {}

    /// Makes or renames a group.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupWords(
            String name,
            @Nullable String info,
            @JsonProperty("permission_ids") @Nullable List<Long> permissionIds) implements AccountChange {}

    /// Gives one permission to a group.
    record Grant(
            @JsonProperty("group_id") long groupId,
            @JsonProperty("permission_id") long permissionId) implements AccountChange {}

    /// Gives permissions to a group, or takes them away, by the route it is sent to.
    record Grants(
            @JsonProperty("group_id") long groupId,
            @JsonProperty("permission_ids") List<Long> permissionIds) implements AccountChange {}
}
