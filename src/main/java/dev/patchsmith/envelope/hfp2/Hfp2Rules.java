package dev.patchsmith.envelope.hfp2;

import static dev.patchsmith.envelope.hfp2.Hfp2Check.EXPIRED;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.FAST_FORWARD;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.KEY_REVOKED;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.KEY_UNKNOWN;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.LIFETIME;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.OTHER_APP;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.OTHER_PLATFORM;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.OTHER_VERSION;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.ROLLED_BACK;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.SIGNATURE_INVALID;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.SIGNATURE_MISSING;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.SIGNATURE_TWICE;
import static dev.patchsmith.envelope.hfp2.Hfp2Check.THRESHOLD;

import dev.patchsmith.envelope.hfp2.Hfp2Layout.Entry;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules about signers, addressee, time and order, each as a pure function that is empty when it is kept.
final class Hfp2Rules {

    private Hfp2Rules() {}

    /// The author and everybody who signed must be trusted, different, and right; and they must be enough.
    ///
    /// Every signature counts, not just the first good ones: one that is wrong means that somebody altered it.
    static Optional<Refused> signatures(Hfp2Layout layout, TrustedKeys trusted) {
        return present(layout, trusted)
                .or(() -> layout.signatures().size() < trusted.threshold()
                        ? refused(
                                THRESHOLD,
                                "The package has " + layout.signatures().size() + " of the " + trusted.threshold()
                                        + " signatures it needs.")
                        : Optional.empty());
    }

    /// The same without the question whether they are enough, for somebody who is about to add his own.
    static Optional<Refused> present(Hfp2Layout layout, TrustedKeys trusted) {
        Fingerprint author = layout.header().keyId();
        List<Fingerprint> signers =
                layout.signatures().stream().map(Entry::keyId).toList();
        Optional<Refused> untrusted = Stream.concat(Stream.of(author), signers.stream())
                .flatMap(id -> trustedKey(id, trusted).stream())
                .findFirst();
        if (untrusted.isPresent()) {
            return untrusted;
        }
        Set<Fingerprint> different = new HashSet<>(signers);
        if (different.size() < signers.size()) {
            return refused(SIGNATURE_TWICE, "The same key has signed twice: signatures must be of different people.");
        }
        if (!different.contains(author)) {
            return refused(SIGNATURE_MISSING, "The signature of the author's key " + author + " is missing.");
        }
        byte[] message = layout.signedBytes();
        return layout.signatures().stream()
                .filter(entry -> !verifies(entry, message, trusted))
                .findFirst()
                .flatMap(entry -> refused(
                        SIGNATURE_INVALID,
                        "The signature of " + owner(entry.keyId(), trusted)
                                + " does not fit: the package was altered."));
    }

    private static Optional<Refused> trustedKey(Fingerprint id, TrustedKeys trusted) {
        Optional<TrustedKey> key = trusted.find(id);
        if (key.isEmpty()) {
            return refused(KEY_UNKNOWN, "The package is signed with key " + id + ", which is not trusted here.");
        }
        return key.get().revoked()
                ? refused(
                        KEY_REVOKED,
                        "The package is signed with a key of " + key.get().owner() + " (" + id + ") that was revoked.")
                : Optional.empty();
    }

    static boolean verifies(Entry entry, byte[] message, TrustedKeys trusted) {
        return trusted.find(entry.keyId())
                .map(key -> key.key().verifies(message, entry.signature()))
                .orElse(false);
    }

    private static String owner(Fingerprint id, TrustedKeys trusted) {
        return trusted.find(id).map(TrustedKey::owner).orElse(id.toString());
    }

    static Optional<Refused> addressee(Hfp2Release release, Hfp2Device device) {
        if (!release.app().equals(device.app())) {
            return refused(OTHER_APP, "The package is for " + release.app() + ", this is " + device.app() + ".");
        }
        if (release.platform() != device.platform()) {
            return refused(
                    OTHER_PLATFORM,
                    "The package is for " + release.platform().displayName() + ", this is "
                            + device.platform().displayName() + ".");
        }
        return release.appVersions().contains(device.version())
                ? Optional.empty()
                : refused(
                        OTHER_VERSION,
                        "The package is for version " + versions(release) + ", this is " + device.version() + ".");
    }

    private static String versions(Hfp2Release release) {
        return release.appVersions().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static Optional<Refused> time(Hfp2Release release, Instant trustedTime, Hfp2Policy policy) {
        if (!trustedTime.isBefore(release.expiresAt())) {
            return refused(EXPIRED, "The package expired at " + release.expiresAt() + ".");
        }
        Duration lifetime = Duration.between(release.createdAt(), release.expiresAt());
        return lifetime.compareTo(policy.maxLifetime()) > 0
                ? refused(
                        LIFETIME,
                        "The package claims to be valid for " + lifetime.toDays() + " days; "
                                + policy.maxLifetime().toDays() + " is the limit.")
                : Optional.empty();
    }

    /// A package that arrives must be newer than all before; a patch also by its own number.
    static Optional<Refused> order(Hfp2Release release, Hfp2State state, Hfp2Policy policy) {
        boolean oldPatch = release.kind() == PatchKind.PATCH && release.patchNo() <= state.highestPatchNo();
        if (oldPatch || release.patchNo() < state.floor()) {
            return refused(
                    ROLLED_BACK,
                    "Patch " + release.patchNo() + " is not newer than patch "
                            + Math.max(state.highestPatchNo(), state.floor()) + ", which was here already.");
        }
        if (release.seq() <= state.highestSeq()) {
            return refused(
                    ROLLED_BACK,
                    "The package has sequence " + release.seq() + "; number " + state.highestSeq()
                            + " was here already.");
        }
        boolean leaps = release.patchNo() - state.highestPatchNo() > policy.maxJump()
                || release.seq() - state.highestSeq() > policy.maxJump();
        return leaps
                ? refused(
                        FAST_FORWARD,
                        "The package leaps ahead by more than " + policy.maxJump()
                                + " numbers, which would lock out all that follow.")
                : Optional.empty();
    }

    /// A package that is read again at the next launch must be the newest one that was accepted.
    static Optional<Refused> installed(Hfp2Release release, Hfp2State state) {
        return release.seq() == state.highestSeq() && release.patchNo() >= state.floor()
                ? Optional.empty()
                : refused(
                        ROLLED_BACK,
                        "The stored package has sequence " + release.seq() + "; number " + state.highestSeq()
                                + " was accepted last.");
    }

    static Optional<Refused> refused(Hfp2Check check, String sentence) {
        return Optional.of(new Refused(check, sentence));
    }
}
