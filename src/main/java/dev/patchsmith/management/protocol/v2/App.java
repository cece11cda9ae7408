package dev.patchsmith.management.protocol.v2;

import dev.patchsmith.patch.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An app whose patches this server manages. Clients of the legacy protocol cannot name their app: they belong to
/// the one with the key [#DEFAULT_KEY].
public record App(String key, String name, Instant createdAt, long patches) {

    public static final String DEFAULT_KEY = "default";

    /// The body that adds an app. A key is 1 to 120 letters, digits, dots, dashes and underscores.
    public record Draft(String key, String name) {}

    /// All apps, by key.
    public record Listing(List<App> items) {}

    /// One version of an app that has patches: those that are delivered, newest first, and what looks wrong.
    public record Version(
            Platform platform,
            String version,
            long patches,
            List<Long> live,
            Instant changedAt,
            List<Warning> warnings) {}

    /// The versions of an app, newest first.
    public record Versions(String app, List<Version> items) {}

    /// How releases of an app are guarded. With `fourEyes` a second person decides on every release, resumption and
    /// clear with a package. `neutralChecksum` names a stored package without effect: legacy devices get it for a
    /// version that never had a patch, so that an updated app lets go of the patch of the version before; null
    /// switches that off.
    public record Policy(boolean fourEyes, @Nullable String neutralChecksum) {}

    /// What a person should look at.
    public enum Warning {
        /// More than one patch is delivered for this version; the newest one that a device may have wins.
        SEVERAL_LIVE,
        /// No patch of this version is delivered, while one of an older version is: devices that were updated may still
        /// hold the old one.
        NEWER_VERSION_WITHOUT_PATCH,
        /// All patches of this version were stopped; devices keep what they loaded.
        ALL_STOPPED
    }
}
