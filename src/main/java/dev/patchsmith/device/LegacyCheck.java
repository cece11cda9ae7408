package dev.patchsmith.device;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.NewerPatch;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.DeviceStep;
import java.io.IOException;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;

/// Asks by the two routes of the legacy protocol, with the care the client in the field lacks: an answer that is no
/// success changes nothing, and a number is remembered only together with its package.
final class LegacyCheck {

    private static final long PACKAGE_LIMIT = 20_000_000;
    private static final long JSON_LIMIT = 10_000;

    private final Device device;
    private final DeviceNetwork network;
    private final AppFacts app;

    LegacyCheck(Device device, DeviceNetwork network, AppFacts app) {
        this.device = device;
        this.network = network;
        this.app = app;
    }

    Check run() throws IOException {
        device.step(0, DeviceStep.FETCH_CONFIGURATION_CMS, "");
        if (!(network.get(DeviceQuestions.newer(app, device.holds()), JSON_LIMIT) instanceof Reply.Answered answer)
                || !answer.isSuccess()) {
            device.step(0, DeviceStep.CONFIGURATION_FETCH_FAILED, "");
            device.backOff(null);
            return new Check.Failed("The server did not answer the question.");
        }
        OptionalLong number;
        try {
            number = Json.read(answer.body(), NewerPatch.class).patchId();
        } catch (JacksonException | NullPointerException notOurs) {
            device.step(0, DeviceStep.CONFIGURATION_PARSE_FAILED, "");
            device.backOff(null);
            return new Check.Failed("The answer is not one of a management server.");
        }
        if (number.isEmpty() || device.isDisabled(number.getAsLong())) {
            device.step(0, DeviceStep.NO_PATCH_FOR_VERSION, "");
            return new Check.Nothing(DeviceStep.NO_PATCH_FOR_VERSION.code());
        }
        return fetch(number.getAsLong());
    }

    private Check fetch(long patch) throws IOException {
        device.step(patch, DeviceStep.FETCH_PATCH_REMOTE, "");
        Reply reply = network.get(DeviceQuestions.legacyPackage(app), PACKAGE_LIMIT);
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess() || answer.body().length == 0) {
            device.step(patch, DeviceStep.PATCH_FETCH_FAILED, "");
            device.backOff(null);
            return new Check.Failed("The package did not come.");
        }
        device.step(patch, DeviceStep.PATCH_FETCHED, "");
        return device.install(patch, Checksum.of(answer.body()).hex(), answer.body());
    }
}
