package dev.patchsmith.management.protocol.v2;

import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A patch with its release. `revision` grows with every change and is the ETag (`"7"`). `plan` is null until the
/// first release; `phase` counts from 0. `copyOf` is the earlier patch whose package this one delivers again.
/// `checksum` is the SHA-256 of the package, null for a [Kind#CLEAR] without one. `devices` counts the places
/// taken of a quota. `waiting` is what somebody asked for and a second person has not decided yet.
public record PatchDetail(
        long id,
        String app,
        Platform platform,
        String version,
        String name,
        @Nullable PackageFormat format,
        @Nullable String checksum,
        long size,
        @Nullable String signature,
        @Nullable String notes,
        Kind kind,
        @Nullable Long copyOf,
        PatchState state,
        @Nullable Plan plan,
        int phase,
        @Nullable Instant phaseSince,
        @Nullable String haltReason,
        long devices,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant releasedAt,
        long revision,
        @Nullable Approval waiting) {

    /// What the package is for.
    public enum Kind {
        /// Repairs the app.
        PATCH,
        /// An earlier patch again, under a new and higher number.
        ROLL_BACK,
        /// Takes patches away: devices of ours remove what they have, legacy ones get a neutral package.
        CLEAR
    }

    /// A page of patches, newest first. `next` is the cursor of the next page, null on the last.
    public record Page(
            List<PatchDetail> items, long total, @Nullable String next) {}

    /// The body that makes a patch of a package that was stored before ([Route#STORE_PACKAGE]). Nothing is live
    /// after it.
    public record Draft(
            String app,
            Platform platform,
            String version,
            String name,
            PackageFormat format,
            String checksum,
            @Nullable String signature,
            @Nullable String notes) {}

    /// The body that changes the words about a patch. Null fields stay as they are.
    public record Edit(@Nullable String name, @Nullable String notes) {}

    /// What became of stored bytes: `known` says that the server had them already.
    public record Stored(String checksum, long size, boolean known) {}

    /// The body of pause, resume and stop: why. The reason goes to the audit log.
    public record Act(@Nullable String reason) {}

    /// The body of a roll-back: the earlier patch to deliver again, and why.
    public record RollBack(long to, @Nullable String reason) {}

    /// The body of a clear: the checksum of a stored neutral package for legacy devices (without one only devices
    /// of ours are told), and why.
    public record Clear(
            @Nullable String neutralChecksum, @Nullable String reason) {}
}
