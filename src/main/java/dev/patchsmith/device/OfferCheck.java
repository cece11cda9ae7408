package dev.patchsmith.device;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.DeviceStep;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks by the decision route of our server.
final class OfferCheck {

    private static final long JSON_LIMIT = 100_000;
    /// A package is a few kilobytes, an Android one some megabytes.
    private static final long LARGEST = 200_000_000;

    private final Device device;
    private final DeviceNetwork network;
    private final AppFacts app;

    OfferCheck(Device device, DeviceNetwork network, AppFacts app) {
        this.device = device;
        this.network = network;
        this.app = app;
    }

    Check run() throws IOException {
        device.step(0, DeviceStep.FETCH_CONFIGURATION_REMOTE, "");
        Reply reply = network.get(DeviceQuestions.decision(app, device.holds()), JSON_LIMIT);
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
            device.step(0, DeviceStep.CONFIGURATION_FETCH_FAILED, "");
            device.backOff(wish(reply));
            return new Check.Failed("The server did not answer the question.");
        }
        device.step(0, DeviceStep.CONFIGURATION_FETCHED, "");
        Offer offer;
        try {
            offer = Json.read(answer.body(), Offer.class);
        } catch (JacksonException | NullPointerException notOurs) {
            device.step(0, DeviceStep.CONFIGURATION_PARSE_FAILED, "");
            device.backOff(null);
            return new Check.Failed("The answer is not one of our server.");
        }
        device.step(0, DeviceStep.CONFIGURATION_PARSED, "");
        device.pollAfter(Duration.ofSeconds(Math.max(0, offer.nextPollSeconds())));
        return decide(offer);
    }

    private Check decide(Offer offer) throws IOException {
        Offer.Offered offered = offer.patch();
        if (offered == null || device.isDisabled(offered.id())) {
            Optional<DeviceStep> step = DeviceStep.ofCode(offer.code());
            if (step.isPresent()) {
                device.step(0, step.get(), offer.reason().name());
            }
            return new Check.Nothing(offer.code());
        }
        if (offered.kind() == PatchDetail.Kind.CLEAR || offered.url() == null || offered.checksum() == null) {
            device.step(offered.id(), DeviceStep.TARGET_IS_ROLLBACK, "");
            device.remove(offered.id(), offered.id());
            return new Check.Cleared(offered.id());
        }
        if (offered.kind() == PatchDetail.Kind.ROLL_BACK) {
            device.step(offered.id(), DeviceStep.TARGET_IS_ROLLBACK, "");
        }
        return take(offered, offered.url(), offered.checksum());
    }

    private Check take(Offer.Offered offered, String url, String checksum) throws IOException {
        Optional<byte[]> local = device.stored(checksum);
        if (local.isPresent()) {
            device.step(offered.id(), DeviceStep.LOCAL_FILE_MATCHES, "");
            return device.install(offered.id(), checksum, local.get());
        }
        device.step(offered.id(), DeviceStep.FETCH_PATCH_REMOTE, "");
        Reply reply = network.get(url, Math.min(LARGEST, Math.max(offered.size(), 1)));
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess() || answer.body().length == 0) {
            device.step(offered.id(), DeviceStep.PATCH_FETCH_FAILED, "");
            device.backOff(wish(reply));
            return new Check.Failed("The package did not come.");
        }
        device.step(offered.id(), DeviceStep.PATCH_FETCHED, "");
        if (!Checksum.of(answer.body()).hex().equals(checksum)) {
            device.step(offered.id(), DeviceStep.CHECKSUM_MISMATCH, "");
            device.backOff(null);
            return new Check.Failed("The package is not the one that was offered.");
        }
        device.step(offered.id(), DeviceStep.CHECKSUM_VERIFIED, "");
        return device.install(offered.id(), checksum, answer.body());
    }

    private static @Nullable Duration wish(Reply reply) {
        return reply instanceof Reply.Answered answer ? answer.retryAfter() : null;
    }
}
