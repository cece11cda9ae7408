package dev.patchsmith.patch.rollout;

import dev.patchsmith.patch.Platform;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the decision needs to know of one patch and its release. A null `app` is the app of clients that
/// cannot name theirs. `control` is the share (of 10000) that is held back as a control group; `holdersOf` names
/// an earlier patch whose holders get this one whatever their bucket, 0 for none.
public record Release(
        long patch,
        @Nullable String app,
        Platform platform,
        String version,
        boolean running,
        boolean rollBack,
        String algorithm,
        String salt,
        Audience audience,
        List<Condition> conditions,
        Set<String> testDevices,
        Set<String> blockedDevices,
        long holdersOf,
        int control) {

    public Release {
        conditions = List.copyOf(conditions);
        testDevices = Set.copyOf(testDevices);
        blockedDevices = Set.copyOf(blockedDevices);
    }

    /// A running release to everybody, the only kind old servers know.
    public static Release toEverybody(long patch, @Nullable String app, Platform platform, String version) {
        return new Release(
                patch,
                app,
                platform,
                version,
                true,
                false,
                Bucket.ALGORITHM,
                "p" + patch,
                new Audience.Everybody(),
                List.of(),
                Set.of(),
                Set.of(),
                0,
                0);
    }

    public Release withAudience(Audience other) {
        return new Release(
                patch,
                app,
                platform,
                version,
                running,
                rollBack,
                algorithm,
                salt,
                other,
                conditions,
                testDevices,
                blockedDevices,
                holdersOf,
                control);
    }
}
