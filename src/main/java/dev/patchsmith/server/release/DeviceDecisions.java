package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Decision;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.patch.rollout.Grant;
import dev.patchsmith.patch.rollout.Reason;
import dev.patchsmith.patch.rollout.Release;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Grants;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which patch a device gets: the newest one that the decision gives it and whose bytes are there. Both legacy
/// routes and our own go through here. Thread-safe.
public final class DeviceDecisions {

    /// The verdict; the patch is null without a hit, and the reason is that of the newest patch of the version.
    public record Verdict(Reason reason, @Nullable PatchRecord patch) {

        static final Verdict NOTHING = new Verdict(Reason.NOT_RUNNING, null);
    }

    private final Database database;
    private final LivePatches live;
    private final PackageCache packages;
    private final ControlGroup controlGroup;
    private final Clock clock;
    private final Set<Long> full = ConcurrentHashMap.newKeySet();

    public DeviceDecisions(
            Database database, LivePatches live, PackageCache packages, ControlGroup controlGroup, Clock clock) {
        this.database = database;
        this.live = live;
        this.packages = packages;
        this.controlGroup = controlGroup;
        this.clock = clock;
    }

    /// Decides for a device of the legacy protocol. Its two questions must be answered alike though only one says
    /// what the device holds, so that is left out; a patch without bytes is not offered, because the client would
    /// never ask again.
    public Optional<PatchRecord> legacy(String app, DeviceFacts facts) {
        DeviceFacts device = new DeviceFacts(app, facts.platform(), facts.version(), facts.id(), 0, facts.attributes());
        PatchRecord patch = decide(app, device, false).patch();
        if (patch != null) {
            return Optional.of(patch);
        }
        return live.neutral(app, facts.platform(), facts.version()).filter(neutral -> packages.has(neutral.checksum()));
    }

    /// Whether a legacy device that holds the one number must be told of the other. Numbers grow, but a patch that was
    /// made before the neutral package may be released after it.
    public boolean isNewsFor(String app, long holds, long patch) {
        return patch > holds || (patch != holds && live.isNeutral(app, holds));
    }

    /// Decides for a device of our protocol, which understands a clear without a package.
    public Verdict own(String app, DeviceFacts facts) {
        return decide(app, facts, true);
    }

    /// What the quota of a patch says about a device, without taking a place.
    public Grant grant(Release release, @Nullable String device) {
        if (!(release.audience() instanceof Audience.Quota) || !DeviceId.isUsable(device) || device == null) {
            return Grant.FULL;
        }
        if (database.read(handle -> new Grants(handle).holds(release.patch(), device))) {
            return Grant.HELD;
        }
        if (full.contains(release.patch())) {
            return Grant.FULL;
        }
        return database.read(handle -> new Grants(handle).hasRoom(release.patch())) ? Grant.OPEN : Grant.FULL;
    }

    /// Forgets which quotas were seen full; called when an operator changed something.
    public void forgetFull() {
        full.clear();
    }

    private Verdict decide(String app, DeviceFacts device, boolean own) {
        if (!live.isFresh()) {
            throw Refusal.of(
                    Code.UNKNOWN, ProblemCode.UNAVAILABLE, "The store cannot be reached, so nothing is decided.");
        }
        Verdict first = null;
        for (LivePatches.Live candidate : live.of(app, device.platform(), device.version())) {
            Reason reason = reason(candidate.release(), device);
            PatchRecord patch = candidate.patch();
            if (own) {
                watch(reason, patch, device);
            }
            boolean clear = own && patch.kind() == PatchDetail.Kind.CLEAR;
            if (reason.isHit() && (clear || packages.has(patch.checksum()))) {
                return new Verdict(reason, patch);
            }
            if (reason == Reason.ALREADY_LOADED) {
                return new Verdict(reason, null);
            }
            if (first == null) {
                first = new Verdict(reason.isHit() ? Reason.NOT_RUNNING : reason, null);
            }
        }
        if (first != null) {
            return first;
        }
        boolean newer = live.hasOlder(app, device.platform(), device.version());
        return newer ? new Verdict(Reason.NEWER_VERSION_WITHOUT_PATCH, null) : Verdict.NOTHING;
    }

    private void watch(Reason reason, PatchRecord patch, DeviceFacts device) {
        if (reason == Reason.CONTROL_GROUP) {
            controlGroup.heldBack(patch, device);
        } else if (reason == Reason.ALREADY_LOADED) {
            controlGroup.holds(patch, device);
        }
    }

    private Reason reason(Release release, DeviceFacts device) {
        Reason reason = Decision.of(release, device, grant(release, device.id()));
        String id = device.id();
        if (reason != Reason.HIT_PLACE_OPEN || id == null) {
            return reason;
        }
        boolean taken = database.write(handle -> new Grants(handle).take(release.patch(), id, clock.instant()));
        if (!taken) {
            full.add(release.patch());
            return Reason.QUOTA_FULL;
        }
        return release.rollBack() ? Reason.HIT_ROLL_BACK : Reason.HIT_PLACE_HELD;
    }
}
