package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Translates sources with what their project knows. Safe for use by several threads.
public final class TranslateSource {

    /// The file beside the project file in which the answers of the user are kept.
    public static final String ANSWERS = "patchsmith.answers";

    /// How many folders upwards a project file is looked for.
    private static final int LEVELS = 8;

    private final ProjectKnowledge project;
    private final Answers answers;
    private final TranslateOptions options;

    public TranslateSource(ProjectKnowledge project, Answers answers, TranslateOptions options) {
        this.project = project;
        this.answers = answers;
        this.options = options;
    }

    /// What came of one file.
    public sealed interface Translated {

        /// @param parsed the source as it was understood
        /// @param diagnostics of the parser and of the translation, ordered by place
        record Script(SourceText source, ParsedFile parsed, Translation translation, List<Diagnostic> diagnostics)
                implements Translated {

            public Script {
                diagnostics = List.copyOf(diagnostics);
            }

            public boolean hasErrors() {
                return diagnostics.stream().anyMatch(Diagnostic::isError);
            }

            /// Whether there is a script that devices would run, be it without the methods that have errors.
            public boolean isUsable() {
                boolean rejected = diagnostics.stream().anyMatch(it -> it.code().equals("V-PARSE"));
                return !rejected && !translation.text().isBlank();
            }
        }

        /// @param sentence names the file, what is wrong and what to do
        record Refused(Path file, String sentence) implements Translated {}
    }

    /// Without a project: only the text itself and the SDK are known.
    public static TranslateSource alone() {
        return new TranslateSource(ProjectKnowledge.none(), Answers.NONE, TranslateOptions.DEFAULT);
    }

    /// With the sources, the answers and the engine of a project.
    public static TranslateSource in(PatchProject project) throws IOException {
        List<Path> roots = new ArrayList<>();
        project.sourceRoots().forEach(root -> roots.add(project.resolve(root)));
        ProjectKnowledge knowledge = ProjectKnowledge.read(SourceRoots.below(roots), "");
        return new TranslateSource(knowledge, answers(project.folder()), options(project.engine()));
    }

    /// With the project around a file or folder if there is one, else with what lies below a folder, or with the
    /// headers beside a file.
    public static TranslateSource around(Path input) throws IOException {
        Path folder = input.toAbsolutePath().normalize();
        for (int level = 0; folder != null && level < LEVELS; level++, folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PatchProject.FILE_NAME))
                    && ProjectFile.load(folder) instanceof ProjectFile.Loaded.Opened opened) {
                return in(opened.project());
            }
        }
        Path parent = input.toAbsolutePath().getParent();
        SourceRoots roots = Files.isDirectory(input)
                ? SourceRoots.below(List.of(input))
                : SourceRoots.beside(parent == null ? input : parent);
        return new TranslateSource(ProjectKnowledge.read(roots, ""), Answers.NONE, TranslateOptions.DEFAULT);
    }

    /// With the headers and sources below some folders.
    ///
    /// @throws IOException naming a folder that cannot be read
    public static TranslateSource below(List<Path> roots, Answers answers) throws IOException {
        return new TranslateSource(
                ProjectKnowledge.read(SourceRoots.below(roots), ""), answers, TranslateOptions.DEFAULT);
    }

    public TranslateSource with(TranslateOptions other) {
        return new TranslateSource(project, answers, other);
    }

    public Translated.Script text(SourceText source) {
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        Translation translation =
                ObjcToMango.translate(parsed, project.forFile(parsed, answers, options.className()), options);
        List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
        translation.diagnostics().stream().filter(it -> !all.contains(it)).forEach(all::add);
        if (source.text().isBlank()) {
            all.add(Diagnostic.error("E-EMPTY", Span.NONE, "The source is empty: there is nothing to translate."));
        }
        all.sort(Comparator.comparingInt(it -> it.span().start()));
        return new Translated.Script(source, parsed, translation, all);
    }

    /// One method of a source alone, with what it needs of the file.
    ///
    /// @param label as in [dev.patchsmith.language.translate.MethodOutcome#label]
    public Translation method(Translated.Script whole, String label) {
        ParsedFile parsed = whole.parsed();
        return ObjcToMango.translate(
                parsed, project.forFile(parsed, answers, options.className()), options.only(Set.of(label)));
    }

    public Translated file(Path file) {
        return switch (TextFile.read(file)) {
            case TextFile.Opened.Refused refused -> new Translated.Refused(file, refused.sentence());
            case TextFile.Opened.Text text ->
                text(SourceText.of(SourceRoots.nameOf(file), text.file().exact()));
        };
    }

    static TranslateOptions options(Target engine) {
        return TranslateOptions.DEFAULT.target(engine);
    }

    private static Answers answers(Path folder) {
        return TextFile.read(folder.resolve(ANSWERS)) instanceof TextFile.Opened.Text text
                ? Answers.parse(text.file().source()).answers()
                : Answers.NONE;
    }
}
