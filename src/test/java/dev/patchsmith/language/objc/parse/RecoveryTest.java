package dev.patchsmith.language.objc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

    private static ParsedFile parse(String text) {
        return ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
    }

    /// Puts statements into a method that is followed by another one.
    private static ParsedFile inMethod(String statements) {
        return parse("@implementation A\n- (void)broken {\n" + statements
                + "\n}\n- (void)after:(int)x {\n    [self go];\n}\n@end\n");
    }

    private static List<String> methods(ParsedFile file) {
        return file.declarations().stream()
                .filter(Declaration.Implementation.class::isInstance)
                .flatMap(each -> ((Declaration.Implementation) each).members().stream())
                .filter(Member.Method.class::isInstance)
                .map(each -> ((Member.Method) each).selector().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[self foo",
                "[self foo:bar",
                "x = ;",
                "x = (a + b;",
                "foo(a, b;",
                "if (a { b; }",
                "if a) { b; }",
                "for (int i = 0; i < 3; i++ { a; }",
                "x = @[a, b;",
                "x = @{a: b, c};",
                "x = y z w;",
                "x = @\"never closed;",
                "int = 3;",
                "while () { }",
                "[self foo:];",
                "x = a +* / b;",
                "{ { a; }",
                "a; } }",
                "switch (a) { case : b; }",
                "^;",
                "@selector();",
                "x = 12abc;",
                "return a b;",
                "do { a; } until (b);",
                "else { a; }",
                "[[[self a] b] c;",
                "x = a ? b;",
                "@try { a; }",
                "struct { int a b; } c;",
                "void (^b)( = a;",
                "x = (NSString *;",
                "x ==== y;",
                "f(,);",
                "goto ;",
            })
    void oneMistakeIsOneDiagnosticAndTheNextMethodIsKept(String statements) {
        ParsedFile file = inMethod(statements);
        assertThat(methods(file)).contains("broken", "after:");
        assertThat(file.diagnostics()).extracting(Diagnostic::code).hasSizeBetween(1, 2);
    }

    @Test
    void aMissingBraceEndsAtTheNextMethod() {
        ParsedFile file = parse("@implementation A\n- (void)a {\n  if (b) {\n    c;\n}\n- (void)d {\n}\n@end\n");
        assertThat(methods(file)).containsExactly("a", "d");
        assertThat(file.diagnostics()).hasSize(1);
    }

    @Test
    void aMissingEndEndsAtTheNextClass() {
        ParsedFile file = parse("@implementation A\n- (void)a { }\n@implementation B\n- (void)b { }\n@end");
        assertThat(methods(file)).containsExactly("a", "b");
        assertThat(file.diagnostics()).hasSize(1);
    }

    @Test
    void aMethodHeadThatIsNotUnderstoodKeepsItsNeighbours() {
        ParsedFile file = parse("@implementation A\n- (void a { }\n- (void)b:(int { }\n- (void)c { }\n@end");
        assertThat(methods(file)).contains("c");
        assertThat(file.diagnostics()).isNotEmpty();
    }

    @Test
    void theDiagnosticPointsAtThePlace() {
        String text = "void f() {\n    int a = 1\n    int b = 2;\n}";
        ParsedFile file = parse(text);
        assertThat(file.diagnostics()).hasSize(1);
        assertThat(file.source().position(file.diagnostics().getFirst().span().start()))
                .hasToString("2:14");
    }

    @Test
    void anotherLanguageIsNotACascade() {
        assertThat(parse("# a title\n\nSome words, and more words.\n\n* a list\n* and more\n")
                        .diagnostics())
                .hasSizeLessThan(8);
    }
}
