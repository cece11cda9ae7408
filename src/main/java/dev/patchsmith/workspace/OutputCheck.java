package dev.patchsmith.workspace;

import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.PrintedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.check.ScriptChecker;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.List;

/// Looks at a translated script once more, as at one written by hand, before it leaves.
public final class OutputCheck {

    /// The code of an error that only a fault of the translation itself explains.
    public static final String FAULT = "V-CHECK";

    private OutputCheck() {}

    /// What the script would do wrong when it runs, at the places of the source that it comes from.
    public static List<Diagnostic> of(Script script, PrintedScript printed, CheckOptions options) {
        if (ScriptChecker.check(script, options).stream().noneMatch(OutputCheck::matters)) {
            return List.of();
        }
        SourceText text = SourceText.of("script.mg", printed.text());
        ParsedScript parsed = ScriptParser.parse(text);
        if (!parsed.accepted()) {
            return List.of(); // the translation has said so itself
        }
        return ScriptChecker.check(parsed, options).stream()
                .filter(OutputCheck::matters)
                .map(found -> inSource(found, text, printed))
                .toList();
    }

    private static boolean matters(Diagnostic found) {
        return found.severity() != Severity.INFORMATION;
    }

    private static Diagnostic inSource(Diagnostic found, SourceText text, PrintedScript printed) {
        int line = text.position(found.span().start()).line();
        Span origin = printed.lineMap().originOf(line).orElse(Span.NONE);
        return found.isError()
                ? Diagnostic.error(
                        FAULT,
                        origin,
                        "The script made from this would go wrong on devices (line " + line + ", " + found.code() + ": "
                                + found.message() + "). Please report it.")
                : Diagnostic.warning(
                        found.code(), origin, found.message() + " This is about line " + line + " of the script.");
    }
}
