package dev.patchsmith.language.mango;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final String[] SNIPPETS = {
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ";",
        ":",
        ",",
        ".",
        "@",
        "^",
        "&",
        "\"",
        "\\",
        "/*",
        "*/",
        "//",
        "\n",
        "\r",
        "\0",
        "，",
        "é",
        "\uD800",
        "#If",
        "@If",
        "@property",
        "class ",
        "if ",
        "case ",
        "0x",
        "1.",
        " - ",
        "++",
        "? a.b : c",
        "@\"",
        "- (void)f {",
        "for (",
        "typedef ",
        "declare struct ",
        "CFunction<",
        "static ",
        "= "
    };

    @Test
    void readsBackEveryTreeItPrints() {
        for (long seed = 0; seed < 3000; seed++) {
            Script tree = new RandomScripts(seed).script();
            String text = ScriptPrinter.print(tree).text();
            ParsedScript read = Texts.parse(text);
            assertThat(Texts.describe(read.diagnostics()))
                    .as("seed %d\n%s", seed, text)
                    .isEmpty();
            assertThat(read.script()).as("seed %d\n%s", seed, text).isEqualTo(tree);
        }
    }

    @Test
    void formattingWhatIsPrintedChangesNothing() {
        for (long seed = 0; seed < 3000; seed++) {
            String text = ScriptPrinter.print(new RandomScripts(seed).script()).text();
            assertThat(ScriptFormatter.format(SourceText.of("x", text)))
                    .as("seed %d", seed)
                    .isEqualTo(new ScriptFormatter.Outcome.Formatted(text));
        }
    }

    @Test
    void blankSpaceBetweenWordsDoesNotMatter() {
        for (long seed = 0; seed < 500; seed++) {
            String text = ScriptPrinter.print(new RandomScripts(seed).script()).text();
            String wide = text.replace("\n", "  \n \t ").replace(" = ", "\t =  ");
            if (!text.contains("\"") && !text.contains("//") && !text.contains("/*")) {
                assertThat(Texts.script(wide)).as("seed %d", seed).isEqualTo(Texts.script(text));
            }
        }
    }

    @Test
    void survivesMutilatedScriptsAndFormatsTheRestOnce() {
        List<Texts.Example> examples = Texts.examples();
        Random random = new Random(11);
        for (int round = 0; round < 6000; round++) {
            String text = examples.get(random.nextInt(examples.size())).text();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text = mutilate(text, random);
            }
            if (ScriptFormatter.format(SourceText.of("x", text)) instanceof ScriptFormatter.Outcome.Formatted once) {
                assertThat(ScriptFormatter.format(SourceText.of("x", once.text())))
                        .as(text)
                        .isEqualTo(new ScriptFormatter.Outcome.Formatted(once.text()));
            }
        }
    }

    private static String mutilate(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = random.nextInt(3) == 0 ? "" : SNIPPETS[random.nextInt(SNIPPETS.length)];
        if (random.nextInt(4) == 0) {
            piece = text.substring(from, to) + piece + text.substring(from, to);
        }
        return text.substring(0, from) + piece + text.substring(random.nextBoolean() ? from : to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "if (a) {",
                "x = -",
                "x = c ? ",
                "x = ^{",
                "@[",
                "@{a: ",
                "a.b:(",
                "{a: ",
                "1 + ",
                "a.b",
                "f("
            })
    void saysOnceThatItNestsTooDeep(String opening) {
        List<dev.patchsmith.language.source.Diagnostic> said =
                Texts.parse("y = 1; x = " + opening.repeat(100_000)).diagnostics();
        assertThat(said).hasSizeLessThanOrEqualTo(2).isNotEmpty();
    }

    @Test
    void printsTheTallestTreesOnASmallStack() throws InterruptedException {
        String text = "x = " + "(a + ".repeat(200) + "1" + ")".repeat(200) + ";\ny = a" + ".b".repeat(450) + ";\n"
                + "if (a) {".repeat(200) + "}".repeat(200);
        String[] printed = {""};
        Thread small = new Thread(null, () -> printed[0] = Texts.reprint(text), "small stack", 1024 * 1024);
        small.start();
        small.join();
        assertThat(printed[0]).contains("y = a.b.b.b");
    }
}
