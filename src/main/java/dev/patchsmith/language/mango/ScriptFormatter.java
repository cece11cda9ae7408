package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.List;

/// Brings a script into the one style, with its comments and its empty lines between statements.
public final class ScriptFormatter {

    private ScriptFormatter() {}

    /// What became of a text.
    public sealed interface Outcome {

        /// The text in the one style; formatting it again changes nothing.
        record Formatted(String text) implements Outcome {}

        /// The text has errors and was left alone.
        record Refused(List<Diagnostic> diagnostics) implements Outcome {
            public Refused {
                diagnostics = List.copyOf(diagnostics);
            }
        }
    }

    public static Outcome format(SourceText source) {
        ParsedScript parsed = ScriptParser.parse(source);
        return parsed.accepted()
                ? new Outcome.Formatted(ScriptPrinter.print(parsed.script()).text())
                : new Outcome.Refused(parsed.diagnostics());
    }
}
