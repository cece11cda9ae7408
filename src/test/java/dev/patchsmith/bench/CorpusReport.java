package dev.patchsmith.bench;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFolder;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import dev.patchsmith.workspace.OutputCheck;
import dev.patchsmith.workspace.ProjectNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Translates every method of some projects with their own headers and prints how many come through and what stands in
/// the way of the others. Arguments: folders; `-v CODE` prints the places of one obstacle.
public final class CorpusReport {

    private static final Pattern SKIPPED = Pattern.compile("(^|/)(Pods|Carthage|[Vv]endors?|ThirdParty|Third"
            + " ?[Pp]arty|3rd|Externals?|[^/]*Tests?|[^/]*Specs?|tests?|UnitTests|[Ss]ubmodules|Libraries)(/|$)");

    private final PrintStream out;
    private final String shown;
    private final Map<String, Integer> obstacles = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private int methods;
    private int translated;
    private int rejected;
    private int silent;
    private int crashes;
    private long characters;
    private long nanoseconds;

    private CorpusReport(PrintStream out, String shown) {
        this.out = out;
        this.shown = shown;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> folders = new ArrayList<>();
        String shown = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("-v")) {
                shown = arguments[++i];
            } else {
                folders.add(Path.of(arguments[i]));
            }
        }
        var report = new CorpusReport(System.out, shown);
        for (Path folder : folders) {
            report.project(folder);
        }
        report.print("all");
    }

    private void project(Path folder) throws IOException {
        int before = methods;
        int good = translated;
        long start = System.nanoTime();
        ProjectKnowledge project = ProjectKnowledge.read(new SourceFolder(List.of(folder)), "");
        long read = System.nanoTime() - start;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> isMeasured(folder, each)).sorted().toList()) {
                file(file, project);
            }
        }
        out.printf(
                "%s: %d of %d methods (%.1f %%), headers and sources read in %d ms%n",
                folder.getFileName(),
                translated - good,
                methods - before,
                100.0 * (translated - good) / Math.max(1, methods - before),
                read / 1_000_000);
    }

    private static boolean isMeasured(Path folder, Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        int slash = relative.lastIndexOf('/');
        String parent = slash < 0 ? "" : relative.substring(0, slash);
        return relative.endsWith(".m") && !SKIPPED.matcher(parent).find() && !relative.matches(".*(Tests?|Spec)\\.m");
    }

    private void file(Path file, ProjectKnowledge project) throws IOException {
        if (!(SourceBytes.decode(Files.readAllBytes(file)) instanceof SourceBytes.Decoded.Text text)) {
            return;
        }
        SourceText source = SourceText.of(file.toString().replace('\\', '/'), text.text());
        characters += source.length();
        long start = System.nanoTime();
        try {
            ParsedFile parsed = ObjcParser.parse(source, project.parseOptions(source.name()));
            Knowledge knowledge = project.forFile(parsed, Answers.NONE, null);
            Translation translation = ObjcToMango.translate(parsed, knowledge, TranslateOptions.DEFAULT);
            nanoseconds += System.nanoTime() - start;
            count(source, translation);
            check(source, translation, knowledge);
        } catch (RuntimeException | StackOverflowError crash) {
            crashes++;
            out.println("crash in " + file + ": " + crash);
            for (StackTraceElement line :
                    List.of(crash.getStackTrace()).subList(0, Math.min(6, crash.getStackTrace().length))) {
                out.println("    " + line);
            }
        }
    }

    private void count(SourceText source, Translation translation) {
        for (MethodOutcome outcome : translation.methods()) {
            if (!seen.add(outcome.label() + source.text(outcome.span()))) {
                continue;
            }
            methods++;
            if (outcome.translated()) {
                translated++;
                continue;
            }
            List<Diagnostic> errors =
                    outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
            if (errors.isEmpty()) {
                silent++;
                out.println("no reason given for " + outcome.label() + " in " + source.name());
            }
            for (String code : errors.stream().map(Diagnostic::code).collect(Collectors.toSet())) {
                obstacles.merge(code, 1, Integer::sum);
            }
            for (Diagnostic error : errors) {
                show(source, error, outcome.label());
            }
        }
        for (Diagnostic diagnostic : translation.diagnostics()) {
            if (diagnostic.code().equals("V-PARSE")) {
                rejected++;
                out.println(source.locate(diagnostic.span()) + ": " + diagnostic.message());
            } else if (diagnostic.code().startsWith("O-") || diagnostic.code().equals("E-SYNTAX")) {
                show(source, diagnostic, "");
            }
        }
    }

    /// The script as a checker sees it that knows the whole app.
    private void check(SourceText source, Translation translation, Knowledge knowledge) {
        var options = new CheckOptions(Target.V1_5_5, ProjectNames.ofWholeApp(knowledge));
        List<Diagnostic> told = translation.diagnostics().stream()
                .filter(each -> each.code().equals("W-CLASS"))
                .toList();
        for (Diagnostic found : OutputCheck.of(translation.script(), translation.printed(), options)) {
            if (told.stream().anyMatch(each -> found.message().contains(" " + source.text(each.span()) + " "))) {
                continue; // a class of a framework that lies outside of the project, and the user was told so
            }
            String code = found.code().equals(OutputCheck.FAULT)
                    ? found.message().replaceFirst("(?s).*?line [0-9]+, ([A-Z0-9-]+):.*", OutputCheck.FAULT + " $1")
                    : found.code();
            findings.merge(code, 1, Integer::sum);
            show(source, found, "");
        }
    }

    private void show(SourceText source, Diagnostic error, String label) {
        if (error.code().equals(shown) || shown.equals("all")) {
            String line =
                    source.line(source.position(error.span().start()).line()).strip();
            out.println(error.code() + " " + source.locate(error.span()) + " " + error.message() + "   | " + line);
        }
    }

    private void print(String name) {
        out.printf(
                "%s: %d of %d methods translate (%.1f %%), rejected by the grammar %d, crashes %d, left out without a"
                        + " reason %d, names nobody defines %d, %.1f MB/s%n",
                name,
                translated,
                methods,
                100.0 * translated / Math.max(1, methods),
                rejected,
                crashes,
                silent,
                findings.getOrDefault("W-NAME", 0),
                characters * 1000.0 / Math.max(1, nanoseconds));
        obstacles.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> out.printf(
                        "%-16s %5d  %5.2f %%%n",
                        entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / Math.max(1, methods)));
        out.println("What the checker says of the scripts:");
        findings.forEach((code, count) -> out.printf("%-28s %5d%n", code, count));
    }
}
