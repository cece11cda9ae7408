package dev.patchsmith.language.translate;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.List;

/// What became of one method of the source.
///
/// @param selector with its colons
/// @param translated whether it is in the script; a method with an error is left out
public record MethodOutcome(
        String className,
        boolean ofClass,
        String selector,
        Span span,
        boolean translated,
        List<Diagnostic> diagnostics) {

    public MethodOutcome {
        diagnostics = List.copyOf(diagnostics);
    }

    /// As people name it: `-[Foo bar:]`.
    public String label() {
        return (ofClass ? "+[" : "-[") + className + " " + selector + "]";
    }
}
