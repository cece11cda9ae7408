package dev.patchsmith.patch;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The 36 steps a device reports on its way to a loaded patch (the `ReportStep` codes of the Android design document).
///
/// The codes are irregular on purpose of their first author: applying fails with 4001, not 401, and "not in the grey
/// release" (2002) is reported as an error though nothing went wrong; [#isFailure] is what statistics go by.
public enum DeviceStep {
    FETCH_CONFIGURATION(1, Level.INFO),
    FETCH_CONFIGURATION_REMOTE(10, Level.INFO),
    FETCH_CONFIGURATION_LOCAL(11, Level.INFO),
    FETCH_CONFIGURATION_CMS(12, Level.INFO),
    CONFIGURATION_FETCHED(100, Level.DEBUG),
    CONFIGURATION_FETCH_FAILED(101, Level.ERROR),
    PARSE_CONFIGURATION(2, Level.INFO),
    PARSE_CONFIGURATION_REMOTE(20, Level.INFO),
    PARSE_CONFIGURATION_LOCAL(21, Level.INFO),
    PARSE_CONFIGURATION_CMS(22, Level.INFO),
    CONFIGURATION_PARSED(200, Level.DEBUG),
    CONFIGURATION_PARSE_FAILED(201, Level.ERROR),
    NO_PATCH_FOR_VERSION(2000, Level.ERROR),
    PATCH_INVALID(2001, Level.ERROR),
    NOT_IN_GREY_RELEASE(2002, Level.ERROR),
    TARGET_IS_ROLLBACK(2003, Level.DEBUG),
    ALREADY_LOADED(2004, Level.DEBUG),
    LOCAL_FILE_DIFFERS(2005, Level.ERROR),
    LOCAL_FILE_MATCHES(2006, Level.DEBUG),
    FETCH_PATCH(3, Level.INFO),
    FETCH_PATCH_REMOTE(30, Level.INFO),
    FETCH_PATCH_LOCAL(31, Level.INFO),
    PATCH_FETCHED(300, Level.DEBUG),
    PATCH_FETCH_FAILED(301, Level.ERROR),
    CHECKSUM_VERIFIED(3000, Level.DEBUG),
    CHECKSUM_MISMATCH(3001, Level.ERROR),
    PATCH_STORED(3002, Level.DEBUG),
    PATCH_STORE_FAILED(3003, Level.ERROR),
    APPLY(4, Level.INFO),
    PATCH_READ(40, Level.DEBUG),
    PATCH_READ_FAILED(41, Level.ERROR),
    APPLIED(400, Level.DEBUG),
    APPLY_FAILED(4001, Level.ERROR),
    ROLL_BACK(5, Level.INFO),
    ROLLED_BACK(50, Level.DEBUG),
    ROLL_BACK_FAILED(51, Level.ERROR);

    /// How the client library logs the step.
    public enum Level {
        DEBUG,
        INFO,
        ERROR
    }

    private static final Map<Integer, DeviceStep> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DeviceStep::code, Function.identity()));

    private final int code;
    private final Level level;

    DeviceStep(int code, Level level) {
        this.code = code;
        this.level = level;
    }

    public int code() {
        return code;
    }

    public Level level() {
        return level;
    }

    /// Whether the step means that something broke on the device. Misses (2000, 2002) are decisions, not failures.
    public boolean isFailure() {
        return level == Level.ERROR && this != NO_PATCH_FOR_VERSION && this != NOT_IN_GREY_RELEASE;
    }

    /// The step with this code; empty for codes newer than this list, which are kept as data all the same.
    public static Optional<DeviceStep> ofCode(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
