package dev.patchsmith.patch.rollout;

/// Why a device gets a patch or does not. Each has the code a device would report for it (`ReportStep`): 2000
/// nothing for this version, 2002 not in the release, 2003 a roll-back patch, 2004 already loaded; a hit has 0.
public enum Reason {
    HIT_EVERYBODY(0),
    HIT_TEST_DEVICE(0),
    HIT_HOLDER(0),
    HIT_SHARE(0),
    HIT_PLACE_HELD(0),
    /// In, if the store still has a place when it is taken.
    HIT_PLACE_OPEN(0),
    /// In, and the patch takes back what the device has.
    HIT_ROLL_BACK(2003),
    NOT_RUNNING(2000),
    OTHER_APP(2000),
    OTHER_PLATFORM(2000),
    OTHER_VERSION(2000),
    /// The app is newer than any patch that is delivered: it needs a patch of its own.
    NEWER_VERSION_WITHOUT_PATCH(2000),
    ALREADY_LOADED(2004),
    BLOCKED_DEVICE(2002),
    CONDITION_NOT_MET(2002),
    CONTROL_GROUP(2002),
    NO_DEVICE_ID(2002),
    UNKNOWN_ALGORITHM(2002),
    TEST_DEVICES_ONLY(2002),
    OUTSIDE_SHARE(2002),
    OUTSIDE_GATE(2002),
    QUOTA_FULL(2002);

    private final int code;

    Reason(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean isHit() {
        return compareTo(HIT_ROLL_BACK) <= 0;
    }
}
