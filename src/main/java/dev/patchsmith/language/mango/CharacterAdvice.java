package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a character that no token can begin with.
final class CharacterAdvice {

    /// Characters of wide keyboards that look like punctuation of the language.
    private static final Map<Integer, Kind> WIDE = Map.ofEntries(
            Map.entry((int) '，', Kind.COMMA),
            Map.entry((int) '；', Kind.SEMICOLON),
            Map.entry((int) '：', Kind.COLON),
            Map.entry((int) '（', Kind.LEFT_PAREN),
            Map.entry((int) '）', Kind.RIGHT_PAREN),
            Map.entry((int) '［', Kind.LEFT_BRACKET),
            Map.entry((int) '］', Kind.RIGHT_BRACKET),
            Map.entry((int) '【', Kind.LEFT_BRACKET),
            Map.entry((int) '】', Kind.RIGHT_BRACKET),
            Map.entry((int) '｛', Kind.LEFT_BRACE),
            Map.entry((int) '｝', Kind.RIGHT_BRACE),
            Map.entry((int) '？', Kind.QUESTION),
            Map.entry((int) '。', Kind.DOT),
            Map.entry((int) '！', Kind.NOT),
            Map.entry((int) '＝', Kind.SET),
            Map.entry((int) '＋', Kind.PLUS),
            Map.entry((int) '－', Kind.MINUS),
            Map.entry((int) '＊', Kind.TIMES),
            Map.entry((int) '／', Kind.DIVIDE),
            Map.entry((int) '＜', Kind.LESS),
            Map.entry((int) '＞', Kind.GREATER));

    private CharacterAdvice() {}

    /// The token that was most likely meant, so that one wrong character is one diagnostic.
    static @Nullable Kind meant(int point) {
        return WIDE.get(point);
    }

    static Diagnostic illegal(int point, Span span) {
        Kind meant = meant(point);
        if (meant != null) {
            return error(span, Character.toString(point) + " is a wide character: write " + meant.text(), meant.text());
        }
        return switch (point) {
            case 0xFEFF -> error(span, "A byte order mark is illegal in a script: remove it", "");
            case 0xA0, 0x3000, 0x0B, 0x0C -> error(span, "This is not a plain space, and only those are legal", " ");
            case '|' -> error(span, "There are no bit operators: call mg_or(a, b), or write || for a logical or");
            case '~' -> error(span, "There are no bit operators: call mg_not(a)");
            case '\'' -> error(span, "There are no character literals: write the number, such as 97 for 'a'");
            case '\\' -> error(span, "A backslash is legal only inside a string");
            case '#' -> error(span, "There is no preprocessor: the only word with # is #If, better written @If(...)");
            case '`' -> error(span, "The character ` is legal only inside strings and comments");
            case '“', '”', '„' -> error(span, "Typographic quotes are illegal: write \"", "\"");
            default -> error(span, describe(point) + " is legal only inside strings and comments");
        };
    }

    private static String describe(int point) {
        boolean shown = Character.isDefined(point)
                && !Character.isISOControl(point)
                && point > 0x20
                && !(point >= 0xD800 && point <= 0xDFFF);
        String code = String.format(Locale.ROOT, "U+%04X", point);
        return shown ? "The character " + Character.toString(point) + " (" + code + ")" : "The character " + code;
    }

    private static Diagnostic error(Span span, String sentence) {
        return Diagnostic.error("E-LEX", span, sentence + ".");
    }

    private static Diagnostic error(Span span, String sentence, String replacement) {
        String label = replacement.isEmpty() ? "Remove it" : "Replace it";
        return Diagnostic.error(
                "E-LEX", span, sentence + ".", new Fix.Rewrite(label, List.of(new Fix.Edit(span, replacement))));
    }
}
