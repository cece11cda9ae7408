package dev.patchsmith.device;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a device reaches its server.
public interface DeviceNetwork {

    /// What came back.
    sealed interface Reply {

        /// @param retryAfter how long the server asks to be left alone, null if it does not
        /// @param headers by their names in small letters
        record Answered(int status, byte[] body, @Nullable Duration retryAfter, Map<String, String> headers)
                implements Reply {
            public Answered {
                headers = Map.copyOf(headers);
            }

            public Answered(int status, byte[] body, @Nullable Duration retryAfter) {
                this(status, body, retryAfter, Map.of());
            }

            public boolean isSuccess() {
                return status >= 200 && status < 300;
            }
        }

        /// Nobody answered, not in time, or not to the end.
        record NoAnswer(String why) implements Reply {}
    }

    /// @param path with its query, escaped; or a whole address, for packages that lie elsewhere
    /// @param limit a longer answer counts as none
    Reply get(String path, long limit);

    Reply post(String path, byte[] json);
}
