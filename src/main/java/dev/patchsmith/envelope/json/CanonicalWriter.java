package dev.patchsmith.envelope.json;

import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Truth;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import java.nio.charset.StandardCharsets;

/// Writes canonical JSON, the only text that [CanonicalReader] reads back to the same value.
public final class CanonicalWriter {

    private final StringBuilder out = new StringBuilder();

    private CanonicalWriter() {}

    public static byte[] write(JsonValue value) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.value(value);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonValue value) {
        switch (value) {
            case Members members -> members(members);
            case Items items -> items(items);
            case Text(String text) -> string(text);
            case Whole(long number) -> out.append(number);
            case Truth(boolean is) -> out.append(is);
        }
    }

    private void members(Members members) {
        String separator = "{";
        for (var member : members.all().entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append(members.all().isEmpty() ? "{}" : "}");
    }

    private void items(Items items) {
        String separator = "[";
        for (JsonValue item : items.all()) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(items.all().isEmpty() ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(c < 0x20 ? "\\u00" + (c < 0x10 ? "0" : "") + Integer.toHexString(c) : c);
        }
    }
}
