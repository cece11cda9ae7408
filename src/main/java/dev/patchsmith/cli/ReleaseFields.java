package dev.patchsmith.cli;

import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.patch.AppVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the header of a signed package says. App and platform come from the key profile.
final class ReleaseFields {

    @Option(
            names = "--app-version",
            paramLabel = "VERSION",
            description = "hfp2: app version the patch is for; may be given several times.")
    private List<String> versions = List.of();

    @Option(names = "--patch-number", paramLabel = "N", description = "hfp2: grows with every patch of the app.")
    private @Nullable Long patchNo;

    @Option(
            names = "--sequence",
            paramLabel = "N",
            description = "hfp2: grows with every package of whatever kind; else the patch number.")
    private @Nullable Long seq;

    @Option(
            names = "--min-patch",
            paramLabel = "N",
            description = "hfp2: once this package was accepted, no patch with a smaller number is.")
    private long minPatchNo;

    @Option(
            names = "--kind",
            defaultValue = "PATCH",
            description = "hfp2: patch, neutral (a harmless script in its place) or clear (load nothing).")
    private PatchKind kind = PatchKind.PATCH;

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            defaultValue = "90d",
            description = "hfp2: days such as 90d, or a time such as 2027-01-31T00:00:00Z; 400 days at most.")
    private String expires = "90d";

    @Option(names = "--salt", paramLabel = "TEXT", description = "hfp2: salt of the roll-out; else the usual one.")
    private @Nullable String salt;

    /// What the branch of the fix says, for whatever was not given.
    void suggest(String version, long number) {
        versions = versions.isEmpty() ? List.of(version) : versions;
        patchNo = patchNo == null ? Long.valueOf(number) : patchNo;
    }

    PatchKind kind() {
        return kind;
    }

    /// Whether anything was said that only a signed package can carry.
    boolean isUsed() {
        return !versions.isEmpty()
                || patchNo != null
                || seq != null
                || minPatchNo != 0
                || kind != PatchKind.PATCH
                || salt != null;
    }

    Hfp2Release release(KeyProfile profile, Instant clock) {
        if (versions.isEmpty() || patchNo == null) {
            throw CommandFailure.usage("a signed package needs --app-version and --patch-number.");
        }
        for (String version : versions) {
            if (!AppVersion.isValid(version)) {
                throw CommandFailure.usage("\"" + version + "\" is not an app version.");
            }
        }
        Instant now = clock.truncatedTo(ChronoUnit.SECONDS);
        Hfp2Release usual = Hfp2Release.patch(
                profile.app(),
                profile.platform(),
                new AppVersion(versions.getFirst()),
                patchNo,
                seq == null ? patchNo : seq,
                now,
                Duration.ofDays(1));
        return new Hfp2Release(
                usual.app(),
                usual.platform(),
                versions.stream().map(AppVersion::new).toList(),
                patchNo,
                usual.seq(),
                minPatchNo,
                kind,
                salt == null ? usual.salt() : salt,
                now,
                until(now));
    }

    private Instant until(Instant now) {
        try {
            return expires.matches("[1-9][0-9]{0,3}d")
                    ? now.plus(Duration.ofDays(Long.parseLong(expires.substring(0, expires.length() - 1))))
                    : Instant.parse(expires).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException unknown) {
            throw CommandFailure.usage("--expires takes days such as 90d or a time such as 2027-01-31T00:00:00Z, not \""
                    + expires + "\".");
        }
    }
}
