package dev.patchsmith.bench;

import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptFormatter;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.check.ScriptChecker;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/// Reading, checking, printing and formatting a script of one megabyte: the examples that are whole files, over and
/// over. `-Dbenchmark.scripts=FOLDER` takes all `.mg` files below a folder instead.
///
/// With JMH as usual; [#main] measures the same in processor time of the thread, which other work on the machine does
/// not disturb.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScriptBenchmark {

    private static final int SIZE = 1_000_000;

    private List<SourceText> texts = List.of();
    private List<ParsedScript> parsed = List.of();

    @Setup
    public void read() throws IOException {
        String folder = System.getProperty("benchmark.scripts", "");
        try (Stream<Path> files = Files.walk(Path.of(folder.isEmpty() ? "src/test/resources/examples" : folder))) {
            List<Path> scripts = files.filter(each -> each.toString().endsWith(folder.isEmpty() ? ".file.mg" : ".mg"))
                    .sorted()
                    .toList();
            StringBuilder all = new StringBuilder();
            List<SourceText> found = new java.util.ArrayList<>();
            for (Path script : scripts) {
                String text = Files.readString(script);
                all.append(text);
                found.add(SourceText.of(script.toString(), text));
            }
            texts = folder.isEmpty()
                    ? List.of(SourceText.of("examples", all.toString().repeat(SIZE / all.length())))
                    : found;
        }
        parsed = texts.stream().map(ScriptParser::parse).toList();
    }

    @Benchmark
    public int parse() {
        int items = 0;
        for (SourceText text : texts) {
            items += ScriptParser.parse(text).script().items().size();
        }
        return items;
    }

    @Benchmark
    public int check() {
        int found = 0;
        for (ParsedScript each : parsed) {
            List<Diagnostic> of = ScriptChecker.check(each, CheckOptions.standard());
            found += of.size();
        }
        return found;
    }

    @Benchmark
    public int print() {
        int length = 0;
        for (ParsedScript each : parsed) {
            length += ScriptPrinter.print(each.script()).text().length();
        }
        return length;
    }

    @Benchmark
    public int format() {
        int done = 0;
        for (SourceText text : texts) {
            done += ScriptFormatter.format(text) instanceof ScriptFormatter.Outcome.Formatted ? 1 : 0;
        }
        return done;
    }

    /// @param arguments how many rounds; each step's best and median round are printed
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        var bench = new ScriptBenchmark();
        bench.read();
        double megabytes = bench.texts.stream().mapToInt(SourceText::length).sum() / 1e6;
        System.out.printf("%d scripts, %.2f million characters%n", bench.texts.size(), megabytes);
        measure("parse", rounds, megabytes, bench::parse);
        measure("check", rounds, megabytes, bench::check);
        measure("print", rounds, megabytes, bench::print);
        measure("format", rounds, megabytes, bench::format);
    }

    private static void measure(String what, int rounds, double megabytes, Supplier<Integer> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = threads.getCurrentThreadCpuTime();
            if (work.get() < 0) {
                throw new IllegalStateException("impossible");
            }
            seconds[i] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        }
        double first = seconds[0];
        java.util.Arrays.sort(seconds);
        System.out.printf(
                "%-7s first %5.1f MB/s, median %5.1f MB/s, best %5.1f MB/s%n",
                what, megabytes / first, megabytes / seconds[rounds / 2], megabytes / seconds[0]);
    }
}
