package dev.patchsmith.workspace;

import dev.patchsmith.workspace.TranslateSource.Translated;
import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Translates files and whole folders into scripts on disk; in a folder every `x.m` becomes `x.mg` at the same place
/// below the output.
public final class TranslateFiles {

    private static final String SCRIPT = ".mg";

    private final Progress progress;

    public TranslateFiles(Progress progress) {
        this.progress = progress;
    }

    /// What came of one file.
    ///
    /// @param written where the script lies; empty if there is none to write or it could not be written
    /// @param problem why it could not be written
    public record Result(Path source, Translated translated, Optional<Path> written, Optional<String> problem) {

        public boolean hasErrors() {
            return problem.isPresent()
                    || switch (translated) {
                        case Translated.Script script -> script.hasErrors();
                        case Translated.Refused refused -> true;
                    };
        }
    }

    private record Job(Path source, Path target) {}

    /// @param inputs files, or folders that are walked
    /// @param output a folder; for a single file also the name of the script
    public List<Result> to(Path output, List<Path> inputs) throws IOException {
        List<Result> results = new ArrayList<>();
        boolean intoFile = inputs.size() == 1
                && !Files.isDirectory(inputs.getFirst())
                && !Files.isDirectory(output)
                && ("" + output.getFileName()).contains(".");
        for (Path input : inputs) {
            TranslateSource translator = TranslateSource.around(input);
            List<Job> jobs = intoFile ? List.of(new Job(input, output)) : jobs(input, output);
            for (Job job : jobs) {
                progress.check();
                progress.reached("translate", results.size(), -1);
                results.add(run(translator, job));
            }
        }
        return results;
    }

    private static List<Job> jobs(Path input, Path output) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(new Job(input, output.resolve(script(input.getFileName()))));
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".m") || file.toString().endsWith(".mm"))
                    .filter(file -> !file.toAbsolutePath().startsWith(output.toAbsolutePath())
                            || input.toAbsolutePath().startsWith(output.toAbsolutePath()))
                    .sorted()
                    .map(file -> new Job(file, output.resolve(script(input.relativize(file)))))
                    .toList();
        }
    }

    private static Path script(Path source) {
        String name = source.toString();
        int dot = name.lastIndexOf('.');
        return Path.of((dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name) + SCRIPT);
    }

    private static Result run(TranslateSource translator, Job job) {
        Translated translated = translator.file(job.source());
        if (!(translated instanceof Translated.Script script) || !script.isUsable()) {
            return new Result(job.source(), translated, Optional.empty(), Optional.empty());
        }
        return switch (TextFile.create(job.target(), script.translation().text())) {
            case TextFile.Saved.Written written ->
                new Result(job.source(), translated, Optional.of(job.target()), Optional.empty());
            case TextFile.Saved.Failed failed ->
                new Result(job.source(), translated, Optional.empty(), Optional.of(failed.sentence()));
            case TextFile.Saved.ChangedOutside changed ->
                throw new IllegalStateException("a new file was not read before: " + changed.path());
        };
    }
}
