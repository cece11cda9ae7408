package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to every legacy mutation and to every error. `message` is a string, a list of strings, or an object
/// from field names to either; `request` is the method and the URL with its query. `id` is the row a mutation
/// made: our addition, absent from older servers.
public record Envelope(
        int code,
        Object message,
        @Nullable String request,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long id) {

    public Envelope(int code, Object message, String request) {
        this(code, message, request, null);
    }

    /// The message as one line of text, whatever its shape.
    @JsonIgnore
    public String text() {
        return flat(message);
    }

    private static String flat(@Nullable Object message) {
        return switch (message) {
            case Collection<?> several -> several.stream().map(Envelope::flat).collect(Collectors.joining("; "));
            case Map<?, ?> byField -> flat(byField.values());
            case null -> "";
            case Object one -> one.toString();
        };
    }
}
