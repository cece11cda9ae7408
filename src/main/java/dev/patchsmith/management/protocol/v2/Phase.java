package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A later phase of a release: it begins when the one before has lasted `afterMinutes` and, if given, not before
/// a point in time. It does not begin while devices report nothing at all, nor while the release is halted.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phase(
        Reach reach, long afterMinutes, @Nullable Instant notBefore) {}
