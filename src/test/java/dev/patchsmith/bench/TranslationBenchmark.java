package dev.patchsmith.bench;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFolder;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Parsing and translating every `.m` file of `-Dbenchmark.sources=FOLDER[:FOLDER...]`, each folder being a project of
/// its own, and one file of about 300 lines alone. Translating is given the trees; printing the script and parsing it
/// again as a check are part of it.
///
/// With JMH as usual; [#main] measures the same in processor time of the thread, which other work on the machine does
/// not disturb.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TranslationBenchmark {

    private static final int LINES = 300;

    private record Unit(ProjectKnowledge project, SourceText source, ParsedFile file) {
        private int lines() {
            return source.position(source.length()).line();
        }
    }

    private List<Unit> units = List.of();
    private List<Unit> one = List.of();

    @Setup
    public void read() throws IOException {
        List<Unit> found = new ArrayList<>();
        for (String folder :
                System.getProperty("benchmark.sources", "src/test/resources").split(":")) {
            var files = new SourceFolder(List.of(Path.of(folder)));
            ProjectKnowledge project = ProjectKnowledge.read(files, "");
            for (var entry : files.entries()) {
                if (entry.path().endsWith(".m")
                        && SourceBytes.decode(Files.readAllBytes(Path.of(entry.path())))
                                instanceof SourceBytes.Decoded.Text text) {
                    SourceText source = SourceText.of(entry.path(), text.text());
                    found.add(new Unit(project, source, ObjcParser.parse(source, project.parseOptions(source.name()))));
                }
            }
        }
        units = List.copyOf(found);
        one = found.stream().min(Comparator.comparingInt(each -> Math.abs(each.lines() - LINES))).stream()
                .toList();
    }

    @Benchmark
    public int parse() {
        return parsed(units);
    }

    @Benchmark
    public int translate() {
        return translated(units);
    }

    /// What a window does after a key was pressed in a file of 300 lines.
    @Benchmark
    public int parseAndTranslateOne() {
        return parsed(one) + translated(one);
    }

    private static int parsed(List<Unit> units) {
        int declarations = 0;
        for (Unit each : units) {
            declarations += ObjcParser.parse(
                            each.source(),
                            each.project().parseOptions(each.source().name()))
                    .declarations()
                    .size();
        }
        return declarations;
    }

    private static int translated(List<Unit> units) {
        int length = 0;
        for (Unit each : units) {
            var knowledge = each.project().forFile(each.file(), Answers.NONE, null);
            length += ObjcToMango.translate(each.file(), knowledge, TranslateOptions.DEFAULT)
                    .text()
                    .length();
        }
        return length;
    }

    /// @param arguments how many rounds
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        var bench = new TranslationBenchmark();
        bench.read();
        measure("parse", rounds, bench.units, bench::parse);
        measure("translate", rounds, bench.units, bench::translate);
        measure("one file, both", rounds * 5, bench.one, bench::parseAndTranslateOne);
    }

    private static void measure(String what, int rounds, List<Unit> units, IntSupplier work) {
        double megabytes =
                units.stream().mapToInt(each -> each.source().length()).sum() / 1e6;
        double[] milliseconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = clock();
            if (work.getAsInt() == 0) {
                throw new IllegalStateException("nothing came out");
            }
            milliseconds[i] = (clock() - start) / 1e6;
        }
        double first = milliseconds[0];
        java.util.Arrays.sort(milliseconds);
        double median = milliseconds[rounds / 2];
        System.out.printf(
                "%-15s %d files, %d lines, %.2f MB: first %.1f ms, median %.1f ms (%.1f MB/s), best %.1f ms (%.1f MB/s)%n",
                what,
                units.size(),
                units.stream().mapToInt(Unit::lines).sum(),
                megabytes,
                first,
                median,
                megabytes * 1000 / median,
                milliseconds[0],
                megabytes * 1000 / milliseconds[0]);
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
