package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.TextForm;
import java.nio.file.Path;
import java.util.Objects;

/// What pictures and tests outside this package do with the room's model; to be used on the window's thread.
public final class ApkDiffProbe {

    private final ApkDiffViewModel model;

    public ApkDiffProbe(ApkDiffViewModel model) {
        this.model = model;
    }

    public void compare(Path base, Path fixed) {
        model.choose(Pair.of(base, fixed));
    }

    public void select(String id) {
        model.select(node(id));
    }

    public void show(String id, String form) {
        model.settings().valuesProperty().set(!id.contains("/"));
        model.settings().codeProperty().set(TextForm.valueOf(form));
        model.select(node(id));
    }

    public void values(boolean on) {
        model.settings().valuesProperty().set(on);
    }

    public boolean isRead(String id) {
        return model.forms().isEmpty()
                || model.shownProperty().get() != null
                        && Objects.requireNonNull(model.shownProperty().get())
                                .node()
                                .id()
                                .equals(id)
                        && !model.readingProperty().get();
    }

    private DiffNode node(String id) {
        return Objects.requireNonNull(model.diffProperty().get())
                .node(id)
                .orElseThrow(() -> new IllegalArgumentException("no node " + id + " among "
                        + model.sections().stream()
                                .flatMap(DiffNode::all)
                                .map(DiffNode::id)
                                .toList()));
    }
}
