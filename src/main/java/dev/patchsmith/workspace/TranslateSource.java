package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFolder;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Translates Objective-C with what a project knows: its headers and sources, and what the user answered. The project
/// is
/// read once. Safe for use by several threads.
public final class TranslateSource {

    /// The file of a project in which answers are kept.
    public static final String ANSWERS_FILE = "patchsmith.answers";

    private final ProjectKnowledge project;
    private final Answers answers;
    private final TranslateOptions options;

    private TranslateSource(ProjectKnowledge project, Answers answers, TranslateOptions options) {
        this.project = project;
        this.answers = answers;
        this.options = options;
    }

    /// What came of one source.
    ///
    /// @param source the text as it was parsed
    /// @param diagnostics of reading and of translating, ordered by place
    public record Translated(
            SourceText source, ParsedFile file, Translation translation, List<Diagnostic> diagnostics) {

        public Translated {
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }

        /// Whether there is anything to run: comments alone are no script.
        public boolean hasScript() {
            return !translation.text().isBlank();
        }
    }

    /// Knows the iOS SDK and the source itself, nothing else.
    public static TranslateSource alone(TranslateOptions options) {
        return new TranslateSource(ProjectKnowledge.none(), Answers.NONE, options);
    }

    /// Knows the headers and sources below some folders, too.
    ///
    /// @throws IOException naming a folder that cannot be read
    public static TranslateSource inProject(List<Path> roots, Answers answers, TranslateOptions options)
            throws IOException {
        return new TranslateSource(ProjectKnowledge.read(new SourceFolder(roots), ""), answers, options);
    }

    /// The same knowledge with other wishes.
    public TranslateSource with(TranslateOptions other) {
        return new TranslateSource(project, answers, other);
    }

    public Translated text(SourceText source) {
        ParsedFile file = ObjcToMango.parse(source, project.parseOptions(source.name()));
        Translation translation = ObjcToMango.translate(file, knowledge(file), options);
        return new Translated(source, file, translation, all(file, translation));
    }

    /// One method of a source alone, with what it needs of the file.
    ///
    /// @param label as in [dev.patchsmith.language.translate.MethodOutcome#label]
    public Translation method(Translated whole, String label) {
        return ObjcToMango.translate(whole.file(), knowledge(whole.file()), options.only(Set.of(label)));
    }

    private Knowledge knowledge(ParsedFile file) {
        return project.forFile(file, answers, options.className());
    }

    private static List<Diagnostic> all(ParsedFile file, Translation translation) {
        List<Diagnostic> all = new ArrayList<>(file.diagnostics());
        translation.diagnostics().stream().filter(one -> !all.contains(one)).forEach(all::add);
        all.sort(java.util.Comparator.comparingInt(one -> one.span().start()));
        return all;
    }
}
