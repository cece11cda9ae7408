package dev.patchsmith.language.mango.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The conversions of C's printf for numbers.
public final class Printf {

    private static final Pattern SPEC =
            Pattern.compile("%([-+ #0]*)([0-9]*)(?:\\.([0-9]*))?(hh|h|ll|l|z|q|t|j)?([a-zA-Z@%])");

    private Printf() {}

    /// A conversion such as `%05.2lf`, taken apart.
    public record Spec(String flags, int width, int precision, String length, char conversion) {}

    public static Pattern pattern() {
        return SPEC;
    }

    public static Spec spec(Matcher matcher) {
        String width = matcher.group(2);
        String precision = matcher.group(3);
        return new Spec(
                matcher.group(1),
                width.isEmpty() ? 0 : Integer.parseInt(width),
                precision == null ? -1 : precision.isEmpty() ? 0 : Integer.parseInt(precision),
                matcher.group(4) == null ? "" : matcher.group(4),
                matcher.group(5).charAt(0));
    }

    /// @param bits already of the width the conversion reads
    public static String integer(Spec spec, long bits) {
        boolean negative = spec.conversion() == 'd' && bits < 0 || spec.conversion() == 'i' && bits < 0;
        String digits = switch (spec.conversion()) {
            case 'd', 'i' -> negative ? Long.toUnsignedString(-bits) : Long.toString(bits);
            case 'u' -> Long.toUnsignedString(bits);
            case 'o' -> Long.toOctalString(bits);
            case 'X' -> Long.toHexString(bits).toUpperCase(Locale.ROOT);
            default -> Long.toHexString(bits);
        };
        while (digits.length() < spec.precision()) {
            digits = "0" + digits;
        }
        if (spec.flags().contains("#") && bits != 0) {
            digits = switch (spec.conversion()) {
                case 'x' -> "0x" + digits;
                case 'X' -> "0X" + digits;
                case 'o' -> "0" + digits;
                default -> digits;
            };
        }
        boolean signed = spec.conversion() == 'd' || spec.conversion() == 'i';
        return padded(spec, sign(spec, negative, signed), digits, spec.precision() < 0);
    }

    public static String real(Spec spec, double value) {
        if (!Double.isFinite(value)) {
            return padded(spec, sign(spec, value < 0, true), Double.isNaN(value) ? "nan" : "inf", false);
        }
        int precision = spec.precision() < 0 ? 6 : spec.precision();
        String digits = new BigDecimal(Math.abs(value))
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        return padded(spec, sign(spec, Math.copySign(1, value) < 0, true), digits, true);
    }

    private static String sign(Spec spec, boolean negative, boolean signed) {
        if (negative) {
            return "-";
        }
        if (!signed) {
            return "";
        }
        return spec.flags().contains("+") ? "+" : spec.flags().contains(" ") ? " " : "";
    }

    private static String padded(Spec spec, String sign, String digits, boolean zeros) {
        int missing = Math.max(0, spec.width() - sign.length() - digits.length());
        if (spec.flags().contains("-")) {
            return sign + digits + " ".repeat(missing);
        }
        return spec.flags().contains("0") && zeros
                ? sign + "0".repeat(missing) + digits
                : " ".repeat(missing) + sign + digits;
    }
}
