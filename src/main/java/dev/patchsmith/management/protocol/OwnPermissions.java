package dev.patchsmith.management.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the person who is logged in may do: `admin` may everything, the others what the modules list by Chinese
/// name.
public record OwnPermissions(
        long id,
        @Nullable String nickname,
        @Nullable String email,
        @Nullable String avatar,
        boolean admin,
        List<Map<String, List<Permission.Granted>>> permissions) {}
