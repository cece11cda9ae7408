package dev.patchsmith.apk;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, collections, texts, numbers and booleans as JSON (RFC 8259), indented by two blanks.
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /// @param value a map with text keys, a collection, or a single value; null is written as such
    public static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.write(value, "");
        return json.text.append('\n').toString();
    }

    private void write(@Nullable Object value, String indent) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> writeMap(map, indent);
            case Collection<?> list -> writeList(list, indent);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag.booleanValue());
            default -> writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map, String indent) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        String inner = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append(inner);
            writeText(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), inner);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private void writeList(Collection<?> list, String indent) {
        if (list.isEmpty()) {
            text.append("[]");
            return;
        }
        String inner = indent + "  ";
        String separator = "[\n";
        for (Object item : list) {
            text.append(separator).append(inner);
            write(item, inner);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private void writeText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
