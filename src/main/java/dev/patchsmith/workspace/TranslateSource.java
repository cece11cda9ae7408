package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.language.translate.MethodOutcome;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Translates sources with what their project knows. Safe for use by several threads.
public final class TranslateSource {

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
                boolean rejected = diagnostics.stream()
                        .anyMatch(it -> it.code().equals("V-PARSE") || it.code().equals(OutputCheck.FAULT));
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
        return new TranslateSource(knowledge, AnswerFile.in(project.folder()).answers(), options(project.engine()));
    }

    /// With a folder that the user calls the project: as its project file says, or else with all that lies below it.
    public static TranslateSource ofProject(Path folder) throws IOException {
        return Files.exists(folder.resolve(PatchProject.FILE_NAME))
                ? around(folder)
                : below(List.of(folder), AnswerFile.in(folder).answers());
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
        if (Files.isDirectory(input)) {
            return below(List.of(input), AnswerFile.in(input).answers());
        }
        Path parent = input.toAbsolutePath().getParent();
        SourceRoots roots = SourceRoots.beside(parent == null ? input : parent);
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

    public TranslateSource with(UnaryOperator<TranslateOptions> change) {
        return with(change.apply(options));
    }

    /// What scripts for this project are checked against.
    public CheckOptions checks() {
        ParsedFile nothing = ObjcParser.parse(SourceText.of("", ""), project.parseOptions(""));
        return checks(project.forFile(nothing, answers, null));
    }

    private CheckOptions checks(Knowledge knowledge) {
        return new CheckOptions(options.target(), ProjectNames.of(knowledge));
    }

    /// The engine that scripts are made for.
    public Target target() {
        return options.target();
    }

    /// What names mean in a source.
    public Knowledge knowledge(SourceText source) {
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        return project.forFile(parsed, answers, optionsFor(source.name()).className());
    }

    public Translated.Script text(SourceText source) {
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        TranslateOptions wanted = optionsFor(source.name());
        Knowledge knowledge = project.forFile(parsed, answers, wanted.className());
        Translation translation = ObjcToMango.translate(parsed, knowledge, wanted);
        List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
        translation.diagnostics().stream().filter(it -> !all.contains(it)).forEach(all::add);
        OutputCheck.of(translation.script(), translation.printed(), checks(knowledge)).stream()
                .filter(it -> !(options.allowsUndeclaredNames() && it.code().equals("W-NAME")))
                .forEach(all::add);
        if (source.text().isBlank()) {
            all.add(Diagnostic.error("E-EMPTY", Span.NONE, "The source is empty: there is nothing to translate."));
        }
        all.sort(Comparator.comparingInt(it -> it.span().start()));
        return new Translated.Script(source, parsed, translation, all);
    }

    /// With the class the user named for the methods of a file that stand without one; answers name a file by its
    /// name or by the end of its path.
    private TranslateOptions optionsFor(String source) {
        String path = "/" + source.replace('\\', '/');
        return options.className() != null
                ? options
                : answers.classes().entrySet().stream()
                        .filter(each -> path.endsWith("/" + each.getKey()))
                        .findFirst()
                        .map(each -> options.className(each.getValue()))
                        .orElse(options);
    }

    /// One method of a source alone, with what it needs of the file.
    ///
    /// @param outcome what became of the method
    /// @param diagnostics those of the method and of what it needs
    public record OneMethod(MethodOutcome outcome, Translation translation, List<Diagnostic> diagnostics) {

        public OneMethod {
            diagnostics = List.copyOf(diagnostics);
        }

        /// Whether there is a script that devices would run.
        public boolean isUsable() {
            return outcome.translated() && diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    /// Every method of a source alone, in the order of the source.
    ///
    /// @param elsewhere errors of the parser outside of all methods
    public record EachMethod(SourceText source, List<OneMethod> methods, List<Diagnostic> elsewhere) {

        public EachMethod {
            methods = List.copyOf(methods);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// Translates each method alone, as if it were the only one that is patched.
    public EachMethod eachMethod(SourceText source) {
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        Knowledge knowledge = project.forFile(parsed, answers, options.className());
        CheckOptions checks = checks(knowledge);
        List<OneMethod> methods = new ArrayList<>();
        for (String label : labels(parsed, knowledge)) {
            Translation alone = ObjcToMango.translate(parsed, knowledge, options.only(Set.of(label)));
            alone.methods().stream()
                    .filter(outcome -> outcome.label().equals(label))
                    .forEach(outcome -> methods.add(alone(parsed, outcome, alone, checks)));
        }
        methods.sort(Comparator.comparingInt(one -> one.outcome().span().start()));
        List<Diagnostic> elsewhere = parsed.diagnostics().stream()
                .filter(Diagnostic::isError)
                .filter(it -> methods.stream()
                        .noneMatch(
                                one -> one.outcome().span().contains(it.span().start())))
                .toList();
        return new EachMethod(source, methods, elsewhere);
    }

    private Set<String> labels(ParsedFile parsed, Knowledge knowledge) {
        Set<String> labels = new LinkedHashSet<>();
        if (!parsed.looseMembers().isEmpty() || !parsed.looseStatements().isEmpty()) {
            ObjcToMango.translate(parsed, knowledge, options).methods().forEach(method -> labels.add(method.label()));
            return labels;
        }
        for (Declaration declaration : parsed.declarations()) {
            if (declaration instanceof Declaration.Implementation implementation) {
                for (Member member : implementation.members()) {
                    if (member instanceof Member.Method method && method.body() != null) {
                        labels.add((method.isClassMethod() ? "+[" : "-[")
                                + implementation.className().text() + " "
                                + method.selector().text() + "]");
                    }
                }
            }
        }
        return labels;
    }

    private static boolean isInside(Diagnostic diagnostic, List<MethodOutcome> methods) {
        return methods.stream()
                .anyMatch(method -> method.span().contains(diagnostic.span().start()));
    }

    private static OneMethod alone(ParsedFile parsed, MethodOutcome outcome, Translation alone, CheckOptions checks) {
        List<Diagnostic> found = new ArrayList<>();
        alone.diagnostics().stream()
                .filter(it -> outcome.span().contains(it.span().start())
                        || !parsed.diagnostics().contains(it) && !isInside(it, alone.methods()))
                .forEach(found::add);
        if (outcome.translated()) {
            found.addAll(OutputCheck.of(alone.script(), alone.printed(), checks));
        }
        return new OneMethod(outcome, alone, found);
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
}
