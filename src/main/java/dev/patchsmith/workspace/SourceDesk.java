package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFiles.Entry;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.workspace.project.AnswerLines;
import dev.patchsmith.workspace.project.PatchProject;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// What is known at the desk of somebody who writes patches: the open project with its sources, kept in memory and
/// read again where files changed, and the answers. Without a project, a file is translated with the headers beside
/// it.
///
/// Safe for use by several threads; each translation sees one state from begin to end. While a project is being read
/// everything but [#open] and [#close] waits, so it is to be called beside the window.
public final class SourceDesk {

    private record Known(
            @Nullable PatchProject project, ProjectKnowledge knowledge, List<Entry> files, AnswerLines answers) {}

    private record Beside(ProjectKnowledge knowledge, List<Entry> files) {}

    private final Path ownAnswers;
    private final Map<Path, Beside> beside = new ConcurrentHashMap<>();
    private volatile FutureTask<Known> known;

    /// @param ownAnswers where answers are kept while no project is open; it need not exist
    public SourceDesk(Path ownAnswers) {
        this.ownAnswers = ownAnswers;
        known = done(withoutProject());
    }

    /// Lays a project on the desk. It counts at once; translations wait until the returned work, which is to be run
    /// beside the window, has read its sources.
    public Runnable open(PatchProject project) {
        FutureTask<Known> reading = new FutureTask<>(() -> read(project));
        known = reading;
        return reading;
    }

    public void close() {
        known = done(withoutProject());
    }

    /// Takes over a changed project file. Where its source folders changed, [#refresh] reads them.
    public synchronized void update(PatchProject changed) {
        Known now = await();
        known = done(new Known(changed, now.knowledge(), now.files(), now.answers()));
    }

    public Optional<PatchProject> project() {
        return Optional.ofNullable(await().project());
    }

    /// Headers and sources of the open project, by path.
    public List<Path> files() {
        return await().files().stream().map(each -> Path.of(each.path())).toList();
    }

    /// Reads what changed since the last look: sources, headers, answers.
    ///
    /// @return whether translations may come out differently now
    public boolean refresh() throws IOException {
        FutureTask<Known> before = known;
        Known now = await();
        AnswerLines answers = AnswerLines.read(now.answers().path());
        SourceRoots roots = rootsOf(now.project());
        List<Entry> files = roots.entries();
        boolean sameFiles = files.equals(now.files());
        if (sameFiles && answers.equals(now.answers())) {
            return false;
        }
        ProjectKnowledge knowledge =
                sameFiles ? now.knowledge() : now.knowledge().refreshed(roots);
        synchronized (this) {
            if (known != before) {
                return true;
            }
            known = done(new Known(now.project(), knowledge, files, answers));
            return true;
        }
    }

    /// Translates with what is known of the project, else with the headers beside the file.
    ///
    /// @param source named with its absolute path if it has a file
    public TranslateSource.Translated.Script translate(SourceText source) {
        return translator(source.name()).text(source);
    }

    /// The translator for a file or an unsaved text.
    public TranslateSource translator(String name) {
        Known now = await();
        Answers answers = now.answers().answers();
        PatchProject project = now.project();
        if (project != null) {
            return new TranslateSource(now.knowledge(), answers, TranslateSource.options(project.engine()));
        }
        Path folder = folderOf(name);
        ProjectKnowledge knowledge = folder == null ? now.knowledge() : besideOf(folder);
        return new TranslateSource(knowledge, answers, TranslateOptions.DEFAULT);
    }

    /// Finds methods as they stand in the sources of the project.
    public OriginalMethods originals() {
        Known now = await();
        return new OriginalMethods(now.knowledge(), rootsOf(now.project()), now.files());
    }

    public List<AnswerLines.Entry> answers() {
        return await().answers().entries();
    }

    /// Remembers an answer, in the project if one is open.
    public synchronized void answer(AnswerLines.Entry answer) throws IOException {
        put(await().answers().with(answer));
    }

    public synchronized void forget(AnswerLines.Entry answer) throws IOException {
        put(await().answers().without(answer));
    }

    private void put(AnswerLines changed) throws IOException {
        Known now = await();
        changed.write();
        known = done(new Known(now.project(), now.knowledge(), now.files(), changed));
    }

    private Known await() {
        FutureTask<Known> now = known;
        try {
            return now.get();
        } catch (InterruptedException stopped) {
            throw new CancellationException("nobody waits for it any more");
        } catch (ExecutionException unreadable) {
            throw new IllegalStateException("the project could not be read", unreadable.getCause());
        }
    }

    private static Known read(PatchProject project) {
        AnswerLines answers = AnswerLines.read(project.folder().resolve(AnswerFile.NAME));
        SourceRoots roots = rootsOf(project);
        try {
            List<Entry> files = roots.entries();
            return new Known(project, ProjectKnowledge.read(roots, ""), files, answers);
        } catch (IOException vanishing) {
            // A file went while it was read; the next refresh, which follows the change, reads the rest.
            return new Known(project, ProjectKnowledge.none(), List.of(), answers);
        }
    }

    private Known withoutProject() {
        return new Known(null, ProjectKnowledge.none(), List.of(), AnswerLines.read(ownAnswers));
    }

    private static SourceRoots rootsOf(@Nullable PatchProject project) {
        return SourceRoots.below(
                project == null
                        ? List.of()
                        : project.sourceRoots().stream().map(project::resolve).toList());
    }

    private ProjectKnowledge besideOf(Path folder) {
        SourceRoots roots = SourceRoots.beside(folder);
        try {
            List<Entry> files = roots.entries();
            Beside before = beside.get(folder);
            if (before != null && before.files().equals(files)) {
                return before.knowledge();
            }
            ProjectKnowledge knowledge =
                    (before == null ? ProjectKnowledge.none() : before.knowledge()).refreshed(roots);
            beside.put(folder, new Beside(knowledge, files));
            return knowledge;
        } catch (IOException unreadable) {
            return ProjectKnowledge.none();
        }
    }

    private static @Nullable Path folderOf(String name) {
        try {
            Path path = Path.of(name);
            return path.isAbsolute() ? path.getParent() : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private static FutureTask<Known> done(Known value) {
        FutureTask<Known> done = new FutureTask<>(() -> value);
        done.run();
        return done;
    }
}
