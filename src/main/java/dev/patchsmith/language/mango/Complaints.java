package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers diagnostics up to a number that nobody reads to the end anyway.
final class Complaints {

    private static final int MOST = 500;

    private final List<Diagnostic> found = new ArrayList<>();
    private boolean closed;

    void add(Diagnostic diagnostic) {
        if (!closed && found.size() < MOST) {
            found.add(diagnostic);
        }
    }

    /// Takes no more.
    void close() {
        closed = true;
    }

    int size() {
        return found.size();
    }

    List<Diagnostic> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic one) -> one.span().start()))
                .toList();
    }
}
