package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.MacroUse;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is not understood because of the text a macro stands for is said once, of the macro.
final class MacroTrouble {

    private MacroTrouble() {}

    static List<Diagnostic> explained(ParsedFile file) {
        Map<Object, Diagnostic> all = new LinkedHashMap<>();
        for (Diagnostic each : file.diagnostics()) {
            MacroUse use = each.isError() ? useBefore(file, each.span().start()) : null;
            if (use == null) {
                all.put(each, each);
            } else {
                all.putIfAbsent(
                        use,
                        Diagnostic.error(
                                "E-MACRO",
                                use.span(),
                                "The macro " + use.name()
                                        + " cannot be expanded here: its text is no complete expression"
                                        + " or statement."));
            }
        }
        return List.copyOf(all.values());
    }

    /// The use of a macro that covers a place or ends directly before it.
    private static @org.jspecify.annotations.Nullable MacroUse useBefore(ParsedFile file, int place) {
        String text = file.source().text();
        for (MacroUse use : file.macroUses()) {
            Span span = use.span();
            boolean covers = span.start() <= place && place <= span.end();
            boolean touches =
                    span.end() <= place && text.substring(span.end(), place).isBlank();
            if (covers || touches) {
                return use;
            }
        }
        return null;
    }
}
