package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.ui.translation.Translated.Method;
import dev.patchsmith.ui.translation.Translated.Rewritten;
import dev.patchsmith.workspace.CheckScript;
import dev.patchsmith.workspace.SourceDesk;
import dev.patchsmith.workspace.TranslateSource;
import java.util.List;
import java.util.Optional;

/// Translates and checks with what lies on the desk: the project, its sources, the answers.
public final class DeskTranslator implements Translator {

    private final SourceDesk desk;

    public DeskTranslator(SourceDesk desk) {
        this.desk = desk;
    }

    /// An empty text has no problem: nobody has begun yet.
    @Override
    public Translated translate(SourceText source) {
        long begin = System.nanoTime();
        TranslateSource.Translated.Script result = desk.translate(source);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return new Translated(
                Optional.of(result),
                source,
                result.translation().text(),
                result.translation().lineMap(),
                source.text().isBlank() ? List.of() : result.diagnostics(),
                result.translation().rewritings().stream()
                        .map(each -> new Rewritten(each.sentence(), each.source()))
                        .toList(),
                result.translation().methods().stream()
                        .map(DeskTranslator::method)
                        .toList(),
                millis);
    }

    @Override
    public List<Diagnostic> check(SourceText script) {
        return script.text().isBlank()
                ? List.of()
                : CheckScript.text(script, desk.translator(script.name()).checks())
                        .diagnostics();
    }

    private static Method method(MethodOutcome each) {
        String label = (each.ofClass() ? "+ " : "- ") + each.selector();
        return new Method(label, each.className(), each.span(), each.translated());
    }
}
