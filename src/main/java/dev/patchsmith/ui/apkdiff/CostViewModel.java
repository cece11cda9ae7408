package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.cost.CostTable;
import dev.patchsmith.apk.build.cost.PatchCost;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.ComparePatchCosts;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a patch of the open pair costs in every scheme, as far as it is measured.
final class CostViewModel {

    private final ApkDiffViewModel diff;
    private final Tasks tasks;
    private final Messages messages;
    private final ObservableList<PatchCost> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private @Nullable AskedWork asked;

    CostViewModel(ApkDiffViewModel diff, Tasks tasks, Messages messages) {
        this.diff = diff;
        this.tasks = tasks;
        this.messages = messages;
        diff.diffProperty().subscribe(this::forget);
    }

    /// The ways that are measured already.
    ObservableList<PatchCost> rows() {
        return rows;
    }

    /// The size of the fixed APK, which everything is held against.
    long release() {
        ApkDiff pair = diff.diffProperty().get();
        return pair == null ? 0 : pair.fixed().size();
    }

    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why nothing could be measured, empty where nothing is wrong.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    private void forget() {
        cancel();
        rows.clear();
        trouble.set("");
    }

    void measure() {
        ApkDiff pair = diff.diffProperty().get();
        if (pair == null || asked != null) {
            return;
        }
        rows.clear();
        trouble.set("");
        AskedWork mine = new AskedWork();
        asked = mine;
        Running started = tasks.work(messages.get("apkdiff.cost.measuring"), progress -> {
                    mine.shownBy(progress);
                    return measured(pair, mine);
                })
                .onFailure(failure -> trouble.set(String.valueOf(failure.getMessage())))
                .andFinally(() -> end(mine))
                .now();
        if (asked == mine) {
            running.set(started);
        }
    }

    /// Empty where the user stopped it.
    private Optional<CostTable> measured(ApkDiff pair, AskedWork mine) throws IOException {
        try {
            return Optional.of(ComparePatchCosts.of(
                    pair,
                    mine,
                    row -> tasks.onWindow(() -> {
                        if (asked == mine) {
                            rows.add(row);
                        }
                    })));
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    private void end(AskedWork mine) {
        if (asked == mine) {
            asked = null;
            running.set(null);
        }
    }

    /// Stops measuring; what is measured already stays.
    void cancel() {
        AskedWork now = asked;
        if (now != null) {
            now.cancel();
            end(now);
        }
    }
}
