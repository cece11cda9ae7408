package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NodeTexts;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.Shown;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Reads the texts of nodes beside the window; only the newest wish is fulfilled.
final class NodeReader {

    private final Latest<Wanted, Shown> reading;
    private final Consumer<@Nullable Shown> shown;
    private @Nullable NodeTexts texts;

    private record Wanted(NodeTexts texts, DiffNode node, TextForm form) {}

    NodeReader(Tasks tasks, Consumer<@Nullable Shown> shown) {
        this.shown = shown;
        this.reading = tasks.latest(
                Duration.ofMillis(40),
                w -> new Shown(w.node(), w.form(), w.texts().text(w.node(), w.form())),
                shown::accept);
    }

    /// Reads from another comparison, or from none.
    void use(@Nullable NodeTexts other) {
        texts = other;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return reading.busyProperty();
    }

    /// The forms a node can be read in.
    List<TextForm> forms(@Nullable DiffNode node) {
        NodeTexts now = texts;
        return node == null || now == null ? List.of() : now.forms(node);
    }

    /// The form a node is read in where one is wished for.
    @Nullable
    TextForm form(@Nullable DiffNode node, TextForm wanted) {
        List<TextForm> forms = forms(node);
        return forms.contains(wanted) ? wanted : forms.isEmpty() ? null : forms.getFirst();
    }

    void read(@Nullable DiffNode node, TextForm wanted) {
        NodeTexts now = texts;
        TextForm form = form(node, wanted);
        if (node != null && now != null && form != null) {
            reading.submit(new Wanted(now, node, form));
        } else {
            shown.accept(null);
        }
    }
}
