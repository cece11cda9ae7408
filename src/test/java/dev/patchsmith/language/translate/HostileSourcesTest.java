package dev.patchsmith.language.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is given to the translation, it gives a script that its own parser accepts, the same one every time.
class HostileSourcesTest {

    private static final int MUTATIONS = 300;
    private static final String ODD = "{}()[];:,.\"'@#\\^*&|+-=<>?!~\0\n\r\t /$_aé中0x9";

    private static Translation translate(String text) {
        SourceText source = SourceText.of("Row.m", text);
        ProjectKnowledge project = ProjectKnowledge.none();
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        return ObjcToMango.translate(parsed, project.forFile(parsed, Answers.NONE, null), TranslateOptions.DEFAULT);
    }

    private static void survives(String text) {
        Translation translation = translate(text);
        assertThat(ScriptParser.parse(SourceText.of("Row.mg", translation.text()))
                        .accepted())
                .as(text.length() < 5000 ? text : text.substring(0, 5000))
                .isTrue();
    }

    private static String inMethod(String statements) {
        return "@implementation Row\n- (void)f {\n" + statements + "\n}\n@end\n";
    }

    private static List<String> seeds() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(HostileSourcesTest.class.getResource("/rows/table.txt"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new java.util.ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".m"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void changedSourcesNeverThrow() throws IOException, URISyntaxException {
        List<String> seeds = seeds();
        var random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            survives(mutated(seeds.get(random.nextInt(seeds.size())), seeds, random));
        }
    }

    private static String mutated(String seed, List<String> seeds, Random random) {
        var text = new StringBuilder(seed);
        for (int i = 1 + random.nextInt(6); i > 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length());
            int length = Math.min(random.nextInt(12), text.length() - at);
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                case 3 -> text.insert(at, text.substring(at, at + length));
                default -> {
                    String other = seeds.get(random.nextInt(seeds.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other.substring(from, Math.min(other.length(), from + 40)));
                }
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/*", "@\"", "\"", "'", "#if 1\n", "#define A(", "@{", "@[", "^(", "@selector(", "%\0%", "\0"})
    void nothingNeedsToBeClosed(String opening) {
        survives(opening);
        survives(inMethod("self.tag = 1; " + opening));
        survives("@implementation Row\n" + opening);
    }

    @Test
    void theSameSourceGivesTheSameScript() throws IOException, URISyntaxException {
        for (String text : seeds()) {
            Translation first = translate(text);
            Translation second = translate(text);
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
        }
    }
}
