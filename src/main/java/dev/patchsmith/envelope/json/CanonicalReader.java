package dev.patchsmith.envelope.json;

import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Truth;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Reads canonical JSON and nothing else: no blanks, members in strictly ascending order (so none twice), whole
/// numbers only, and no escape where the plain character would do.
///
/// Any bytes may be given; what is not canonical is a [Reading.Malformed], never an exception.
public final class CanonicalReader {

    /// How deep objects and lists may be inside each other.
    public static final int MAX_DEPTH = 8;

    private final String text;
    private int at;

    private CanonicalReader(String text) {
        this.text = text;
    }

    /// What reading gave.
    public sealed interface Reading {

        record Value(JsonValue value) implements Reading {}

        /// Not canonical JSON, with the position in characters where that shows.
        record Malformed(int at, String reason) implements Reading {}
    }

    public static Reading read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return new Reading.Malformed(0, "it is not UTF-8 text");
        }
        CanonicalReader reader = new CanonicalReader(text);
        try {
            JsonValue value = reader.value(0);
            return reader.at == text.length()
                    ? new Reading.Value(value)
                    : new Reading.Malformed(reader.at, "something follows its end");
        } catch (NotCanonical trouble) {
            return new Reading.Malformed(reader.at, trouble.reason);
        }
    }

    /// Leaves the recursion; never seen outside.
    private static final class NotCanonical extends Exception {

        private static final long serialVersionUID = 1L;
        private final String reason;

        NotCanonical(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    private JsonValue value(int depth) throws NotCanonical {
        if (depth > MAX_DEPTH) {
            throw new NotCanonical("it is nested too deeply");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Text(string());
            case 't' -> word("true", new Truth(true));
            case 'f' -> word("false", new Truth(false));
            default -> new Whole(whole());
        };
    }

    private Members members(int depth) throws NotCanonical {
        TreeMap<String, JsonValue> all = new TreeMap<>();
        at++;
        if (skip('}')) {
            return new Members(all);
        }
        do {
            String name = string();
            if (!all.isEmpty() && all.lastKey().compareTo(name) >= 0) {
                throw new NotCanonical(
                        all.containsKey(name)
                                ? "the member \"" + name + "\" is there twice"
                                : "members are not sorted");
            }
            expect(':');
            all.put(name, value(depth + 1));
        } while (skip(','));
        expect('}');
        return new Members(all);
    }

    private Items items(int depth) throws NotCanonical {
        List<JsonValue> all = new ArrayList<>();
        at++;
        if (skip(']')) {
            return new Items(all);
        }
        do {
            all.add(value(depth + 1));
        } while (skip(','));
        expect(']');
        return new Items(all);
    }

    private JsonValue word(String word, JsonValue meaning) throws NotCanonical {
        if (!text.startsWith(word, at)) {
            throw new NotCanonical("a value was expected");
        }
        at += word.length();
        return meaning;
    }

    private long whole() throws NotCanonical {
        int start = at;
        boolean negative = skip('-');
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - digits < 17) {
            at++;
        }
        boolean leadingZero = at > digits && text.charAt(digits) == '0' && (at - digits > 1 || negative);
        if (at == digits || leadingZero) {
            throw new NotCanonical(leadingZero ? "a number has a needless zero" : "a value was expected");
        }
        long number = Long.parseLong(text, start, at, 10);
        if (Math.abs(number) > Whole.MAX) {
            throw new NotCanonical("a number is too large");
        }
        if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
            throw new NotCanonical("a number is not whole");
        }
        return number;
    }

    private String string() throws NotCanonical {
        expect('"');
        StringBuilder result = new StringBuilder();
        for (char c = peek(); c != '"'; c = peek()) {
            if (c < 0x20) {
                throw new NotCanonical("a control character is not escaped");
            }
            at++;
            result.append(c == '\\' ? escaped() : c);
        }
        at++;
        return result.toString();
    }

    private char escaped() throws NotCanonical {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> controlCharacter();
            default -> throw new NotCanonical("a character is escaped that need not be");
        };
    }

    private char controlCharacter() throws NotCanonical {
        String hex = text.substring(at, Math.min(at + 4, text.length()));
        if (!hex.matches("00[01][0-9a-f]")) {
            throw new NotCanonical("a character is escaped that need not be");
        }
        at += 4;
        char c = (char) Integer.parseInt(hex, 16);
        if ("\b\f\n\r\t".indexOf(c) >= 0) {
            throw new NotCanonical("a character has a shorter escape");
        }
        return c;
    }

    private char peek() throws NotCanonical {
        if (at >= text.length()) {
            throw new NotCanonical("it ends too early");
        }
        return text.charAt(at);
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) throws NotCanonical {
        if (peek() != c) {
            throw new NotCanonical("'" + c + "' was expected");
        }
        at++;
    }
}
