package dev.patchsmith.device;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.DeviceId;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks for the configuration file of the app and decides by it: the target of the version, the share it goes to, the
/// package it names. A file that is older than one believed before, that has expired or whose signature does not fit
/// changes nothing.
final class ConfigurationCheck {

    private static final long FILE_LIMIT = 2_000_000;
    private static final long LARGEST = 200_000_000;

    /// A file cannot be so many changes ahead; a forged one would keep all later ones out.
    private static final long FURTHEST_AHEAD = 1_000_000;

    /// How long a file is good when the server does not say.
    private static final Duration USUAL_INTERVAL = Duration.ofHours(3);

    private static final String SIGNATURE_PREFIX = "ed25519=";

    private final Device device;
    private final DeviceNetwork network;
    private final AppFacts app;
    private final @Nullable PublicKey key;

    ConfigurationCheck(Device device, DeviceNetwork network, AppFacts app, @Nullable PublicKey key) {
        this.device = device;
        this.network = network;
        this.app = app;
        this.key = key;
    }

    Check run() throws IOException {
        device.step(0, DeviceStep.FETCH_CONFIGURATION_REMOTE, "");
        Reply reply = network.get(DeviceQuestions.configuration(app), FILE_LIMIT);
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
            device.step(0, DeviceStep.CONFIGURATION_FETCH_FAILED, "");
            device.backOff(reply instanceof Reply.Answered answered ? answered.retryAfter() : null);
            return new Check.Failed("The configuration did not come.");
        }
        device.step(0, DeviceStep.CONFIGURATION_FETCHED, "");
        device.step(0, DeviceStep.PARSE_CONFIGURATION_REMOTE, "");
        if (!isSigned(answer)) {
            return refused("The signature of the configuration does not fit.");
        }
        Configuration file;
        try {
            file = Json.read(answer.body(), Configuration.class);
        } catch (JacksonException | NullPointerException notOurs) {
            return refused("The answer is no configuration file.");
        }
        Optional<String> doubt = doubt(file);
        if (doubt.isPresent()) {
            return refused(doubt.get());
        }
        device.step(0, DeviceStep.CONFIGURATION_PARSED, "");
        device.believed(file.seq());
        device.pollAfter(interval(answer));
        return decide(file);
    }

    private Check refused(String why) throws IOException {
        device.step(0, DeviceStep.CONFIGURATION_PARSE_FAILED, why);
        device.backOff(null);
        return new Check.Failed(why);
    }

    private boolean isSigned(Reply.Answered answer) {
        if (key == null) {
            return true;
        }
        String header = answer.headers().getOrDefault("x-signature", "");
        if (!header.startsWith(SIGNATURE_PREFIX)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(answer.body());
            return verifier.verify(Base64.getDecoder().decode(header.substring(SIGNATURE_PREFIX.length())));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private Optional<String> doubt(Configuration file) {
        if (!file.packageName().equals(app.app()) || file.platform() != app.platform()) {
            return Optional.of("The configuration is for another app.");
        }
        if (device.now().isAfter(file.expiresAt())) {
            return Optional.of("The configuration has expired.");
        }
        long before = device.configurationSeq();
        if (file.seq() < before) {
            return Optional.of("The configuration is older than one that was believed.");
        }
        return before > 0 && file.seq() - before > FURTHEST_AHEAD
                ? Optional.of("The configuration is too far ahead.")
                : Optional.empty();
    }

    /// As long as the server lets the file be cached.
    private static Duration interval(Reply.Answered answer) {
        String cache = answer.headers().getOrDefault("cache-control", "");
        for (String part : cache.split("\\s*,\\s*")) {
            if (part.matches("max-age=\\d{1,7}")) {
                return Duration.ofSeconds(Long.parseLong(part.substring("max-age=".length())));
            }
        }
        return USUAL_INTERVAL;
    }

    private Check decide(Configuration file) throws IOException {
        Configuration.Version version =
                file.versionPatchList().get(app.version().text());
        if (version == null) {
            return nothing(DeviceStep.NO_PATCH_FOR_VERSION);
        }
        long target = version.targetPatchVersion();
        if (target == 0) {
            return clear();
        }
        Optional<Configuration.Patch> found = version.patchList().stream()
                .filter(patch -> patch.version() == target)
                .findFirst();
        if (found.isEmpty() || device.isDisabled(target)) {
            return nothing(DeviceStep.NO_PATCH_FOR_VERSION);
        }
        Configuration.Patch patch = found.get();
        if (target <= device.holds()) {
            return nothing(DeviceStep.ALREADY_LOADED);
        }
        if (patch.percent() < 1 || patch.percent() > Bucket.COUNT || patch.size() < 1) {
            return nothing(DeviceStep.PATCH_INVALID);
        }
        return isHit(patch, file.algo()) ? fetch(patch) : nothing(DeviceStep.NOT_IN_GREY_RELEASE);
    }

    private Check nothing(DeviceStep step) throws IOException {
        device.step(0, step, "");
        return new Check.Nothing(step.code());
    }

    private Check clear() throws IOException {
        long held = device.patch();
        if (held == 0) {
            return nothing(DeviceStep.ALREADY_LOADED);
        }
        device.step(held, DeviceStep.TARGET_IS_ROLLBACK, "");
        device.remove(held, held);
        return new Check.Cleared(held);
    }

    /// A draw that this device does not know reaches it only when it reaches everybody.
    private boolean isHit(Configuration.Patch patch, String algorithm) {
        String id = app.device();
        return patch.percent() == Bucket.COUNT
                || (algorithm.equals(Bucket.ALGORITHM)
                        && id != null
                        && DeviceId.isUsable(id)
                        && Bucket.of(patch.salt(), id) < patch.percent());
    }

    private Check fetch(Configuration.Patch patch) throws IOException {
        long number = patch.version();
        Optional<byte[]> local = device.stored(patch.sha256());
        if (local.isPresent()) {
            device.step(number, DeviceStep.LOCAL_FILE_MATCHES, "");
            return device.install(number, patch.sha256(), local.get());
        }
        device.step(number, DeviceStep.FETCH_PATCH_REMOTE, "");
        Reply reply = network.get(address(patch.downloadUrl()), Math.min(LARGEST, patch.size()));
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
            device.step(number, DeviceStep.PATCH_FETCH_FAILED, "");
            device.backOff(reply instanceof Reply.Answered answered ? answered.retryAfter() : null);
            return new Check.Failed("The package did not come.");
        }
        device.step(number, DeviceStep.PATCH_FETCHED, "");
        if (answer.body().length != patch.size()
                || !Checksum.of(answer.body()).hex().equals(patch.sha256())) {
            device.step(number, DeviceStep.CHECKSUM_MISMATCH, "");
            device.backOff(null);
            return new Check.Failed("The package is not the one that was named.");
        }
        device.step(number, DeviceStep.CHECKSUM_VERIFIED, "");
        return device.install(number, patch.sha256(), answer.body());
    }

    /// `cms:` is a path of the server that the device knows already.
    private static String address(String url) {
        return url.startsWith("cms:") ? url.substring("cms:".length()) : url;
    }
}
