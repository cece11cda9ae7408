package dev.patchsmith.language.source;

/// How much a diagnostic matters: an error keeps the construct out of the result, a warning asks for a look,
/// information only tells.
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
