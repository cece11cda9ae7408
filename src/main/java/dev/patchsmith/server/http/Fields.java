package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.server.answer.Refusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// The fields of a legacy request body, JSON or url-encoded. Numbers are strict: `18abc` is none.
final class Fields {

    private final Map<String, JsonNode> values;

    private Fields(Map<String, JsonNode> values) {
        this.values = values;
    }

    static Fields of(Context ctx) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (ctx.isFormUrlencoded()) {
            ctx.formParamMap().forEach((name, all) -> values.put(name, StringNode.valueOf(all.getFirst())));
            return new Fields(values);
        }
        byte[] body = ctx.bodyAsBytes();
        if (body.length == 0) {
            return new Fields(values);
        }
        if (hasNul(body)) {
            throw Refusal.of(Code.PARAMETERS, "请求体含有无效字符");
        }
        try {
            JsonNode tree = Json.tree(body);
            if (!tree.isObject()) {
                throw Refusal.of(Code.PARAMETERS, "请求体必须是JSON对象");
            }
            tree.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
            return new Fields(values);
        } catch (JacksonException malformed) {
            throw Refusal.of(Code.PARAMETERS, "请求体不是有效的JSON");
        }
    }

    boolean has(String name) {
        JsonNode node = values.get(name);
        return node != null && !node.isNull();
    }

    /// The text of a field; a number as its text, anything else null.
    @Nullable
    String text(String name) {
        JsonNode node = values.get(name);
        return node != null && (node.isString() || node.isNumber()) ? node.asString() : null;
    }

    /// The text of a field only if it was sent as one.
    @Nullable
    String string(String name) {
        JsonNode node = values.get(name);
        return node != null && node.isString() ? node.asString() : null;
    }

    boolean isEmpty(String name) {
        String text = text(name);
        return text == null || text.isEmpty();
    }

    OptionalInt integer(String name) {
        OptionalLong number = positiveOrZero(text(name));
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /// A list of ids, or null when the field is no list of positive integers.
    @Nullable
    List<Long> ids(String name) {
        JsonNode node = values.get(name);
        if (node == null || !node.isArray()) {
            return null;
        }
        List<Long> ids = new ArrayList<>();
        for (JsonNode element : node) {
            OptionalLong id = element.isString() || element.isNumber()
                    ? positiveOrZero(element.asString())
                    : OptionalLong.empty();
            if (id.isEmpty() || id.getAsLong() < 1) {
                return null;
            }
            ids.add(id.getAsLong());
        }
        return ids;
    }

    /// Whether a JSON body contains the character U+0000, plain or escaped, which no store takes as text.
    static boolean hasNul(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.indexOf('\0') >= 0 || text.contains("\\u0000");
    }

    /// A whole number without sign, or nothing; nothing is rounded and nothing is cut off.
    static OptionalLong positiveOrZero(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 18) {
            return OptionalLong.empty();
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
