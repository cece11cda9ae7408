package dev.patchsmith.patch.rollout;

import dev.patchsmith.patch.AppVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a device must be: the value it sends under a key, compared with the values listed. A device that
/// does not send the key never fulfils a condition, not even a negative one: what is unknown stays outside.
public record Condition(String key, Operator operator, List<String> values) {

    /// How the value of the device is compared.
    public enum Operator {
        /// Equal to one of the values.
        IS,
        /// Equal to none of the values.
        IS_NOT,
        /// Begins with one of the values.
        STARTS_WITH,
        /// Contains one of the values.
        CONTAINS,
        /// As a version, the first value or newer.
        AT_LEAST,
        /// As a version, older than the first value.
        OLDER_THAN,
        /// Sent at all, with any value.
        PRESENT
    }

    public Condition {
        values = List.copyOf(values);
        if (key.isBlank() || (values.isEmpty() && operator != Operator.PRESENT)) {
            throw new IllegalArgumentException("a condition needs a key and something to compare with");
        }
    }

    public boolean isMetBy(@Nullable String sent) {
        if (sent == null) {
            return false;
        }
        return switch (operator) {
            case IS -> values.contains(sent);
            case IS_NOT -> !values.contains(sent);
            case STARTS_WITH -> values.stream().anyMatch(sent::startsWith);
            case CONTAINS -> values.stream().anyMatch(sent::contains);
            case AT_LEAST -> AppVersion.compare(sent, values.getFirst()) >= 0;
            case OLDER_THAN -> AppVersion.compare(sent, values.getFirst()) < 0;
            case PRESENT -> true;
        };
    }
}
