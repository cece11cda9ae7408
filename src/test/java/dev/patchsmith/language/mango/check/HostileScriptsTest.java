package dev.patchsmith.language.mango.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptFormatter;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that no one writes and that come all the same: reading, checking and formatting them neither throws nor hangs.
class HostileScriptsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1; ",
                "x = @\"，\" + a.b:(c); ",
                "a",
                "a.",
                "a.b",
                "a.b:",
                "(",
                ")",
                "{",
                "}",
                "[",
                "@[",
                "@{a: ",
                "^{",
                "^int (id a) {",
                "1 + ",
                "a ? b : ",
                "a ?: ",
                "- -",
                "!",
                "x = ",
                "x++",
                "@",
                "@\"",
                "\"",
                "\\",
                "，",
                "é",
                "\uD800",
                "/*",
                "//",
                "/",
                "#If(",
                "#",
                "@If ",
                "@If(a) ",
                "class ",
                "class A : B {",
                "- (void)f {",
                "@property (strong) id x; ",
                "declare struct S {",
                "typedef int T; ",
                "@SwiftClassAlias a.b C; ",
                "CFunction<",
                "if (a) {",
                "} else {",
                "else if (a) {} ",
                "for (int i = 0; ",
                "for (;;) {} ",
                "while (a) {} ",
                "switch (a) { case 1: {",
                "case 1: {} ",
                "return ",
                "id x = ^{ for (int k = y; k; k++) {} }; ",
                "int a = 1; b = ^{ for (int k = a; k; k++) {} }; ",
                "\r",
                "\0",
                " ",
                "\t",
                "0",
                "0x",
                "1.5",
                "9223372036854775808 ",
            })
    void aLongLineOfOnePiece(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        survives(text);
        survives("class A : B { - (void)f { " + text + " } }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = a.b:(c) + 1; ", "a + ", "@\"", "(", "a ", "\0"})
    void tenMegabytesOnOneLine(String piece) {
        survives(piece.repeat(10_000_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "[", "^{", "@[", "if (a) {", "a.b:(", "a(", "-", "!", "@{a: (", "@(", "{a: "})
    void aHundredThousandLevelsAreOneDiagnostic(String opening) {
        List<Diagnostic> found = survives("x = " + opening.repeat(100_000));
        assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(found)
                .anyMatch(each -> each.code().equals("E-DEPTH") || each.code().equals("E-SYNTAX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@\"never ends",
                "\"never ends",
                "/* never ends",
                "x = @(1",
                "x = a[",
                "f(",
                "class A : B { - (void)f { if (a) { x = ^{ y = @{@\"k\": (",
                "class A : B { @property (",
                "declare struct S { keys: a, typeEncoding: \"{S=",
                "@If(",
                "switch (a) { case ",
                "for (",
                "do { } while (",
                "CFunction<id, ",
                "a.b:c:",
                "x = ^id (id a, ",
                "&",
                "0x",
                "1.",
                "#I",
            })
    void whatNeverEndsIsSaid(String text) {
        assertThat(survives(text)).anyMatch(Diagnostic::isError);
    }

    @Test
    void mutilatedScriptsAreReadAndChecked() {
        List<String> texts = examples();
        Random random = new Random(20_261_122);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int i = random.nextInt(6); i >= 0; i--) {
                mutilate(text, texts, random);
            }
            survives(text.toString());
        }
    }

    @Test
    void theTallestScriptsAreCheckedOnASmallStack() throws InterruptedException {
        String text = "x = " + "(a + ".repeat(200) + "1" + ")".repeat(200) + ";\nx = a" + ".b".repeat(450) + ";\n"
                + "x = 1" + " + 1".repeat(450) + ";\n" + "x = " + "^int { return ".repeat(60) + "1"
                + "; }".repeat(60) + ";\n" + "if (a) {".repeat(200) + "}".repeat(200);
        List<List<Diagnostic>> found = new ArrayList<>();
        Thread small = new Thread(null, () -> found.add(survives(text)), "small stack", 1024 * 1024);
        small.start();
        small.join();
        assertThat(found)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isNotEmpty();
    }

    private static void mutilate(StringBuilder text, List<String> texts, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            case 3 -> {
                String other = texts.get(random.nextInt(texts.size()));
                int from = random.nextInt(other.length());
                text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(60)));
            }
            default -> text.setLength(Math.max(1, at));
        }
    }

    /// Everything that is done with a script; what is formatted stays as it is when it is formatted again.
    private static List<Diagnostic> survives(String text) {
        SourceText source = SourceText.of("x.mg", text);
        ParsedScript parsed = ScriptParser.parse(source);
        List<Diagnostic> found = ScriptChecker.check(parsed, CheckOptions.standard());
        for (Diagnostic each : found) {
            assertThat(each.span().start()).isBetween(0, text.length());
            assertThat(each.span().end()).isBetween(each.span().start(), text.length());
        }
        if (ScriptFormatter.format(source) instanceof ScriptFormatter.Outcome.Formatted once) {
            assertThat(ScriptFormatter.format(SourceText.of("x.mg", once.text())))
                    .isEqualTo(new ScriptFormatter.Outcome.Formatted(once.text()));
        }
        return found;
    }

    private static List<String> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".mg"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
