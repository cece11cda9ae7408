package dev.patchsmith.device;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.rollout.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network with one server behind it that offers what a test puts there, and fails when it is told to.
final class ScriptedServer implements DeviceNetwork {

    final List<String> requests = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    long pollSeconds;

    @Nullable
    Reply failure;

    private Offer offer = new Offer(Reason.NOT_RUNNING, 2000, 0, null);
    private byte[] bytes = {};

    void offers(long patch, byte[] sealed) {
        offers(patch, sealed, Checksum.of(sealed));
    }

    void offers(long patch, byte[] sealed, Checksum announced) {
        bytes = sealed;
        offer = new Offer(
                Reason.HIT_EVERYBODY,
                0,
                pollSeconds,
                new Offer.Offered(
                        patch,
                        PatchDetail.Kind.PATCH,
                        PackageFormat.MANGO,
                        announced.hex(),
                        sealed.length,
                        null,
                        "/v2/decision/" + patch + "/package"));
    }

    void clears(long patch) {
        offer = new Offer(
                Reason.HIT_ROLL_BACK,
                2003,
                0,
                new Offer.Offered(patch, PatchDetail.Kind.CLEAR, null, null, 0, null, null));
    }

    void offersNothing() {
        offer = new Offer(Reason.NOT_RUNNING, 2000, pollSeconds, null);
    }

    void failsWith(int status, @Nullable Duration retryAfter) {
        failure = new Reply.Answered(status, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), retryAfter);
    }

    @Override
    public Reply get(String path, long limit) {
        requests.add(path);
        if (failure != null) {
            return failure;
        }
        byte[] body = path.contains("/package") ? bytes : Json.bytes(held(path) ? already() : offer);
        return body.length > limit ? new Reply.NoAnswer("too long") : new Reply.Answered(200, body, null);
    }

    /// A device that has the patch is not offered it again.
    private boolean held(String path) {
        return offer.patch() != null && path.contains("patch=" + offer.patch().id());
    }

    private static Offer already() {
        return new Offer(Reason.ALREADY_LOADED, 2004, 0, null);
    }

    @Override
    public Reply post(String path, byte[] json) {
        requests.add(path);
        if (failure != null) {
            return failure;
        }
        List<Report> batch = Json.read(json, Report.Batch.class).reports();
        batches.add(batch.size());
        reports.addAll(batch);
        return new Reply.Answered(202, new byte[0], null);
    }
}
