package dev.patchsmith.envelope.json;

import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Truth;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the members of an object by name and kind, and says in words which one is missing or wrong.
public final class JsonFields {

    /// A member that is missing, superfluous or of the wrong kind; the reason names it.
    public static final class WrongField extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        public WrongField(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        /// What is wrong, as the end of a sentence.
        public String reason() {
            return reason;
        }
    }

    private final Members members;

    private JsonFields(Members members) {
        this.members = members;
    }

    /// The members of the value, which must be an object.
    public static JsonFields of(JsonValue value) throws WrongField {
        if (value instanceof Members members) {
            return new JsonFields(members);
        }
        throw new WrongField("it is not an object");
    }

    /// Reads bytes as one canonical object.
    public static JsonFields read(byte[] bytes) throws WrongField {
        return switch (CanonicalReader.read(bytes)) {
            case CanonicalReader.Reading.Value(JsonValue value) -> of(value);
            case CanonicalReader.Reading.Malformed(int at, String reason) ->
                throw new WrongField(reason + " (at character " + at + ")");
        };
    }

    /// Demands exactly these members, no more and no fewer.
    public void exactly(Set<String> names) throws WrongField {
        for (String name : members.all().keySet()) {
            if (!names.contains(name)) {
                throw new WrongField("the member \"" + name + "\" is unknown");
            }
        }
        for (String name : names) {
            if (!members.all().containsKey(name)) {
                throw new WrongField("the member \"" + name + "\" is missing");
            }
        }
    }

    public String text(String name) throws WrongField {
        if (get(name) instanceof Text(String text)) {
            return text;
        }
        throw new WrongField("\"" + name + "\" is not a text");
    }

    /// A text of 1 to `max` characters without control characters.
    public String line(String name, int max) throws WrongField {
        String text = text(name);
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new WrongField("\"" + name + "\" is empty, too long or has control characters");
        }
        return text;
    }

    public boolean truth(String name) throws WrongField {
        if (get(name) instanceof Truth(boolean is)) {
            return is;
        }
        throw new WrongField("\"" + name + "\" is neither true nor false");
    }

    /// A whole number in the given range.
    public long whole(String name, long min, long max) throws WrongField {
        if (!(get(name) instanceof Whole(long number))) {
            throw new WrongField("\"" + name + "\" is not a whole number");
        }
        if (number < min || number > max) {
            throw new WrongField("\"" + name + "\" is not between " + min + " and " + max);
        }
        return number;
    }

    /// Seconds since 1970.
    public Instant instant(String name) throws WrongField {
        return Instant.ofEpochSecond(whole(name, 0, 253_402_300_799L));
    }

    /// Exactly `bytes` bytes in lower case hexadecimal digits.
    public String hex(String name, int bytes) throws WrongField {
        String text = text(name);
        boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (text.length() != 2 * bytes || !digits) {
            throw new WrongField("\"" + name + "\" is not " + bytes + " bytes in hexadecimal");
        }
        return text;
    }

    public byte[] bytes(String name, int bytes) throws WrongField {
        return HexFormat.of().parseHex(hex(name, bytes));
    }

    public List<JsonValue> items(String name) throws WrongField {
        if (get(name) instanceof Items(List<JsonValue> all)) {
            return all;
        }
        throw new WrongField("\"" + name + "\" is not a list");
    }

    public List<String> texts(String name) throws WrongField {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item instanceof Text(String text))) {
                throw new WrongField("\"" + name + "\" is not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    public List<JsonFields> objects(String name) throws WrongField {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonValue item : items(name)) {
            objects.add(of(item));
        }
        return objects;
    }

    public boolean has(String name) {
        return members.all().containsKey(name);
    }

    private JsonValue get(String name) throws WrongField {
        @Nullable JsonValue value = members.all().get(name);
        if (value == null) {
            throw new WrongField("the member \"" + name + "\" is missing");
        }
        return value;
    }
}
