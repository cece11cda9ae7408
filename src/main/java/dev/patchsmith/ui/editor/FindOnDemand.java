package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.look.Messages;
import org.jspecify.annotations.Nullable;

/// The find bar of an editor, which is made when it is first asked for: most texts are opened and closed without.
final class FindOnDemand {

    private final CodeEditor editor;
    private final Messages messages;
    private @Nullable FindBar bar;
    private @Nullable FindOptions options;

    FindOnDemand(CodeEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
    }

    void share(FindOptions shared) {
        options = shared;
        if (bar != null) {
            bar.share(shared);
        }
    }

    void open(boolean replace) {
        FindBar shown = bar();
        editor.setTop(shown);
        shown.open(replace);
    }

    void next(int step) {
        bar().next(step);
    }

    private FindBar bar() {
        if (bar == null) {
            bar = new FindBar(editor, messages);
            if (options != null) {
                bar.share(options);
            }
        }
        return bar;
    }
}
