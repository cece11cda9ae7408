package dev.patchsmith.management.protocol;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON mapper that both ends of the wire share. Unknown fields are ignored, so that either end may be
/// newer; fields keep the order of the records; a key that comes twice, nesting deeper than 64 and numbers longer
/// than 40 digits are refused. Thread-safe.
public final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads a value; text that is no JSON or has another shape throws [JacksonException], which is unchecked.
    public static <T> T read(String text, Class<T> type) {
        return read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /// Reads a value; bytes that are no JSON or have another shape throw [JacksonException], which is unchecked.
    public static <T> T read(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }

    /// Reads any JSON as a tree; malformed bytes throw [JacksonException].
    public static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }
}
