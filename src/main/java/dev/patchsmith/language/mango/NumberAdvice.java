package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.text.ScriptNumbers;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What to write instead of a number in a spelling of C that the script language does not have.
final class NumberAdvice {

    private static final int LONGEST = 400;
    private static final Pattern REAL = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][0-9]+)?[fFlL]?");
    private static final Pattern INTEGER = Pattern.compile("([0-9]+|0[xX][0-9a-fA-F]+)[uUlL]{1,3}");
    private static final Pattern BINARY = Pattern.compile("0[bB][01]{1,64}");

    private NumberAdvice() {}

    static Diagnostic glued(String text, Span span, Kind kind) {
        String written = text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST));
        Optional<String> instead = span.length() > LONGEST ? Optional.empty() : instead(written, kind);
        String sentence = "Numbers have no suffix, exponent, binary form or leading zero before 8 and 9"
                + instead.map(better -> ": write " + better + " instead of " + written + ".")
                        .orElse(": write the plain decimal or hexadecimal number.");
        return instead.map(better -> Diagnostic.error(
                        "E-NUMBER",
                        span,
                        sentence,
                        new Fix.Rewrite("Write " + better, List.of(new Fix.Edit(span, better)))))
                .orElseGet(() -> Diagnostic.error("E-NUMBER", span, sentence));
    }

    private static Optional<String> instead(String written, Kind kind) {
        if (BINARY.matcher(written).matches()) {
            return Optional.of(new BigInteger(written.substring(2), 2).toString());
        }
        if (INTEGER.matcher(written).matches() && kind == Kind.INTEGER) {
            String digits = written.replaceAll("[uUlL]+$", "");
            return Optional.of(digits).filter(NumberAdvice::isPlain);
        }
        if (!REAL.matcher(written).matches()) {
            return Optional.empty();
        }
        if (written.matches("[0-9]+")) {
            return Optional.of(new BigInteger(written).toString());
        }
        double value = Double.parseDouble(written.toLowerCase(Locale.ROOT).replaceAll("[fl]$", ""));
        return Double.isFinite(value) ? Optional.of(ScriptNumbers.real(value)) : Optional.empty();
    }

    private static boolean isPlain(String digits) {
        return digits.equals("0") || !digits.startsWith("0") || digits.startsWith("0x") || digits.startsWith("0X");
    }
}
