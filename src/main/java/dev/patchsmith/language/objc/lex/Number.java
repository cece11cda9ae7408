package dev.patchsmith.language.objc.lex;

import dev.patchsmith.language.objc.tree.Expression.IntegerSuffix;
import java.math.BigInteger;
import java.util.Locale;

/// What a number token means in C, with the extensions of clang (`0b101`, hexadecimal fractions).
public sealed interface Number {

    record Whole(BigInteger value, IntegerSuffix suffix, boolean isDecimal) implements Number {}

    /// @param isFloat whether the suffix is `f`; the value is then rounded to a float
    record Fraction(double value, boolean isFloat) implements Number {}

    record Malformed() implements Number {}

    static Number of(String raw) {
        if (raw.length() == 1 && raw.charAt(0) >= '0' && raw.charAt(0) <= '9') {
            return new Whole(BigInteger.valueOf(raw.charAt(0) - '0'), IntegerSuffix.NONE, true);
        }
        String text = raw.toLowerCase(Locale.ROOT);
        boolean hexadecimal = text.startsWith("0x");
        boolean fraction = text.indexOf('.') >= 0
                || (hexadecimal ? text.indexOf('p') >= 0 : text.indexOf('e') >= 0 && !text.startsWith("0b"));
        try {
            return fraction ? fraction(text, hexadecimal) : whole(text, hexadecimal);
        } catch (NumberFormatException notANumber) {
            return new Malformed();
        }
    }

    private static Number fraction(String text, boolean hexadecimal) {
        char last = text.charAt(text.length() - 1);
        boolean suffixed = last == 'f' || last == 'l';
        String digits = suffixed ? text.substring(0, text.length() - 1) : text;
        char end = digits.charAt(digits.length() - 1);
        if (end == 'f' && !hexadecimal || end == 'd' || hexadecimal && digits.indexOf('p') < 0) {
            return new Malformed();
        }
        return last == 'f' && suffixed
                ? new Fraction(Float.parseFloat(digits), true)
                : new Fraction(Double.parseDouble(digits), false);
    }

    private static Number whole(String text, boolean hexadecimal) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 'u' || text.charAt(end - 1) == 'l')) {
            end--;
        }
        IntegerSuffix suffix = suffix(text.substring(end));
        String digits = text.substring(0, end);
        int radix = 10;
        if (hexadecimal) {
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0b")) {
            radix = 2;
            digits = digits.substring(2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            radix = 8;
        }
        return digits.length() > 1000 ? new Malformed() : new Whole(new BigInteger(digits, radix), suffix, radix == 10);
    }

    private static IntegerSuffix suffix(String letters) {
        return switch (letters) {
            case "" -> IntegerSuffix.NONE;
            case "u" -> IntegerSuffix.UNSIGNED;
            case "l" -> IntegerSuffix.LONG;
            case "ul", "lu" -> IntegerSuffix.UNSIGNED_LONG;
            case "ll" -> IntegerSuffix.LONG_LONG;
            case "ull", "llu" -> IntegerSuffix.UNSIGNED_LONG_LONG;
            default -> throw new NumberFormatException(letters);
        };
    }
}
