package dev.patchsmith.ui.project;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.SourceDesk;
import dev.patchsmith.workspace.project.AnswerLines;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.project.ProjectFile;
import dev.patchsmith.workspace.project.ProjectFile.Loaded;
import dev.patchsmith.workspace.project.ProjectFile.Stored;
import dev.patchsmith.workspace.project.SourceTree;
import dev.patchsmith.workspace.watch.FolderWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open project: what it is, its sources, its answers, and when they change.
public final class ProjectViewModel implements AutoCloseable {

    /// What is shown of a project's sources and answers.
    private record Seen(List<SourceTree> sources, List<AnswerLines.Entry> answers) {}

    /// What a look at the disk found.
    private record Found(Optional<PatchProject> project, Optional<Seen> seen) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProjectViewModel.class);

    private final Tasks tasks;
    private final SourceDesk desk;
    private final Supplier<String> workName;
    private final Consumer<PatchProject> onOpened;
    private final ReadOnlyObjectWrapper<@Nullable PatchProject> project = new ReadOnlyObjectWrapper<>(this, "project");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyIntegerWrapper knowledge = new ReadOnlyIntegerWrapper(this, "knowledge");
    private final ObservableList<SourceTree> sources = FXCollections.observableArrayList();
    private final ObservableList<AnswerLines.Entry> answers = FXCollections.observableArrayList();
    private @Nullable FolderWatch watch;

    /// @param workName what the status bar calls the reading of sources
    /// @param onOpened told of every project that was opened or made
    public ProjectViewModel(Tasks tasks, SourceDesk desk, Supplier<String> workName, Consumer<PatchProject> onOpened) {
        this.tasks = tasks;
        this.desk = desk;
        this.workName = workName;
        this.onOpened = onOpened;
        look();
    }

    public ReadOnlyObjectProperty<@Nullable PatchProject> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Optional<PatchProject> project() {
        return Optional.ofNullable(project.get());
    }

    /// True while the sources of a project are read for the first time.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Counts up whenever translations may come out differently.
    public ReadOnlyIntegerProperty knowledgeProperty() {
        return knowledge.getReadOnlyProperty();
    }

    /// The source folders of the project as trees.
    public ObservableList<SourceTree> sources() {
        return sources;
    }

    /// What the user has answered so far.
    public ObservableList<AnswerLines.Entry> answers() {
        return answers;
    }

    public SourceDesk desk() {
        return desk;
    }

    /// Opens a project.
    ///
    /// @param place its folder or its file
    /// @return a sentence if it cannot be opened
    public Optional<String> open(Path place) {
        return switch (ProjectFile.load(place.toAbsolutePath().normalize())) {
            case Loaded.Refused refused -> Optional.of(refused.sentence());
            case Loaded.Wrong wrong ->
                Optional.of(wrong.source().locate(wrong.diagnostics().getFirst().span()) + ": "
                        + wrong.diagnostics().getFirst().message());
            case Loaded.Opened opened -> {
                lay(opened.project());
                yield Optional.empty();
            }
        };
    }

    /// Writes a new project into its folder and opens it.
    ///
    /// @return a sentence if it cannot be written
    public Optional<String> create(PatchProject made) {
        return switch (ProjectFile.save(made)) {
            case Stored.Failed failed -> Optional.of(failed.sentence());
            case Stored.Written _ -> {
                lay(made);
                yield Optional.empty();
            }
        };
    }

    private void lay(PatchProject opened) {
        project.set(opened);
        reading.set(true);
        Runnable work = desk.open(opened);
        onOpened.accept(opened);
        tasks.work(workName.get(), _ -> {
                    work.run();
                    return seen(opened);
                })
                .onSuccess(this::show)
                .andFinally(() -> reading.set(false))
                .now();
        watch(opened);
    }

    /// Writes the project as it is now.
    ///
    /// @return a sentence if it cannot be written; the change is not made then
    public Optional<String> change(PatchProject changed) {
        if (ProjectFile.save(changed) instanceof Stored.Failed failed) {
            return Optional.of(failed.sentence());
        }
        take(changed);
        return Optional.empty();
    }

    private void take(PatchProject changed) {
        PatchProject before = project.get();
        boolean sameSources = before != null
                && before.sourceRoots().equals(changed.sourceRoots())
                && before.engine() == changed.engine();
        if (sameSources) {
            project.set(changed);
            tasks.quietly(() -> desk.update(changed));
        } else {
            lay(changed);
        }
    }

    public void closeProject() {
        stopWatching();
        desk.close();
        project.set(null);
        sources.clear();
        knowledge.set(knowledge.get() + 1);
        look();
    }

    /// Looks whether sources, headers or answers changed, beside the window.
    public void refresh() {
        PatchProject now = project.get();
        if (now == null || reading.get()) {
            return;
        }
        tasks.work(workName.get(), _ -> found(now))
                .onSuccess(found -> {
                    if (project.get() == now) {
                        found.seen().ifPresent(this::show);
                        found.project().ifPresent(this::take);
                    }
                })
                .onFailure(unreadable -> LOG.info("The project cannot be read again", unreadable))
                .now();
    }

    private Found found(PatchProject now) throws IOException {
        Optional<PatchProject> changed = ProjectFile.load(now.folder()) instanceof Loaded.Opened opened
                        && !opened.project().equals(now)
                ? Optional.of(opened.project())
                : Optional.empty();
        return new Found(changed, desk.refresh() ? Optional.of(seen(now)) : Optional.empty());
    }

    /// Remembers an answer; what follows from it comes a moment later.
    public void answer(Answers.Kind kind, String about, String answer, Consumer<Throwable> onFailure) {
        change(() -> desk.answer(new AnswerLines.Entry(kind, about, answer)), onFailure);
    }

    public void forget(AnswerLines.Entry entry, Consumer<Throwable> onFailure) {
        change(() -> desk.forget(entry), onFailure);
    }

    /// Puts another answer in the place of one.
    public void replace(AnswerLines.Entry before, AnswerLines.Entry after, Consumer<Throwable> onFailure) {
        change(
                () -> {
                    boolean sameQuestion = before.kind() == after.kind()
                            && before.name().equals(after.name())
                            && before.kind() != Answers.Kind.ACCEPT;
                    if (!sameQuestion) {
                        desk.forget(before);
                    }
                    desk.answer(after);
                },
                onFailure);
    }

    private void change(Tasks.Chore chore, Consumer<Throwable> onFailure) {
        PatchProject now = project.get();
        tasks.work(workName.get(), _ -> {
                    chore.run();
                    return seen(now);
                })
                .onSuccess(this::show)
                .onFailure(onFailure)
                .now();
    }

    private void look() {
        tasks.work(workName.get(), _ -> seen(null)).onSuccess(this::show).now();
    }

    private Seen seen(@Nullable PatchProject of) {
        List<SourceTree> trees = new ArrayList<>();
        if (of != null) {
            List<Path> files = desk.files();
            for (String root : of.sourceRoots()) {
                trees.add(SourceTree.of(of.resolve(root), files));
            }
        }
        return new Seen(trees, desk.answers());
    }

    private void show(Seen seen) {
        if (!sources.equals(seen.sources())) {
            sources.setAll(seen.sources());
        }
        if (!answers.equals(seen.answers())) {
            answers.setAll(seen.answers());
        }
        knowledge.set(knowledge.get() + 1);
    }

    private void watch(PatchProject opened) {
        stopWatching();
        List<Path> folders = new ArrayList<>(
                opened.sourceRoots().stream().map(opened::resolve).toList());
        folders.add(opened.folder());
        watch = FolderWatch.below(folders, () -> tasks.onWindow(this::refresh));
    }

    private void stopWatching() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void close() {
        stopWatching();
    }
}
