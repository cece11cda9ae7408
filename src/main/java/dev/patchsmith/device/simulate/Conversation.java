package dev.patchsmith.device.simulate;

import dev.patchsmith.device.AppFacts;
import dev.patchsmith.device.DeviceNetwork;
import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.device.DeviceQuestions;
import dev.patchsmith.device.Protocol;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.NewerPatch;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.rollout.Reason;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What virtual devices and the server say to each other, by either protocol.
final class Conversation {

    private static final long JSON_LIMIT = 100_000;
    private static final long PACKAGE_LIMIT = 200_000_000;
    private static final Duration SOON = Duration.ofMillis(200);

    private final DeviceNetwork network;
    private final Protocol protocol;
    final LongAdder requests = new LongAdder();
    final LongAdder unanswered = new LongAdder();

    Conversation(DeviceNetwork network, Protocol protocol) {
        this.network = network;
        this.protocol = protocol;
    }

    /// What a question came to.
    sealed interface Told {

        /// @param checksum of the package, null when the protocol does not tell
        record Patch(
                long id,
                String url,
                @Nullable String checksum,
                @Nullable Duration next) implements Told {}

        record Clear(long id) implements Told {}

        record Nothing(Reason reason, @Nullable Duration next) implements Told {}

        /// The server did not answer as it should.
        record Silence() implements Told {}
    }

    Told ask(AppFacts app, long holds) {
        requests.increment();
        String path = protocol == Protocol.PATCHSMITH
                ? DeviceQuestions.decision(app, holds)
                : DeviceQuestions.newer(app, holds);
        if (!(network.get(path, JSON_LIMIT) instanceof Reply.Answered answer) || !answer.isSuccess()) {
            unanswered.increment();
            return new Told.Silence();
        }
        try {
            return protocol == Protocol.PATCHSMITH
                    ? told(Json.read(answer.body(), Offer.class))
                    : told(Json.read(answer.body(), NewerPatch.class), app);
        } catch (JacksonException | NullPointerException notOurs) {
            unanswered.increment();
            return new Told.Silence();
        }
    }

    private static Told told(Offer offer) {
        Offer.Offered offered = offer.patch();
        Duration next = offer.nextPollSeconds() > 0 ? Duration.ofSeconds(offer.nextPollSeconds()) : null;
        if (offered == null) {
            return new Told.Nothing(offer.reason(), next);
        }
        return offered.kind() == PatchDetail.Kind.CLEAR || offered.url() == null
                ? new Told.Clear(offered.id())
                : new Told.Patch(offered.id(), offered.url(), offered.checksum(), next);
    }

    private static Told told(NewerPatch newer, AppFacts app) {
        OptionalLong id = newer.patchId();
        return id.isPresent()
                ? new Told.Patch(id.getAsLong(), DeviceQuestions.legacyPackage(app), null, null)
                : new Told.Nothing(Reason.NOT_RUNNING, null);
    }

    /// Fetches a package and compares it with what was announced.
    boolean download(Told.Patch patch) {
        requests.increment();
        boolean right = network.get(patch.url(), PACKAGE_LIMIT) instanceof Reply.Answered answer
                && answer.isSuccess()
                && answer.body().length > 0
                && (patch.checksum() == null || Checksum.of(answer.body()).hex().equals(patch.checksum()));
        if (!right) {
            unanswered.increment();
        }
        return right;
    }

    /// @return how long to wait before the same is sent again; zero when it was taken
    Duration post(String path, byte[] json) {
        requests.increment();
        Reply reply = network.post(path, json);
        if (reply instanceof Reply.Answered answer && answer.isSuccess()) {
            return Duration.ZERO;
        }
        unanswered.increment();
        return reply instanceof Reply.Answered answer && answer.retryAfter() != null ? answer.retryAfter() : SOON;
    }
}
