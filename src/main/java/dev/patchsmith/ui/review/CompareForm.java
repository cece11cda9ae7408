package dev.patchsmith.ui.review;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import javafx.scene.control.Button;

/// Shows what another program made of a file beside what stands in the editor, and lets the user take either.
public final class CompareForm {

    private static final double WIDTH = 880;

    private CompareForm() {}

    /// @param load takes the text on disk
    /// @param keep keeps the text of the editor
    public static void show(Shell shell, String name, String mine, String theirs, Runnable load, Runnable keep) {
        Messages messages = shell.messages();
        var view = new ComparisonView(messages.of("compare.mine"), messages.of("compare.theirs"));
        view.setPrefHeight(420);
        view.show(mine, theirs);
        Button close = Parts.button(messages.of("dialog.close"), shell.dialogs()::close);
        Button take = Parts.button(messages.of("compare.load"), () -> {
            shell.dialogs().close();
            load.run();
        });
        take.setId("compare-load");
        Button hold = Parts.button(
                messages.of("compare.keep"),
                () -> {
                    shell.dialogs().close();
                    keep.run();
                },
                "accent");
        hold.setId("compare-keep");
        shell.dialogs().form(messages.get("compare.title", name), view, WIDTH, close, take, hold);
        hold.requestFocus();
    }
}
