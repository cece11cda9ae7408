package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// When a release stops by itself: as soon as, among at least `minDevices` devices that finished loading or
/// failed, the failure rate is above `threshold` (of 10000) with 99.5 % confidence; or `maxFailures` devices
/// failed within `windowMinutes`; or too many devices fell silent for `silenceMinutes` after the download. A halt
/// waits for a person.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HaltRule(
        boolean enabled,
        int threshold,
        int minDevices,
        @Nullable Integer maxFailures,
        @Nullable Integer windowMinutes,
        @Nullable Integer silenceMinutes) {

    /// One failure in a hundred, from thirty devices on.
    public static final HaltRule USUAL = new HaltRule(true, 100, 30, null, null, null);

    public static final HaltRule OFF = new HaltRule(false, 100, 30, null, null, null);
}
