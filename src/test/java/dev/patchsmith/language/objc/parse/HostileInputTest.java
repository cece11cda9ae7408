package dev.patchsmith.language.objc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final int MANY = 100_000;

    private static ParsedFile statements(String text) {
        return ObjcParser.parseStatements(SourceText.of("a.m", text), ParseOptions.DEFAULT);
    }

    private static ParsedFile file(String text) {
        return ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
    }

    private static void touch(ParsedFile file) {
        assertThat(file.declarations().hashCode()).isEqualTo(file.declarations().hashCode());
    }

    @Test
    void deepParenthesesAreOneDiagnostic() {
        ParsedFile file = statements("x = " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + ";\ny = 2;");
        assertThat(file.diagnostics()).extracting(Diagnostic::code).containsExactly("E-DEPTH");
        assertThat(file.looseStatements()).hasSize(2);
        touch(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "@[",
                "@{",
                "@(",
                "^{",
                "!",
                "-",
                "~",
                "*",
                "&",
                "(int)",
                "[a b:",
                "f(",
                "a = ",
                "a ? b : ",
                "a ? ",
                "if (a) ",
                "if (a) b; else ",
                "while (a) ",
                "for (;;) ",
                "do ",
                "switch (a) ",
                "a.",
                "a + ",
                "a, ",
                "a[",
                "a()",
                "a[0]",
                "sizeof ",
                "sizeof(",
                "int (",
                "int *",
                "int **",
                "void (^",
                "struct { ",
                "struct S { int ",
                "id<",
                "NSArray<",
                "Foo<Foo<",
                "typeof(",
                "typeof(typeof(",
                "@try { ",
                "@synchronized (a) { ",
                "case 1: ",
                "label: ",
                "{ int a = ",
                "a->",
                "({",
                "__extension__ ",
                "^(id a) { b(",
                "@selector(",
                "@weakify(",
                "a ?: ",
                "#if 1\n",
                "#define A(x) x\nA(",
                "\"a\" ",
                "@\"a\" ",
                "int a[] = {",
                "int a[",
                "int f(int ",
                "enum { A = ",
                "@implementation A\n",
                "@interface A : B\n",
                "- (void)a {\n",
                "- (void)a:",
                "@property (a) ",
                "extern \"C\" { ",
                "_Generic(a, int: ",
                "a < ",
                "a << ",
                "(a)(b",
                "(Foo *)",
                "__attribute__((",
                "goto a;",
                "} ",
                ") ",
                "] ",
                "\\",
                "'",
                "\"",
                "/*",
                "@",
                "#",
                "##",
                "\0",
                "\u00a7",
                "@end\n",
                "else ",
                "- (",
                "+",
                "int a;",
                "a b c ",
                "_Atomic(",
                "__block ",
                "const ",
                "unsigned ",
                "static ",
                "typedef ",
                "@catch (",
                "^",
                "^^",
                "$",
                ":",
                "::",
                "?",
                "...",
                ",",
                ";"
            })
    void whateverIsRepeatedEnds(String piece) {
        String text = piece.repeat(MANY / 4);
        touch(statements(text));
        touch(file(text));
        touch(ObjcParser.parseMembers(SourceText.of("a.m", text), ParseOptions.DEFAULT));
    }

    @Test
    void longChainsDoNotGrowTheTreeWithoutEnd() {
        for (String link : List.of(" + a", ".b", "[0]", "()", ", a", "->b", " && a", "++")) {
            ParsedFile file = statements("x = a" + link.repeat(MANY) + ";\ny = 2;");
            assertThat(file.diagnostics()).as(link).extracting(Diagnostic::code).containsExactly("E-DEPTH");
            assertThat(file.looseStatements()).as(link).hasSize(2);
            touch(file);
        }
    }

    @Test
    void chainsWithinChainsDoNotGrowTheTreeWithoutEnd() {
        String inner = "a" + " + a".repeat(900);
        for (int i = 0; i < 40; i++) {
            inner = "(" + inner + ")" + " + a".repeat(900);
        }
        touch(statements("x = " + inner + ";"));
        String block = "a" + ".b".repeat(900);
        for (int i = 0; i < 40; i++) {
            block = "^{ " + block + "; }" + "()".repeat(900);
        }
        touch(statements("x = " + block + ";"));
    }

    @Test
    void longListsAreNoProblem() {
        assertThat(statements("x = @[" + "a.b, ".repeat(MANY) + "];").diagnostics())
                .isEmpty();
        assertThat(statements("x = @{" + "a: b + c,".repeat(MANY) + "};").diagnostics())
                .isEmpty();
        assertThat(statements("[a b:c" + ", d".repeat(MANY) + "];").diagnostics())
                .isEmpty();
        assertThat(statements("x = @\"a\"" + " \"b\"".repeat(MANY) + ";").diagnostics())
                .isEmpty();
        assertThat(statements("a;".repeat(MANY)).diagnostics()).isEmpty();
        assertThat(statements("int a" + ", a".repeat(MANY) + ";").diagnostics()).isEmpty();
    }

    @Test
    void tenMegabytesOnOneLineAreRead() {
        String statement = "[self.view addSubview:[[UILabel alloc] initWithFrame:CGRectMake(0, 1.5f, w / 2, 20)]]; ";
        String text = statement.repeat(10_000_000 / statement.length());
        ParsedFile file = statements(text);
        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.looseStatements()).hasSize(10_000_000 / statement.length());
    }

    @Test
    void emptyTextsAreEmptyTrees() {
        for (String text : List.of("", " ", "\n", "// a", "/* a */", "\ufeff", "\\\n")) {
            ParsedFile file = file(text);
            assertThat(file.declarations()).isEmpty();
            assertThat(file.diagnostics()).isEmpty();
        }
    }

    @Test
    void everyPrefixOfEveryExampleIsRead() throws IOException {
        for (Path example : Examples.all()) {
            String text = java.nio.file.Files.readString(example);
            for (int end = 0; end < text.length(); end++) {
                touch(Examples.parse(example, text.substring(0, end)));
            }
        }
    }

    @Test
    void mutatedExamplesNeverThrow() throws IOException {
        Random random = new Random(20_261_122);
        List<Path> examples = Examples.all();
        String alphabet = "()[]{}<>;:,.*&^@#\"'\\ \n\tab1+-=?!~|%/$\0\u4e2d";
        for (int round = 0; round < 20_000; round++) {
            Path example = examples.get(random.nextInt(examples.size()));
            StringBuilder text = new StringBuilder(java.nio.file.Files.readString(example));
            for (int change = random.nextInt(6); change >= 0 && !text.isEmpty(); change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 2 -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> {
                        int end = Math.min(text.length(), at + random.nextInt(30));
                        text.insert(random.nextInt(text.length()), text.substring(at, end));
                    }
                }
            }
            touch(Examples.parse(example, text.toString()));
        }
    }

    @Test
    void randomTokensNeverThrow() {
        Random random = new Random(7);
        String[] words = ("( ) [ ] { } < > ; : , . * & ^ @ # + - = ? ! ~ | % / -> ++ == && ... \" ' a b Foo id int void"
                        + " struct enum typedef static if else for while do switch case default return in @interface @end"
                        + " @implementation @property @selector @protocol ^{ @{ @[ @( \n #define #if #endif ## __block __weak"
                        + " typeof sizeof NS_ENUM 1 2.5f @\"s\" // /* */ - (void) + super self nil YES __attribute__")
                .split(" ");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "\n" : " ");
            }
            touch(statements(text.toString()));
            touch(file(text.toString()));
        }
    }
}
