package dev.patchsmith.ui.project;

import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.readiness.MeasureReadiness;
import dev.patchsmith.workspace.readiness.ReadinessPage;
import dev.patchsmith.workspace.readiness.ReadinessReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How much of the open project could be patched, measured over all its methods when somebody asks.
public final class ReadinessViewModel {

    /// Hands the progress of the steps over to that of the window.
    private record Told(dev.patchsmith.ui.task.Progress to, BooleanAsked cancelled) implements Progress {

        interface BooleanAsked {
            boolean ask();
        }

        @Override
        public void reached(String stage, long done, long total) {
            to.report(total <= 0 ? -1 : (double) done / total, "");
        }

        @Override
        public boolean isCancelled() {
            return cancelled.ask();
        }
    }

    private final Tasks tasks;
    private final ProjectViewModel project;
    private final Supplier<String> workName;
    private final ReadOnlyObjectWrapper<@Nullable ReadinessReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper(this, "measuring");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
    private @Nullable Running running;
    private volatile boolean cancelled;

    public ReadinessViewModel(Tasks tasks, ProjectViewModel project, Supplier<String> workName) {
        this.tasks = tasks;
        this.project = project;
        this.workName = workName;
        project.projectProperty().addListener((_, before, now) -> {
            if (before == null || now == null || !before.folder().equals(now.folder())) {
                cancel();
                report.set(null);
            }
        });
    }

    /// Null before it was measured.
    public ReadOnlyObjectProperty<@Nullable ReadinessReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /// From 0 to 1, negative while unknown.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Measures the open project beside the window.
    public void measure(Consumer<Throwable> onFailure) {
        PatchProject now = project.project().orElse(null);
        if (now == null || measuring.get()) {
            return;
        }
        measuring.set(true);
        cancelled = false;
        Running started = tasks.work(workName.get(), progress -> measure(now, progress))
                .onSuccess(report::set)
                .onFailure(onFailure)
                .andFinally(() -> measuring.set(false))
                .now();
        started.doneProperty().subscribe(share -> done.set(share.doubleValue()));
        running = started;
    }

    private ReadinessReport measure(PatchProject now, dev.patchsmith.ui.task.Progress progress) throws IOException {
        List<Path> roots = now.sourceRoots().stream().map(now::resolve).toList();
        SourceSet sources = SourceSet.find(roots, now.folder());
        return MeasureReadiness.of(
                now.app() + " " + now.appVersion().text(),
                now.engine().version(),
                sources,
                new Told(progress, () -> cancelled));
    }

    public void cancel() {
        cancelled = true;
        if (running != null) {
            running.cancel();
        }
    }

    /// Writes the report as a page of its own.
    public void export(Path file, Runnable onWritten, Consumer<Throwable> onFailure) {
        ReadinessReport now = report.get();
        if (now != null) {
            tasks.work(workName.get(), _ -> {
                        AtomicFile.write(file, ReadinessPage.of(now).getBytes(StandardCharsets.UTF_8));
                        return file;
                    })
                    .onSuccess(_ -> onWritten.run())
                    .onFailure(onFailure)
                    .now();
        }
    }
}
