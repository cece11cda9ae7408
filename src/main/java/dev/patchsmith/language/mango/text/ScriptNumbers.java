package dev.patchsmith.language.mango.text;

import java.math.BigDecimal;

/// How numbers are spelled: no sign, no suffix, no exponent.
public final class ScriptNumbers {

    private ScriptNumbers() {}

    /// The shortest decimal that reads back as the same double, without an exponent and with at least `.0`.
    ///
    /// @param value finite and not negative
    public static String real(double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("a script has no literal for " + value);
        }
        String plain =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /// The hexadecimal form, which makes a literal unsigned.
    public static String hexadecimal(long bits) {
        return "0x" + Long.toHexString(bits).toUpperCase(java.util.Locale.ROOT);
    }

    /// Whether an integer literal is unsigned, as the hexadecimal and octal forms are.
    public static boolean isUnsigned(String literal) {
        return literal.length() > 1 && literal.charAt(0) == '0';
    }

    /// The 64 bits an integer literal stands for; literals that do not fit saturate as the C library's readers do.
    public static long bits(String literal) {
        if (!isUnsigned(literal)) {
            return fits(literal, 10, Long.MAX_VALUE) ? Long.parseLong(literal) : Long.MAX_VALUE;
        }
        boolean hexadecimal = literal.startsWith("0x") || literal.startsWith("0X");
        String digits = hexadecimal ? literal.substring(2) : literal.substring(1);
        int radix = hexadecimal ? 16 : 8;
        return fits(digits, radix, -1) ? Long.parseUnsignedLong(digits, radix) : -1;
    }

    /// Whether an integer literal fits into the 64 bits it is kept in.
    public static boolean fits(String literal) {
        if (!isUnsigned(literal)) {
            return fits(literal, 10, Long.MAX_VALUE);
        }
        boolean hexadecimal = literal.startsWith("0x") || literal.startsWith("0X");
        return fits(hexadecimal ? literal.substring(2) : literal.substring(1), hexadecimal ? 16 : 8, -1);
    }

    private static boolean fits(String digits, int radix, long most) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        String short_ = digits.substring(zeros);
        String limit = Long.toUnsignedString(most, radix);
        return short_.length() < limit.length()
                || (short_.length() == limit.length()
                        && short_.toLowerCase(java.util.Locale.ROOT).compareTo(limit) <= 0);
    }
}
