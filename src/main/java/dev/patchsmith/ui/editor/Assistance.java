package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.look.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor offers and tells about its text: names that could stand at the caret, what a name means, the parts
/// of the text to go to, the fixes of a problem.
public final class Assistance {

    private final CompletionPopup completion;
    private final ChoicePopup choices;
    private final HoverCard hover;
    private final SymbolList symbols;

    Assistance(CodeEditor editor, Messages messages, ProblemMarks problems) {
        completion = new CompletionPopup(editor);
        choices = new ChoicePopup(editor);
        hover = new HoverCard(editor, messages, problems);
        symbols = new SymbolList(editor, messages);
    }

    List<EditorPart> parts() {
        return List.of(choices, completion, hover);
    }

    /// What names are offered while the user types; null for none.
    public void setCompletions(@Nullable Completions source) {
        completion.setSource(source);
    }

    /// What is told about the name below the mouse; null for nothing.
    public void setHoverSource(@Nullable HoverSource source) {
        hover.setSource(source);
    }

    /// Offers names at the caret.
    public void showCompletions() {
        completion.open();
    }

    /// Offers a few acts at the caret, such as the fixes of a problem.
    public void showChoices(List<Choice> offered) {
        choices.open(offered);
    }

    /// Tells what is known about the name at the caret.
    public void showHover() {
        hover.open();
    }

    /// Offers the methods, functions and sections of the text to go to.
    public void showSymbols() {
        symbols.open();
    }
}
