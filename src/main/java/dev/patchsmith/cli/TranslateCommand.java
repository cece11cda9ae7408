package dev.patchsmith.cli;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.workspace.TranslateSource;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.project.PatchProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = "Translates Objective-C into patch scripts. A method that cannot be carried is left out and named"
                + " with the reason; the exit code is 1 then.")
final class TranslateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Source files, or folders to walk for .m files.")
    private List<Path> sources = List.of();

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description =
                    "File for one source; folder for several (x.m becomes x.mg). Without it one source is printed.")
    private @Nullable Path out;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "Folder whose headers and sources are known, with the answers in its patchsmith.answers; else"
                    + " the project around the first source, or the headers beside it.")
    private @Nullable Path project;

    @Option(names = "--method", paramLabel = "LABEL", description = "Only this method, such as \"-[Cart total]\".")
    private List<String> methods = List.of();

    @Option(names = "--class", paramLabel = "NAME", description = "Class of methods that stand without one.")
    private @Nullable String className;

    @Option(names = "--if", paramLabel = "EXPRESSION", description = "Script condition for all methods (@If).")
    private @Nullable String condition;

    @Option(
            names = "--target",
            paramLabel = "VERSION",
            defaultValue = "1.5.5",
            description = "1.5.5 (default) or 1.5.2.")
    private String target = "1.5.5";

    @Option(names = "--each-method", description = "One script per method, and an index.jsonl about all of them.")
    private boolean eachMethod;

    TranslateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TranslateSource step = step();
        List<SourceFile> files = SourceFile.find(sources);
        if (files.isEmpty()) {
            throw CommandFailure.input("there is no .m file in " + sources + ".");
        }
        if (eachMethod) {
            if (out == null) {
                throw CommandFailure.usage("--each-method needs a folder: -o OUT.");
            }
            return new EachMethod(console, step, out).run(files, json);
        }
        boolean several = files.size() > 1 || sources.stream().anyMatch(Files::isDirectory);
        if (several && out == null) {
            throw CommandFailure.usage("several sources need a folder: -o OUT.");
        }
        return all(step, files, several);
    }

    private Target engine() {
        return Target.of(target)
                .orElseThrow(() -> CommandFailure.usage("--target takes 1.5.5 or 1.5.2, not " + target + "."));
    }

    private TranslateSource step() {
        TranslateOptions options = TranslateOptions.DEFAULT
                .target(engine())
                .className(className)
                .condition(condition)
                .only(Set.copyOf(new LinkedHashSet<>(methods)));
        if (project != null && !Files.isDirectory(project)) {
            throw CommandFailure.usage("--project takes a folder; " + project + " is none.");
        }
        Path around = project != null ? project : sources.getFirst();
        try {
            TranslateSource step = project != null && !Files.exists(project.resolve(PatchProject.FILE_NAME))
                    ? TranslateSource.below(List.of(project), answers(project))
                    : TranslateSource.around(around);
            return step.with(options);
        } catch (IOException unreadable) {
            throw CommandFailure.system(around + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }

    private Answers answers(Path folder) {
        Path file = folder.resolve(TranslateSource.ANSWERS);
        if (!Files.exists(file)) {
            return Answers.NONE;
        }
        TextFile text = Texts.read(file);
        Answers.Parsed parsed = Answers.parse(text.source());
        parsed.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(text.source(), one)));
        return parsed.answers();
    }

    private int all(TranslateSource step, List<SourceFile> files, boolean several) {
        boolean good = true;
        List<Map<String, Object>> results = new ArrayList<>();
        for (SourceFile file : files) {
            Script translated = step.text(Texts.read(file.path()).source());
            Path written = several ? into(file.relativeScript()) : out;
            boolean kept = keep(translated, written);
            translated.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(translated.source(), one)));
            good &= !translated.hasErrors() && translated.isUsable();
            results.add(TranslatedJson.of(translated, kept ? written : null));
        }
        if (json.isWanted()) {
            json.print(console, results, "");
        } else if (several) {
            long scripts =
                    results.stream().filter(one -> one.get("script") != null).count();
            console.remark(scripts + " of " + files.size() + " files became scripts in " + out + ".");
        }
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private Path into(Path relative) {
        return java.util.Objects.requireNonNull(out).resolve(relative);
    }

    /// @return whether a script was written to a file
    private boolean keep(Script translated, @Nullable Path target) {
        if (!translated.isUsable()) {
            console.remark(translated.source().name() + ": nothing in it became a script.");
            return false;
        }
        if (target == null) {
            if (!json.isWanted()) {
                console.out().print(translated.translation().text());
            }
            return false;
        }
        Output.write(target, translated.translation().text());
        return true;
    }
}
