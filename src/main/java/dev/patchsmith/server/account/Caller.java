package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.server.answer.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who makes a request and what he may: a person, or a build server with a token. A token may be for one app
/// only.
public record Caller(
        long member,
        String name,
        Set<Role> roles,
        Set<Permission> permissions,
        @Nullable String session,
        @Nullable String app) {

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /// Refuses unless the legacy permission is there.
    public void require(Permission permission) {
        if (!isAdministrator() && !permissions.contains(permission)) {
            throw Refusal.of(Code.NO_PERMISSION);
        }
    }

    /// Refuses everybody but administrators.
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refusal.of(Code.NO_PERMISSION, ProblemCode.NOT_ALLOWED, "Only administrators may do this.");
        }
    }

    public void require(Role role) {
        if (!isAdministrator() && !roles.contains(role)) {
            throw Refusal.of(
                    Code.NO_PERMISSION,
                    ProblemCode.NOT_ALLOWED,
                    "This needs the role " + role + ", which you do not have.");
        }
    }

    /// Whether things of this app are visible at all.
    public boolean sees(String otherApp) {
        return app == null || app.equals(otherApp);
    }

    /// What the permissions of the legacy protocol amount to.
    static Set<Role> rolesOf(Set<Permission> permissions, boolean administrator) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        for (Role role : Role.values()) {
            Permission needed = permissionOf(role);
            if (needed != null && (administrator || permissions.contains(needed))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /// The permission that a role stands for; null for administrators, who are a group of their own.
    static @Nullable Permission permissionOf(Role role) {
        return switch (role) {
            case VIEWER -> Permission.LIST_PATCHES;
            case AUTHOR -> Permission.ADD_PATCH;
            case RELEASER -> Permission.CHANGE_STATUS;
            case AUDITOR -> Permission.READ_LOGS;
            case ADMINISTRATOR -> null;
        };
    }
}
