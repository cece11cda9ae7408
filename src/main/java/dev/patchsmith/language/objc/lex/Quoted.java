package dev.patchsmith.language.objc.lex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes string and character literals.
public final class Quoted {

    private final String raw;
    private final int end;
    private final StringBuilder decoded = new StringBuilder();
    private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    private int at;

    private Quoted(String raw) {
        this.raw = raw;
        char quote =
                raw.indexOf('"') >= 0 && (raw.indexOf('\'') < 0 || raw.indexOf('"') < raw.indexOf('\'')) ? '"' : '\'';
        at = raw.indexOf(quote) + 1;
        boolean closed = raw.length() > at && raw.charAt(raw.length() - 1) == quote;
        end = closed ? raw.length() - 1 : raw.length();
    }

    /// The characters a string literal stands for. Bytes written as `\x` or octal escapes are read as UTF-8 where
    /// they are UTF-8, and as single characters where they are not.
    public static String string(String raw) {
        int quote = raw.indexOf('"');
        if (raw.indexOf('\\') < 0 && quote >= 0 && raw.length() > quote + 1 && raw.endsWith("\"")) {
            return raw.substring(quote + 1, raw.length() - 1);
        }
        Quoted literal = new Quoted(raw);
        literal.decode();
        return literal.decoded.toString();
    }

    /// The `int` a character literal stands for: several characters are packed from left to right, and a single
    /// one is a signed char unless it is wide.
    public static int character(String raw) {
        Quoted literal = new Quoted(raw);
        literal.decode();
        String text = literal.decoded.toString();
        if (text.isEmpty()) {
            return 0;
        }
        boolean wide = raw.charAt(0) != '\'';
        if (wide || text.codePointCount(0, text.length()) == 1 && text.charAt(0) >= 0x100) {
            return text.codePointAt(
                    text.length() > 1 && Character.isLowSurrogate(text.charAt(text.length() - 1))
                            ? text.length() - 2
                            : text.length() - 1);
        }
        if (text.length() == 1) {
            return (byte) text.charAt(0);
        }
        int packed = 0;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            packed = packed << 8 | each & 0xFF;
        }
        return packed;
    }

    private void decode() {
        while (at < end) {
            char c = raw.charAt(at++);
            if (c == '\\' && at < end) {
                escape(raw.charAt(at++));
            } else {
                character(c);
            }
        }
        flush();
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> character('\n');
            case 't' -> character('\t');
            case 'r' -> character('\r');
            case 'a' -> character((char) 7);
            case 'b' -> character('\b');
            case 'f' -> character('\f');
            case 'v' -> character((char) 0x0B);
            case 'e', 'E' -> character((char) 0x1B);
            case 'x' -> unit(number(16, Integer.MAX_VALUE));
            case 'u' -> codePoint(number(16, 4));
            case 'U' -> codePoint(number(16, 8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                unit(number(8, 3));
            }
            default -> character(c);
        }
    }

    private int number(int radix, int most) {
        int value = 0;
        int digits = 0;
        while (at < end && digits < most && Character.digit(raw.charAt(at), radix) >= 0 && raw.charAt(at) < 128) {
            value = value * radix + Character.digit(raw.charAt(at++), radix);
            digits++;
        }
        return value;
    }

    private void character(char c) {
        flush();
        decoded.append(c);
    }

    private void codePoint(int value) {
        flush();
        if (Character.isValidCodePoint(value)) {
            decoded.appendCodePoint(value);
        } else {
            decoded.append((char) 0xFFFD);
        }
    }

    private void unit(int value) {
        if (value >= 0x80 && value <= 0xFF) {
            bytes.write(value);
        } else {
            character((char) value);
        }
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        byte[] pending = bytes.toByteArray();
        bytes.reset();
        try {
            decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(pending)));
        } catch (CharacterCodingException notUtf8) {
            decoded.append(new String(pending, StandardCharsets.ISO_8859_1));
        }
    }
}
