package dev.patchsmith.ui.translation;

import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.editor.LinkedScroll;
import dev.patchsmith.ui.editor.assist.KnowledgeAssist;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.SourceDesk;
import java.util.List;
import java.util.function.Function;

/// What the two editors of a text get besides the text: names that are known on the desk, and scrolling in step.
final class EditorHelp {

    private EditorHelp() {}

    /// Equips the editors of a text for as long as it is open.
    ///
    /// @return those who offer names, to forget what they know when it changes
    static List<KnowledgeAssist> equip(DocumentView view, DocumentViewModel document, SourceDesk desk) {
        Function<String, Knowledge> knowledge = text -> {
            String name = document.source().name();
            return desk.translator(name).knowledge(SourceText.of(name, text));
        };
        boolean script = document.kind() == Kind.SCRIPT;
        if (script) {
            return List.of(KnowledgeAssist.installForScript(view.left(), () -> "", knowledge));
        }
        KnowledgeAssist left = KnowledgeAssist.install(view.left(), knowledge);
        KnowledgeAssist right = KnowledgeAssist.installForScript(view.right(), document::text, knowledge);
        LinkedScroll link = LinkedScroll.link(
                view.left(),
                view.right(),
                line -> document.steps().toScript(line),
                line -> document.steps().toSource(line));
        link.enabledProperty().bind(document.scriptEditedProperty().map(edited -> !edited));
        document.translatedProperty().subscribe(_ -> link.align());
        return List.of(left, right);
    }
}
