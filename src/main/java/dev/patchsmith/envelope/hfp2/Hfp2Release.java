package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything about a package that the people who release it decide.
///
/// @param app the identifier of the app, such as `com.example.shop`
/// @param appVersions the versions the patch is for, 1 to 100
/// @param patchNo grows with every patch of the app; a neutral or clear package may carry an old one
/// @param seq grows with every package of the app, of whatever kind
/// @param minPatchNo once this package was accepted, none with a smaller number is; at most `patchNo`
/// @param salt the salt of the roll-out, by which devices find their bucket
/// @param expiresAt from then on no device accepts the package any more, in whole seconds
public record Hfp2Release(
        String app,
        Platform platform,
        List<AppVersion> appVersions,
        long patchNo,
        long seq,
        long minPatchNo,
        PatchKind kind,
        String salt,
        Instant createdAt,
        Instant expiresAt) {

    static final int MAX_APP = 200;
    static final int MAX_SALT = 256;
    static final int MAX_VERSIONS = 100;

    public Hfp2Release {
        appVersions = List.copyOf(appVersions);
    }

    /// A patch for one version with the usual salt, valid from now on for the given time.
    public static Hfp2Release patch(
            String app, Platform platform, AppVersion version, long patchNo, long seq, Instant now, Duration valid) {
        String salt = String.join("|", app, Hfp2Header.word(platform), version.text(), Long.toString(patchNo));
        return new Hfp2Release(
                app, platform, List.of(version), patchNo, seq, 0, PatchKind.PATCH, salt, now, now.plus(valid));
    }

    public Hfp2Release as(PatchKind other) {
        return new Hfp2Release(app, platform, appVersions, patchNo, seq, minPatchNo, other, salt, createdAt, expiresAt);
    }

    /// Why this cannot be sealed, as a sentence.
    Optional<String> problem(Hfp2Policy policy) {
        if (!isLine(app, MAX_APP)) {
            return Optional.of("The app identifier is empty, too long or has unusual characters.");
        }
        if (!isLine(salt, MAX_SALT)) {
            return Optional.of("The salt is empty, too long or has unusual characters.");
        }
        if (appVersions.isEmpty() || appVersions.size() > MAX_VERSIONS) {
            return Optional.of("A package is for 1 to 100 app versions, not for " + appVersions.size() + ".");
        }
        if (appVersions.stream().distinct().count() != appVersions.size()) {
            return Optional.of("An app version is named twice.");
        }
        if (!appVersions.stream().allMatch(version -> isLine(version.text(), AppVersion.MAX_LENGTH))) {
            return Optional.of("An app version has unusual characters.");
        }
        return numberProblem().or(() -> timeProblem(policy));
    }

    private Optional<String> numberProblem() {
        if (patchNo < 1 || patchNo > Whole.MAX || seq < 1 || seq > Whole.MAX) {
            return Optional.of("The patch number and the sequence start at 1.");
        }
        return minPatchNo < 0 || minPatchNo > patchNo
                ? Optional.of("The smallest patch number must be between 0 and the patch number itself.")
                : Optional.empty();
    }

    private Optional<String> timeProblem(Hfp2Policy policy) {
        if (createdAt.getEpochSecond() < 0 || createdAt.getEpochSecond() >= expiresAt.getEpochSecond()) {
            return Optional.of("The package would expire before it is made.");
        }
        return Duration.between(createdAt, expiresAt).compareTo(policy.maxLifetime()) > 0
                ? Optional.of("The package would be valid for longer than "
                        + policy.maxLifetime().toDays() + " days, which devices refuse.")
                : Optional.empty();
    }

    /// Whether the text is one line that UTF-8 can carry.
    private static boolean isLine(String text, int max) {
        return !text.isBlank()
                && text.length() <= max
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
