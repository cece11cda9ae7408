package dev.patchsmith.bench;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.Knowledge;
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
import java.util.List;

/// How fast parsing and translating are on the sources of a folder, warm, on one thread, in processor time. Arguments:
/// the folder and the
/// number of rounds; the best round counts.
public final class TranslationBenchmark {

    private TranslationBenchmark() {}

    /// The processor's time of this thread, which other work on the machine does not disturb.
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        var files = new SourceFolder(List.of(folder));
        ProjectKnowledge project = ProjectKnowledge.read(files, "");
        List<SourceText> sources = new ArrayList<>();
        long characters = 0;
        for (var entry : files.entries()) {
            if (entry.path().endsWith(".m")
                    && SourceBytes.decode(Files.readAllBytes(Path.of(entry.path())))
                            instanceof SourceBytes.Decoded.Text text) {
                sources.add(SourceText.of(entry.path(), text.text()));
                characters += text.text().length();
            }
        }
        long bestParse = Long.MAX_VALUE;
        long bestTranslate = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            List<ParsedFile> parsed = new ArrayList<>();
            long start = clock();
            for (SourceText source : sources) {
                parsed.add(ObjcParser.parse(source, project.parseOptions(source.name())));
            }
            long middle = clock();
            int lines = 0;
            for (ParsedFile file : parsed) {
                Knowledge knowledge = project.forFile(file, Answers.NONE, null);
                lines += ObjcToMango.translate(file, knowledge, TranslateOptions.DEFAULT)
                        .text()
                        .length();
            }
            long end = clock();
            if (lines == 0) {
                throw new IllegalStateException("nothing was translated");
            }
            bestParse = Math.min(bestParse, middle - start);
            bestTranslate = Math.min(bestTranslate, end - middle);
        }
        System.out.printf(
                "%d files, %.2f MB: parse %.1f MB/s, translate %.1f MB/s (%.1f ms)%n",
                sources.size(),
                characters / 1e6,
                characters * 1000.0 / bestParse,
                characters * 1000.0 / bestTranslate,
                bestTranslate / 1e6);
    }
}
