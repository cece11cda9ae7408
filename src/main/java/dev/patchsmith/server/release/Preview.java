package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Decision;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.patch.rollout.Grant;
import dev.patchsmith.patch.rollout.Reason;
import dev.patchsmith.patch.rollout.Release;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers who would get a patch, and why one device does or does not, by the very decision that devices meet.
/// Nothing happens. Thread-safe.
public final class Preview {

    private static final int MOST_DEVICES = 100_000;
    private static final int EARLIER_PATCHES = 5;

    private final Database database;
    private final DeviceDecisions decisions;
    private final StatisticsReader statistics;

    public Preview(Database database, DeviceDecisions decisions, StatisticsReader statistics) {
        this.database = database;
        this.decisions = decisions;
        this.statistics = statistics;
    }

    public Explanation explain(PatchRecord patch, Explanation.Question question) {
        String device = question.device() == null ? "" : question.device();
        Release release = LivePatches.release(patch);
        List<Explanation.Asked> rules = new ArrayList<>();
        Long holds = question.holds();
        DeviceFacts facts = new DeviceFacts(
                patch.app(),
                patch.platform(),
                patch.version(),
                device,
                holds == null ? 0 : holds,
                question.attributes());
        Reason reason = Decision.of(
                release,
                facts,
                decisions.grant(release, device),
                (rule, passed, detail) -> rules.add(new Explanation.Asked(rule, passed, detail)));
        Integer bucket = DeviceId.isUsable(device) ? Bucket.of(release.salt(), device) : null;
        return new Explanation(
                device,
                patch.id(),
                reason.isHit(),
                reason,
                reason.code(),
                bucket,
                rules,
                DeviceId.isUsable(device) ? statistics.ofDevice(device, patch.id()) : List.of());
    }

    /// Decides for a list of devices as if the patch were delivered, by its plan or by another one.
    public DryRun dryRun(PatchRecord patch, DryRun.Question question) {
        if (question.devices().size() > MOST_DEVICES) {
            throw Refusal.field("devices", "A dry run takes at most " + MOST_DEVICES + " devices.");
        }
        Plan plan = question.plan();
        if (plan != null) {
            Plans.check(plan);
        }
        Release release = LivePatches.release(patch, plan == null ? patch.plan() : plan, true);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        Set<String> hits = new HashSet<>();
        int unusable = 0;
        for (String device : question.devices()) {
            Reason reason = decide(release, device, question.attributes());
            reasons.merge(reason, 1, Integer::sum);
            if (reason.isHit()) {
                hits.add(device);
            }
            unusable += DeviceId.isUsable(device) ? 0 : 1;
        }
        List<DryRun.Overlap> overlaps = earlier(patch).stream()
                .map(other -> overlap(other, question, hits))
                .toList();
        return new DryRun(question.devices().size(), unusable, hits.size(), reasons, overlaps);
    }

    private static DryRun.Overlap overlap(PatchRecord other, DryRun.Question question, Set<String> hits) {
        Release release = LivePatches.release(other, other.plan(), true);
        int hit = 0;
        int both = 0;
        for (String device : question.devices()) {
            if (decide(release, device, question.attributes()).isHit()) {
                hit++;
                both += hits.contains(device) ? 1 : 0;
            }
        }
        return new DryRun.Overlap(other.id(), hit, both);
    }

    private static Reason decide(Release release, @Nullable String device, Map<String, String> attributes) {
        DeviceFacts facts =
                new DeviceFacts(release.app(), release.platform(), release.version(), device, 0, attributes);
        return Decision.of(release, facts, Grant.OPEN);
    }

    private List<PatchRecord> earlier(PatchRecord patch) {
        Patches.Query query = new Patches.Query(patch.app(), patch.platform(), null, null, null, patch.id());
        return database.read(handle -> new Patches(handle).page(query, 4 * EARLIER_PATCHES)).stream()
                .filter(other -> other.releasedAt() != null)
                .limit(EARLIER_PATCHES)
                .toList();
    }
}
