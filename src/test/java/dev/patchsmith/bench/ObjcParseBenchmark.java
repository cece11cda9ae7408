package dev.patchsmith.bench;

import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Measures how fast Objective-C is parsed, warm and on one thread: run `main` with `-Dbenchmark.sources=FOLDER`. Every
/// `.m` and `.h` below the folder is parsed once in each round; the best and the middle round are printed. Time is that
/// of the processor, so that other work on the machine does not count.
public final class ObjcParseBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);

    private ObjcParseBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<SourceText> sources = sources(Path.of(System.getProperty("benchmark.sources", ".")));
        long characters = sources.stream().mapToLong(SourceText::length).sum();
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        List<Double> speeds = new ArrayList<>();
        int diagnostics = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = processor.getCurrentThreadCpuTime();
            diagnostics = 0;
            for (SourceText source : sources) {
                diagnostics += ObjcParser.parse(source, ParseOptions.DEFAULT)
                        .diagnostics()
                        .size();
            }
            speeds.add(characters * 1e3 / (processor.getCurrentThreadCpuTime() - start));
        }
        List<Double> warm = speeds.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        System.out.printf(
                "%d files, %.2f million characters, %d diagnostics: first round %.1f MB/s, warm median %.1f MB/s,"
                        + " warm best %.1f MB/s%n",
                sources.size(),
                characters / 1e6,
                diagnostics,
                speeds.getFirst(),
                warm.get(warm.size() / 2),
                warm.getLast());
    }

    private static List<SourceText> sources(Path folder) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ObjcParseBenchmark::isSource).sorted().toList()) {
                if (SourceBytes.decode(Files.readAllBytes(file)) instanceof SourceBytes.Decoded.Text decoded) {
                    sources.add(SourceText.of(file.toString(), decoded.text()));
                }
            }
        }
        return sources;
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(".m") || file.toString().endsWith(".h"));
    }
}
