package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Node;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what the checks find.
final class Findings {

    private final List<Diagnostic> found = new ArrayList<>();

    void error(String code, Node node, String sentence, Fix... fixes) {
        found.add(Diagnostic.error(code, node.place().span(), sentence, fixes));
    }

    void warning(String code, Node node, String sentence, Fix... fixes) {
        found.add(Diagnostic.warning(code, node.place().span(), sentence, fixes));
    }

    void information(String code, Node node, String sentence, Fix... fixes) {
        found.add(Diagnostic.information(code, node.place().span(), sentence, fixes));
    }

    static Fix replace(Node node, Expression better) {
        return replace(node, ScriptPrinter.print(better));
    }

    static Fix replace(Node node, String better) {
        String label = better.length() > 40 || better.contains("\n") ? "Rewrite it" : "Write " + better;
        return new Fix.Rewrite(label, List.of(new Fix.Edit(node.place().span(), better)));
    }

    static Fix insert(String label, int offset, String text) {
        return new Fix.Rewrite(label, List.of(new Fix.Edit(new Span(offset, offset), text)));
    }

    List<Diagnostic> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic one) -> one.span().start()))
                .toList();
    }
}
