package dev.patchsmith.workspace;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.workspace.SourceSet.Source;
import dev.patchsmith.workspace.TranslateSource.EachMethod;
import dev.patchsmith.workspace.TranslateSource.OneMethod;
import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Cuts sources into single methods and writes one script each: the third method of `a/b.m` becomes `a/b/003.mg` below
/// the output.
public final class TranslateMethods {

    private final Progress progress;

    public TranslateMethods(Progress progress) {
        this.progress = progress;
    }

    /// What came of one source.
    public sealed interface Result {

        /// @param methods in the order of the source
        /// @param elsewhere errors outside of all methods
        record Cut(SourceText source, List<Method> methods, List<Diagnostic> elsewhere) implements Result {
            public Cut {
                methods = List.copyOf(methods);
                elsewhere = List.copyOf(elsewhere);
            }
        }

        /// The source could not be read.
        record Refused(String sentence) implements Result {}
    }

    /// What came of one method.
    ///
    /// @param script below the output folder; empty if the method is left out or its script could not be written
    /// @param problem why the script could not be written
    public record Method(
            MethodOutcome outcome,
            boolean isUsable,
            List<Diagnostic> diagnostics,
            Optional<Path> script,
            Optional<String> problem) {

        public Method {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// @param told called on this thread, in the order of the sources
    public void into(Path output, SourceSet sources, Consumer<Result> told) {
        InParallel.each(sources.sources(), source -> run(output, source), progress, "translate", told);
    }

    private static Result run(Path output, Source source) {
        return switch (TextFile.read(source.file())) {
            case TextFile.Opened.Refused refused -> new Result.Refused(refused.sentence());
            case TextFile.Opened.Text text -> {
                SourceText named = SourceText.of(
                        SourceRoots.nameOf(source.file()), text.file().exact());
                EachMethod each = source.translator().eachMethod(named);
                Path folder = SourceSet.stem(source.relative());
                List<Method> methods = new ArrayList<>();
                each.methods().forEach(one -> methods.add(keep(output, folder, methods.size() + 1, one)));
                yield new Result.Cut(named, methods, each.elsewhere());
            }
        };
    }

    private static Method keep(Path output, Path folder, int number, OneMethod one) {
        if (!one.isUsable()) {
            return new Method(one.outcome(), false, one.diagnostics(), Optional.empty(), Optional.empty());
        }
        Path script = folder.resolve("%03d%s".formatted(number, TranslateFiles.SCRIPT));
        Optional<String> problem =
                write(output.resolve(script), one.translation().text());
        Optional<Path> written = problem.isPresent() ? Optional.empty() : Optional.of(script);
        return new Method(one.outcome(), true, one.diagnostics(), written, problem);
    }

    /// Whole or not at all, but without waiting for the disk: thousands of small files would wait long, and after a
    /// loss
    /// of power there is no index that names them.
    private static Optional<String> write(Path target, String text) {
        try {
            Files.createDirectories(target.getParent());
            Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
            Files.writeString(temporary, text);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of("\"%s\" could not be written (%s); choose another place."
                    .formatted(target, failure.getClass().getSimpleName() + ": " + failure.getMessage()));
        }
    }
}
