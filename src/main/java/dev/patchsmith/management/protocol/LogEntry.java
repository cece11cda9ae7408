package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the action log: who did what, when, and how it was answered.
public record LogEntry(
        long id,
        String message,

        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
        Instant time,

        @JsonProperty("user_id") long userId,
        String username,
        @JsonProperty("status_code") int statusCode,
        String method,
        String path,
        @Nullable String permission) {

    /// A page of the log, newest first; pages start at 0.
    public record Page(long total, List<LogEntry> items, int page, int count) {}

    /// The people who appear in the log.
    public record Users(long total, List<String> items, int page, int count) {}
}
