package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The macros of the compiler and the system headers that decide about syntax and conditions: most of them annotate
/// and vanish.
final class Predefined {

    static final MacroTable TABLE = MacroTable.of(read());

    private Predefined() {}

    /// Reads the resource without the preprocessor, which needs this table itself.
    private static List<Macro> read() {
        String text;
        try (InputStream in = Objects.requireNonNull(Predefined.class.getResourceAsStream("predefined.h"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Tokens raw = Lexer.lex(text).tokens();
        List<Macro> macros = new ArrayList<>();
        int at = 0;
        while (raw.kind(at) != Kind.END) {
            int end = at + 1;
            while (!raw.is(end, Tokens.LINE_START)) {
                end++;
            }
            macros.add(Objects.requireNonNull(Macro.define("predefined.h", raw, at + 2, end)));
            at = end;
        }
        return macros;
    }
}
