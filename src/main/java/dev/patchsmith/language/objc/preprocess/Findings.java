package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what there is to say about a text, and stops repeating itself on texts that are no source code.
public final class Findings {

    private static final int MOST_OF_ONE_CODE = 200;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public void add(Diagnostic diagnostic) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_ONE_CODE) {
            diagnostics.add(diagnostic);
        }
    }

    /// The findings ordered by place.
    public List<Diagnostic> inOrder() {
        diagnostics.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return List.copyOf(diagnostics);
    }
}
