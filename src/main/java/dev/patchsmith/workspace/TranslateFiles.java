package dev.patchsmith.workspace;

import dev.patchsmith.workspace.SourceSet.Source;
import dev.patchsmith.workspace.TranslateSource.Translated;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Translates files and whole folders into scripts on disk; below a folder every `x.m` becomes `x.mg` at the same place
/// below the output. All cores work, and results are told in the order of the sources.
public final class TranslateFiles {

    static final String SCRIPT = ".mg";

    private final Progress progress;

    public TranslateFiles(Progress progress) {
        this.progress = progress;
    }

    /// What came of one file.
    ///
    /// @param written where the script lies; empty if there is none to write or it could not be written
    /// @param problem why it could not be written
    public record Result(Source source, Translated translated, Optional<Path> written, Optional<String> problem) {

        public boolean hasErrors() {
            return problem.isPresent()
                    || switch (translated) {
                        case Translated.Script script -> script.hasErrors() || !script.isUsable();
                        case Translated.Refused refused -> true;
                    };
        }
    }

    private record Job(Source source, Path target) {}

    /// @param output a folder; for a single named file, unless a folder of that name is there, the script itself
    /// @param told called on this thread
    public void to(Path output, SourceSet sources, Consumer<Result> told) {
        boolean intoFile = sources.isOneFile() && !Files.isDirectory(output);
        List<Job> jobs = sources.sources().stream()
                .map(source ->
                        new Job(source, intoFile ? output : output.resolve(SourceSet.stem(source.relative()) + SCRIPT)))
                .toList();
        InParallel.each(jobs, TranslateFiles::run, progress, "translate", told);
    }

    /// Translates without writing anything.
    ///
    /// @param told called on this thread, in the order of the sources
    public void each(SourceSet sources, Consumer<Translated> told) {
        InParallel.each(
                sources.sources(), source -> source.translator().file(source.file()), progress, "translate", told);
    }

    private static Result run(Job job) {
        Translated translated = job.source().translator().file(job.source().file());
        if (!(translated instanceof Translated.Script script) || !script.isUsable()) {
            return new Result(job.source(), translated, Optional.empty(), Optional.empty());
        }
        Optional<String> problem = write(job.target(), script.translation().text());
        Optional<Path> written = problem.isPresent() ? Optional.empty() : Optional.of(job.target());
        return new Result(job.source(), translated, written, problem);
    }

    /// @return why the file could not be written
    static Optional<String> write(Path target, String text) {
        return switch (TextFile.create(target, text)) {
            case TextFile.Saved.Written written -> Optional.empty();
            case TextFile.Saved.Failed failed -> Optional.of(failed.sentence());
            case TextFile.Saved.ChangedOutside changed ->
                throw new IllegalStateException("a new file was not read before: " + changed.path());
        };
    }
}
