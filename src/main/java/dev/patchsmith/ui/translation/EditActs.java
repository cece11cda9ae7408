package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.ScriptFormatter;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.CodeLanguage;
import dev.patchsmith.ui.editor.FoldAct;
import dev.patchsmith.ui.editor.LineAct;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kordamp.ikonli.feather.Feather;

/// What is done to the text the user is in.
final class EditActs {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,7})(?:\\s*[:,]\\s*(\\d{1,5}))?\\s*");

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final Views views;

    EditActs(Shell shell, AuthorViewModel model, Views views) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.views = views;
    }

    void register() {
        shell.actions()
                .add(
                        edit("edit.undo", "Shortcut+Z", CodeEditor::undo).icon(Feather.CORNER_UP_LEFT),
                        edit("edit.redo", "Shortcut+Shift+Z", CodeEditor::redo).icon(Feather.CORNER_UP_RIGHT),
                        edit("edit.find", "Shortcut+F", editor -> editor.showFind(false))
                                .icon(Feather.SEARCH),
                        edit("edit.replace", "Shortcut+R", editor -> editor.showFind(true)),
                        edit("edit.findNext", "F3", editor -> editor.findNext(1)),
                        edit("edit.findPrevious", "Shift+F3", editor -> editor.findNext(-1)),
                        edit("edit.format", "Shift+Alt+F", this::format).icon(Feather.ALIGN_LEFT),
                        edit("edit.goToLine", "Shortcut+G", this::goToLine),
                        edit("edit.comment", "Shortcut+SLASH", each -> each.change(LineAct.TOGGLE_COMMENT)),
                        edit("edit.duplicate", "Shortcut+D", each -> each.change(LineAct.DUPLICATE)),
                        edit("edit.moveUp", "Alt+UP", each -> each.change(LineAct.MOVE_UP)),
                        edit("edit.moveDown", "Alt+DOWN", each -> each.change(LineAct.MOVE_DOWN)),
                        edit("edit.joinLines", "Shortcut+J", each -> each.change(LineAct.JOIN)),
                        edit("edit.deleteLines", "Shortcut+Shift+K", each -> each.change(LineAct.DELETE)),
                        edit(
                                "edit.complete",
                                "Ctrl+SPACE",
                                each -> each.assistance().showCompletions()),
                        edit(
                                        "edit.explain",
                                        "Shortcut+I",
                                        each -> each.assistance().showHover())
                                .icon(Feather.INFO),
                        edit(
                                        "edit.goToSymbol",
                                        "Shortcut+Shift+O",
                                        each -> each.assistance().showSymbols())
                                .icon(Feather.LIST),
                        edit("edit.fold", "Shortcut+Shift+OPEN_BRACKET", each -> each.fold(FoldAct.FOLD_HERE)),
                        edit("edit.unfold", "Shortcut+Shift+CLOSE_BRACKET", each -> each.fold(FoldAct.UNFOLD_HERE)),
                        edit("edit.foldAll", "Shortcut+Alt+OPEN_BRACKET", each -> each.fold(FoldAct.FOLD_ALL)),
                        edit("edit.unfoldAll", "Shortcut+Alt+CLOSE_BRACKET", each -> each.fold(FoldAct.UNFOLD_ALL)));
    }

    private Action edit(String id, String keys, Consumer<CodeEditor> act) {
        return Action.of(id, () -> views.editor().ifPresent(act))
                .on(keys)
                .when(model.activeProperty().map(_ -> true).orElse(false))
                .in(AuthorRoom.ID);
    }

    /// Brings a script into the one style, as one step of its history. Objective-C keeps the style of its app.
    private void format(CodeEditor editor) {
        boolean script = editor.language() == CodeLanguage.SCRIPT;
        if (!script || !editor.editableProperty().get()) {
            shell.notifications().show(Tone.NEUTRAL, messages.get("author.formatsScripts"));
            return;
        }
        switch (ScriptFormatter.format(SourceText.of("", editor.text()))) {
            case ScriptFormatter.Outcome.Formatted formatted ->
                editor.applyEdits(
                        List.of(new CodeEditor.Replacement(0, editor.text().length(), formatted.text())));
            case ScriptFormatter.Outcome.Refused _ ->
                shell.notifications().show(Tone.ATTENTION, messages.get("author.notFormatted"));
        }
    }

    private void goToLine(CodeEditor editor) {
        shell.dialogs()
                .ask(
                        messages.get("action.edit.goToLine"),
                        messages.get("editor.line"),
                        Integer.toString(editor.caret().line()),
                        messages.get("editor.goThere"),
                        text -> PLACE.matcher(text).matches(),
                        text -> {
                            Matcher typed = PLACE.matcher(text);
                            if (typed.matches()) {
                                int column = typed.group(2) == null ? 1 : Integer.parseInt(typed.group(2));
                                editor.goTo(new Position(
                                        Math.max(1, Integer.parseInt(typed.group(1))), Math.max(1, column)));
                            }
                        });
    }
}
