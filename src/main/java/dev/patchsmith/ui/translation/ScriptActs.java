package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.review.MergeForm;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.merge.ThreeWayMerge.Merged;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Editing the script by hand, following again, and joining the user's edits with a newer translation.
final class ScriptActs {

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final Views views;

    ScriptActs(Shell shell, AuthorViewModel model, Views views) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.views = views;
    }

    void register() {
        ObservableValue<Boolean> translated = model.activeProperty()
                .map(each -> each.kind() == Kind.OBJECTIVE_C)
                .orElse(false);
        ObservableValue<Boolean> outdated = model.activeProperty()
                .flatMap(each -> each.side().outdatedProperty())
                .orElse(false);
        shell.actions()
                .add(
                        Action.of("script.edit", () -> model.active().ifPresent(this::toggle))
                                .icon(Feather.EDIT_2)
                                .on("Shortcut+Shift+I")
                                .when(translated)
                                .in(AuthorRoom.ID),
                        Action.of("script.merge", () -> model.active().ifPresent(this::merge))
                                .icon(Feather.GIT_MERGE)
                                .on("Shortcut+Shift+G")
                                .when(outdated)
                                .in(AuthorRoom.ID));
    }

    /// Puts the offer to merge above the script; it shows itself when there is something to merge.
    void equip(DocumentViewModel document, DocumentView view) {
        Notice notice = new Notice(
                Tone.ATTENTION,
                Feather.GIT_MERGE,
                messages.of("author.outdated"),
                Notice.act("merge", messages.of("author.merge"), () -> merge(document), "accent"),
                Notice.act(
                        "merge-mine",
                        messages.of("author.keepMine"),
                        () -> document.side().settle(document.scriptProperty().get())),
                Notice.act("merge-new", messages.of("author.takeNew"), () -> follow(document)));
        notice.setId("outdated");
        view.notice(
                false,
                dev.patchsmith.ui.look.Parts.shownWhen(notice, document.side().outdatedProperty()));
    }

    /// Begins to edit the script by hand, or lets it follow again, with a question if that costs edits.
    void toggle(DocumentViewModel document) {
        if (!document.scriptEditedProperty().get()) {
            document.scriptEditedProperty().set(true);
            views.of(document).right().requestFocus();
        } else if (document.scriptProperty().get().equals(document.side().generated())) {
            document.followAgain();
        } else {
            follow(document);
        }
    }

    private void follow(DocumentViewModel document) {
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("author.followQuestion"),
                                List.of(messages.get("author.followLoss")),
                                messages.get("author.followAgain"),
                                messages.get("author.followKeep"),
                                false,
                                ""),
                        document::followAgain);
    }

    private void merge(DocumentViewModel document) {
        Merged merged = document.side().merge();
        if (merged.conflicts().isEmpty()) {
            settle(document, merged.text(List.of()));
            shell.notifications().show(Tone.SUCCESS, messages.get("author.merged"));
        } else {
            MergeForm.show(shell, merged, text -> settle(document, text));
        }
    }

    /// One step of the editor's history, so that it can be undone like any edit.
    private void settle(DocumentViewModel document, String text) {
        CodeEditor editor = views.of(document).right();
        if (!editor.text().equals(text)) {
            editor.applyEdits(
                    List.of(new CodeEditor.Replacement(0, editor.text().length(), text)));
        }
        document.side().settle(text);
    }
}
