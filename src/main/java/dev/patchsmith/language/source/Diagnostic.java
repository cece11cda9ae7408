package dev.patchsmith.language.source;

import java.util.List;

/// One thing to say about a place in a source: a stable code such as `E-CONST`, a sentence in the user's words, and
/// where possible fixes.
public record Diagnostic(String code, Severity severity, String message, Span span, List<Fix> fixes) {

    public Diagnostic {
        fixes = List.copyOf(fixes);
    }

    public static Diagnostic error(String code, Span span, String message, Fix... fixes) {
        return new Diagnostic(code, Severity.ERROR, message, span, List.of(fixes));
    }

    public static Diagnostic warning(String code, Span span, String message, Fix... fixes) {
        return new Diagnostic(code, Severity.WARNING, message, span, List.of(fixes));
    }

    public static Diagnostic information(String code, Span span, String message, Fix... fixes) {
        return new Diagnostic(code, Severity.INFORMATION, message, span, List.of(fixes));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
