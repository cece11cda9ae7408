package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.cost.PatchCost;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.ComparePatchCosts;
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
    private final StoppableWork work;
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");

    CostViewModel(ApkDiffViewModel diff, Tasks tasks, Messages messages) {
        this.diff = diff;
        this.tasks = tasks;
        this.work = new StoppableWork(tasks);
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
        return work.runningProperty();
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
        if (pair == null || work.isGoingOn()) {
            return;
        }
        rows.clear();
        trouble.set("");
        work.start(
                messages.get("apkdiff.cost.measuring"),
                progress -> ComparePatchCosts.of(
                        pair,
                        progress,
                        row -> tasks.onWindow(() -> {
                            if (!progress.isCancelled()) {
                                rows.add(row);
                            }
                        })),
                _ -> {},
                failure -> trouble.set(String.valueOf(failure.getMessage())));
    }

    /// Stops measuring; what is measured already stays.
    void cancel() {
        work.drop();
    }
}
