package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An unknown macro is told once in a file; a method that depends on it is told so too.
final class GuessedConditions {

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \t]*#[ \t]*(?:el)?if\\b.*$");
    private static final Pattern UNKNOWN = Pattern.compile("The macro (\\w+) is unknown and");

    private GuessedConditions() {}

    /// @param told what the preprocessor said of the file
    static List<Diagnostic> of(Member.Method method, SourceText source, List<Diagnostic> told) {
        List<Diagnostic> found = new ArrayList<>();
        for (Diagnostic each : told) {
            if (!each.code().equals("W-IF")) {
                continue;
            }
            if (method.span().contains(each.span().start())) {
                found.add(each);
                continue;
            }
            Matcher macro = UNKNOWN.matcher(each.message());
            if (macro.find()) {
                Matcher line = DIRECTIVE.matcher(source.text());
                line.region(method.span().start(), method.span().end());
                while (line.find()) {
                    if (line.group().matches(".*\\b" + macro.group(1) + "\\b.*")) {
                        found.add(Diagnostic.warning("W-IF", new Span(line.start(), line.end()), each.message()));
                    }
                }
            }
        }
        return found;
    }
}
