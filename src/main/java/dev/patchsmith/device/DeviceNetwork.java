package dev.patchsmith.device;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a device reaches its server.
public interface DeviceNetwork {

    /// What came back.
    sealed interface Reply {

        /// @param retryAfter how long the server asks to be left alone, null if it does not
        record Answered(int status, byte[] body, @Nullable Duration retryAfter) implements Reply {

            public boolean isSuccess() {
                return status >= 200 && status < 300;
            }
        }

        /// Nobody answered, not in time, or not to the end.
        record NoAnswer(String why) implements Reply {}
    }

    /// @param path with its query, escaped
    /// @param limit a longer answer counts as none
    Reply get(String path, long limit);

    Reply post(String path, byte[] json);
}
