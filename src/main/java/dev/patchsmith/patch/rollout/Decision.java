package dev.patchsmith.patch.rollout;

import dev.patchsmith.patch.AppVersion;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether one device gets one patch: a pure function, the same for the server, the simulator and the explainer.
///
/// The order is state, app, platform, version, number, block list, test devices, conditions, holders of an
/// earlier patch, control group, then share or quota. A null in place of an id is a device without one: it is
/// only ever in a release to everybody.
public final class Decision {

    /// Hears each rule as it is passed or failed.
    @FunctionalInterface
    public interface Listener {
        void rule(Rule rule, boolean passed, String detail);
    }

    /// The rules in the order in which they are asked.
    public enum Rule {
        STATE,
        APP,
        PLATFORM,
        VERSION,
        NUMBER,
        BLOCK_LIST,
        TEST_DEVICES,
        CONDITION,
        HOLDERS,
        CONTROL_GROUP,
        DEVICE_ID,
        ALGORITHM,
        AUDIENCE
    }

    private static final Listener NOBODY = (rule, passed, detail) -> {};

    private final Release release;
    private final DeviceFacts device;
    private final Grant grant;
    private final Listener listener;

    private Decision(Release release, DeviceFacts device, Grant grant, Listener listener) {
        this.release = release;
        this.device = device;
        this.grant = grant;
        this.listener = listener;
    }

    /// Decides. `grant` matters for a quota only.
    public static Reason of(Release release, DeviceFacts device, Grant grant) {
        return of(release, device, grant, NOBODY);
    }

    /// Decides and tells the listener each rule on the way.
    public static Reason of(Release release, DeviceFacts device, Grant grant, Listener listener) {
        return new Decision(release, device, grant, listener).decide();
    }

    private Reason decide() {
        Reason mismatch = mismatch();
        if (mismatch != null) {
            return mismatch;
        }
        if (listed(Rule.BLOCK_LIST, release.blockedDevices())) {
            return Reason.BLOCKED_DEVICE;
        }
        if (listed(Rule.TEST_DEVICES, release.testDevices())) {
            return hit(Reason.HIT_TEST_DEVICE);
        }
        for (Condition condition : release.conditions()) {
            String sent = device.attribute(condition.key());
            if (!passes(
                    Rule.CONDITION,
                    condition.isMetBy(sent),
                    () -> condition.key() + " " + condition.operator() + " " + condition.values() + ", sent: "
                            + sent)) {
                return Reason.CONDITION_NOT_MET;
            }
        }
        if (release.holdersOf() > 0
                && passes(
                        Rule.HOLDERS,
                        device.holds() == release.holdersOf(),
                        () -> "holds " + device.holds() + ", wanted " + release.holdersOf())) {
            return hit(Reason.HIT_HOLDER);
        }
        return inControlGroup() ? Reason.CONTROL_GROUP : byAudience(release.audience());
    }

    private @Nullable Reason mismatch() {
        if (!passes(Rule.STATE, release.running(), () -> release.running() ? "running" : "not running")) {
            return Reason.NOT_RUNNING;
        }
        if (!passes(
                Rule.APP, Objects.equals(release.app(), device.app()), () -> release.app() + " / " + device.app())) {
            return Reason.OTHER_APP;
        }
        if (!passes(
                Rule.PLATFORM,
                release.platform() == device.platform(),
                () -> release.platform() + " / " + device.platform())) {
            return Reason.OTHER_PLATFORM;
        }
        if (!passes(
                Rule.VERSION,
                release.version().equals(device.version()),
                () -> release.version() + " / " + device.version())) {
            return AppVersion.compare(device.version(), release.version()) > 0
                    ? Reason.NEWER_VERSION_WITHOUT_PATCH
                    : Reason.OTHER_VERSION;
        }
        boolean newer = release.patch() > device.holds();
        return passes(Rule.NUMBER, newer, () -> release.patch() + " / " + device.holds())
                ? null
                : Reason.ALREADY_LOADED;
    }

    private boolean listed(Rule rule, Set<String> devices) {
        boolean listed = device.id() != null && !devices.isEmpty() && devices.contains(device.id());
        if (!devices.isEmpty()) {
            listener.rule(rule, rule == Rule.BLOCK_LIST ? !listed : listed, listed ? "listed" : "not listed");
        }
        return listed;
    }

    private boolean inControlGroup() {
        String id = device.id();
        if (release.control() == 0 || id == null || !DeviceId.isUsable(id)) {
            return false;
        }
        int bucket = Bucket.of(Bucket.Purpose.CONTROL, release.salt(), id);
        return !passes(
                Rule.CONTROL_GROUP,
                bucket >= release.control(),
                () -> "bucket " + bucket + ", held back below " + release.control());
    }

    private Reason byAudience(Audience audience) {
        return switch (audience) {
            case Audience.Everybody() -> everybody();
            case Audience.Share(int share) when share == Bucket.COUNT -> everybody();
            case Audience.TestDevices() -> {
                listener.rule(Rule.AUDIENCE, false, "test devices only");
                yield Reason.TEST_DEVICES_ONLY;
            }
            case Audience.Share(int share) -> drawn(share, Reason.HIT_SHARE, Reason.OUTSIDE_SHARE);
            case Audience.Quota(int devices, int gate) -> byQuota(devices, gate);
        };
    }

    private Reason everybody() {
        listener.rule(Rule.AUDIENCE, true, "everybody");
        return hit(Reason.HIT_EVERYBODY);
    }

    private Reason byQuota(int devices, int gate) {
        if (grant == Grant.HELD && DeviceId.isUsable(device.id())) {
            listener.rule(Rule.AUDIENCE, true, "has one of " + devices + " places");
            return hit(Reason.HIT_PLACE_HELD);
        }
        Reason drawn = drawn(gate, Reason.HIT_PLACE_OPEN, Reason.OUTSIDE_GATE);
        if (!drawn.isHit()) {
            return drawn;
        }
        return passes(Rule.AUDIENCE, grant != Grant.FULL, () -> devices + " places, " + grant)
                ? drawn
                : Reason.QUOTA_FULL;
    }

    private Reason drawn(int below, Reason in, Reason out) {
        String id = device.id();
        if (id == null || !passes(Rule.DEVICE_ID, DeviceId.isUsable(id), () -> "id of the device")) {
            return Reason.NO_DEVICE_ID;
        }
        if (!passes(Rule.ALGORITHM, release.algorithm().equals(Bucket.ALGORITHM), release::algorithm)) {
            return Reason.UNKNOWN_ALGORITHM;
        }
        int bucket = Bucket.of(release.salt(), id);
        return passes(Rule.AUDIENCE, bucket < below, () -> "bucket " + bucket + ", in below " + below) ? hit(in) : out;
    }

    /// A roll-back patch is hit under its own reason, except where the store must still take a place for the
    /// device.
    private Reason hit(Reason reason) {
        return release.rollBack() && reason != Reason.HIT_PLACE_OPEN ? Reason.HIT_ROLL_BACK : reason;
    }

    /// The detail is only put into words when somebody listens.
    private boolean passes(Rule rule, boolean passed, Supplier<String> detail) {
        if (listener != NOBODY) {
            listener.rule(rule, passed, detail.get());
        }
        return passed;
    }
}
