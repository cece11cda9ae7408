package dev.patchsmith.ui.editor.assist;

import dev.patchsmith.language.assist.Explainer;
import dev.patchsmith.language.assist.Explanation;
import dev.patchsmith.language.assist.Offer;
import dev.patchsmith.language.assist.Suggester;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.Completions;
import dev.patchsmith.ui.editor.HoverSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Offers and explains names from the knowledge of a file. The knowledge is made beside the window when it is first
/// needed and again when the text has changed, but not more often than it pays. Safe for use by several threads.
public final class KnowledgeAssist implements Completions, HoverSource {

    private static final long FRESH_NANOS = 1_500_000_000L;

    private final boolean script;
    private final Supplier<String> source;
    private final Function<String, Knowledge> knowledge;
    private @Nullable Knowledge known;
    private String knownOf = "";
    private long knownAt;

    private KnowledgeAssist(boolean script, Supplier<String> source, Function<String, Knowledge> knowledge) {
        this.script = script;
        this.source = source;
        this.knowledge = knowledge;
    }

    /// Equips an editor of Objective-C.
    ///
    /// @param knowledge what names mean in an Objective-C text with the given content; called beside the window
    public static KnowledgeAssist install(CodeEditor editor, Function<String, Knowledge> knowledge) {
        return install(editor, new KnowledgeAssist(false, () -> "", knowledge));
    }

    /// Equips an editor of a script.
    ///
    /// @param source    the Objective-C it was made of, empty if there is none; called beside the window
    /// @param knowledge what names mean in an Objective-C text with the given content; called beside the window
    public static KnowledgeAssist installForScript(
            CodeEditor editor, Supplier<String> source, Function<String, Knowledge> knowledge) {
        return install(editor, new KnowledgeAssist(true, source, knowledge));
    }

    private static KnowledgeAssist install(CodeEditor editor, KnowledgeAssist assist) {
        editor.assistance().setCompletions(assist);
        editor.assistance().setHoverSource(assist);
        return assist;
    }

    @Override
    public synchronized Offer at(String text, int caret) {
        return Suggester.offer(text, caret, script, of(text));
    }

    @Override
    public synchronized Optional<Explanation> explain(String text, int offset) {
        return Explainer.explain(text, offset, of(text));
    }

    private Knowledge of(String text) {
        String wanted = script ? source.get() : text;
        long now = System.nanoTime();
        Knowledge last = known;
        if (last == null || (!wanted.equals(knownOf) && now - knownAt > FRESH_NANOS)) {
            last = knowledge.apply(wanted);
            known = last;
            knownOf = wanted;
            knownAt = System.nanoTime();
        }
        return last;
    }

    /// Forgets what is known, such as after the project or an answer has changed.
    public synchronized void forget() {
        known = null;
    }
}
