package dev.patchsmith.language.objc.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.objc.tree.MacroUse;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class PreprocessorTest {

    private static Preprocessor.Result run(String text) {
        return Preprocessor.run(SourceText.of("test.m", text), PreprocessOptions.DEFAULT);
    }

    private static String expand(String text) {
        return words(run(text));
    }

    private static String words(Preprocessor.Result result) {
        Tokens tokens = result.tokens();
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i + 1 < tokens.size(); i++) {
            words.add(tokens.spelling(i));
        }
        return words.toString();
    }

    private static List<String> codes(String text) {
        return run(text).findings().inOrder().stream().map(Diagnostic::code).toList();
    }

    @Test
    void objectLikeMacrosAreReplacedAndReplacedAgain() {
        assertThat(expand("#define A B + 1\n#define B 2\nA")).isEqualTo("2 + 1");
    }

    @Test
    void functionLikeMacrosNeedTheirParenthesis() {
        assertThat(expand("#define F(x) [x]\nF(1) F F (2)")).isEqualTo("[ 1 ] F [ 2 ]");
    }

    @Test
    void aMacroIsNotExpandedInItsOwnExpansion() {
        assertThat(expand("#define f(x) f(x + g)\n#define g g + f(0)\nf(1)")).isEqualTo("f ( 1 + g + f ( 0 ) )");
    }

    @Test
    void argumentsAreExpandedFirst() {
        assertThat(expand("#define TWICE(x) x x\n#define A 1\nTWICE(TWICE(A))")).isEqualTo("1 1 1 1");
    }

    @Test
    void theStandardsOwnExampleComesOutAsInTheStandard() {
        String text = """
                #define x 3
                #define f(a) f(x * (a))
                #undef x
                #define x 2
                #define g f
                #define z z[0]
                #define h g(~
                #define m(a) a(w)
                #define w 0,1
                #define t(a) a
                f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);
                """;
        assertThat(expand(text))
                .isEqualTo("f ( 2 * ( y + 1 ) ) + f ( 2 * ( f ( 2 * ( z [ 0 ] ) ) ) ) % f ( 2 * ( 0 ) ) + t ( 1 ) ;");
    }

    @Test
    void stringsAreMadeOfArguments() {
        assertThat(expand("#define S(x) @#x\nS(a  + \"b\\n\")")).isEqualTo("@ \"a + \\\"b\\\\n\\\"\"");
    }

    @Test
    void tokensArePasted() {
        assertThat(expand("#define P(a, b) a##b a ## 1\nP(foo, Bar)")).isEqualTo("fooBar foo1");
        assertThat(expand("#define P(a, b) x a##b\nP(, y) P(y, ) P(,)")).isEqualTo("x y x y x");
    }

    @Test
    void pastedNamesAreExpandedAgain() {
        assertThat(expand("#define AB 7\n#define P(a, b) a##b\nP(A, B)")).isEqualTo("7");
    }

    @Test
    void variadicArgumentsGoThrough() {
        assertThat(expand("#define LOG(f, ...) NSLog(f, ##__VA_ARGS__)\nLOG(a) LOG(a, b, c)"))
                .isEqualTo("NSLog ( a ) NSLog ( a , b , c )");
        assertThat(expand("#define L(args...) f(args)\nL() L(1,2)")).isEqualTo("f ( ) f ( 1 , 2 )");
        assertThat(expand("#define L(f, ...) g(f __VA_OPT__(,) __VA_ARGS__)\nL(1) L(1, 2)"))
                .isEqualTo("g ( 1 ) g ( 1 , 2 )");
    }

    @Test
    void aCallMayReachOverLines() {
        assertThat(expand("#define F(a, b) a b\nF(1,\n\n 2)")).isEqualTo("1 2");
    }

    @Test
    void definitionsMayReachOverLines() {
        assertThat(expand("#define F(a) \\\n  a \\\n  + 1\nF(2)")).isEqualTo("2 + 1");
    }

    @Test
    void tokensOfTheBodyHaveThePlaceOfTheUseAndArgumentsTheirOwn() {
        String text = "#define F(a) (a + 1)\nF(x)";
        Preprocessor.Result result = run(text);
        int use = text.indexOf("F(x)");
        Tokens tokens = result.tokens();
        assertThat(new Span(tokens.start(0), tokens.end(0))).isEqualTo(new Span(use, use + 4));
        assertThat(new Span(tokens.start(1), tokens.end(1))).isEqualTo(new Span(use + 2, use + 3));
        assertThat(result.macroUses()).containsExactly(new MacroUse(new Span(use, use + 4), "F"));
    }

    @Test
    void aWrongNumberOfArgumentsIsSaidAndLeavesTheCall() {
        Preprocessor.Result result = run("#define F(a, b) a\nF(1)");
        assertThat(words(result)).isEqualTo("F ( 1 )");
        assertThat(result.findings().inOrder()).hasSize(1);
    }

    @Test
    void anUnclosedCallDoesNotSwallowTheFile() {
        Preprocessor.Result result = run("#define F(a) a\nvoid g() { F(1; }\nint h;");
        assertThat(words(result)).endsWith("} int h ;");
        assertThat(result.findings().inOrder()).hasSize(1);
    }

    @Test
    void explosionsAreStopped() {
        StringBuilder text = new StringBuilder("#define A0 x x x x x x x x x x\n");
        for (int i = 1; i < 30; i++) {
            String before = "A" + (i - 1) + " ";
            text.append("#define A")
                    .append(i)
                    .append(' ')
                    .append(before.repeat(10))
                    .append('\n');
        }
        assertThat(codes(text + "A29")).containsExactly("E-MACRO");
    }

    @Test
    void nestedCallsWithoutEndAreStopped() {
        assertThat(codes("#define F(x) x\n" + "F(".repeat(20_000) + ")".repeat(20_000)))
                .containsExactly("E-MACRO");
    }

    @Test
    void conditionsChooseTheirGroup() {
        assertThat(expand("#if 0\na\n#elif 1 + 1 == 2\nb\n#elif 1\nc\n#else\nd\n#endif\ne"))
                .isEqualTo("b e");
        assertThat(expand("#ifdef A\na\n#else\nb\n#endif")).isEqualTo("b");
        assertThat(expand("#define A\n#ifndef A\na\n#elifdef A\nb\n#endif")).isEqualTo("b");
        assertThat(expand("#if 0\n#if 1\na\n#else\nb\n#endif\nc\n#else\nd\n#endif"))
                .isEqualTo("d");
    }

    @Test
    void definedIsAnsweredInBothForms() {
        assertThat(expand("#define A\n#if defined A && defined(A) && !defined(B)\na\n#endif"))
                .isEqualTo("a");
    }

    @Test
    void thePlatformIsAnIphone() {
        assertThat(expand("#if TARGET_OS_IPHONE && !TARGET_OS_SIMULATOR\na\n#endif"))
                .isEqualTo("a");
        assertThat(expand("#if __IPHONE_OS_VERSION_MAX_ALLOWED >= __IPHONE_13_0\na\n#endif"))
                .isEqualTo("a");
        assertThat(expand("#if DEBUG\na\n#else\nb\n#endif")).isEqualTo("b");
        assertThat(expand("#ifdef DEBUG\na\n#endif")).isEmpty();
        assertThat(expand("#if __has_feature(objc_arc)\na\n#endif")).isEqualTo("a");
        assertThat(expand("#if __has_include(<UIKit/UIKit.h>) && !__has_include(\"mine.h\")\na\n#endif"))
                .isEqualTo("a");
    }

    @Test
    void anUnknownMacroCountsAsZeroWithOneWarning() {
        assertThat(codes("#if FOO\n#endif\n#if FOO > 1\n#endif")).containsExactly("W-IF");
    }

    @Test
    void whatDoesNotMatterIsNotWarnedAbout() {
        assertThat(codes("#if defined(FOO) && FOO > 3\n#endif")).isEmpty();
    }

    @Test
    void aGuardIsNotAnsweredFromOutside() {
        MacroTable outside = MacroTable.parse("#define A_H");
        var options = new PreprocessOptions(outside, path -> false);
        var result = Preprocessor.run(SourceText.of("a.h", "#ifndef A_H\n#define A_H\nx\n#endif"), options);
        assertThat(words(result)).isEqualTo("x");
    }

    @Test
    void whatIsLeftOutMayBeAnything() {
        assertThat(codes("#if 0\ndon't \"care /* about */ \0 this\n#endif")).isEmpty();
    }

    @Test
    void theTextLeftOutIsKnown() {
        String text = "a\n#if 0\nb\n#endif\nc";
        assertThat(run(text).inactive())
                .hasSize(1)
                .allSatisfy(span -> assertThat(
                                text.substring(span.start(), span.end()).strip())
                        .isEqualTo("b"));
    }

    @Test
    void unbalancedConditionsAreSaidOnce() {
        assertThat(codes("#if 1\na")).containsExactly("E-DIRECTIVE");
        assertThat(codes("#endif")).containsExactly("E-DIRECTIVE");
        assertThat(codes("#else")).containsExactly("E-DIRECTIVE");
    }

    @Test
    void deepConditionsDoNotOverflow() {
        assertThat(codes("#if " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "\n#endif"))
                .containsExactly("W-IF");
        assertThat(codes("#if 1\n".repeat(50_000) + "#endif\n".repeat(50_000))).isEmpty();
    }

    @Test
    void importsAreKept() {
        assertThat(run("#import <UIKit/UIKit.h>\n#include \"A+B.h\" // why").imports())
                .extracting(Import::path, Import::form)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UIKit/UIKit.h", Import.Form.ANGLED),
                        org.assertj.core.groups.Tuple.tuple("A+B.h", Import.Form.QUOTED));
    }

    @Test
    void annotationsOfTheSystemVanish() {
        assertThat(expand("NS_ASSUME_NONNULL_BEGIN UIKIT_EXTERN id x API_AVAILABLE(ios(9.0)) ; _Pragma(\"x\")"))
                .isEqualTo("extern id x ;");
    }

    @Test
    void commentsInDirectivesAndInWhatIsLeftOutAreNotComments() {
        assertThat(run("#define A 1 // one\n// two\n#if 0\n// three\n#endif // four\n")
                        .comments())
                .hasSize(1);
    }

    @Test
    void givenMacrosAreExpandedAndOwnOnesWin() {
        var options = new PreprocessOptions(MacroTable.parse("#define A 1\n#define B 2"), path -> false);
        var result = Preprocessor.run(SourceText.of("a.m", "#define B 3\nA B\n#undef A\nA"), options);
        assertThat(words(result)).isEqualTo("1 3 A");
    }

    @Test
    void definedMacrosAreHandedOn() {
        var macros = run("#define A 1\n#define F(a, ...) a // c\n#define G\n#undef G\n")
                .macros();
        assertThat(macros).extracting(Macro::toString).containsExactly("#define A 1", "#define F(a, __VA_ARGS__) a");
    }

    @Test
    void macrosTheTranslationKnowsAreKept() {
        assertThat(expand("#define weakify(x) autoreleasepool {} y\n@weakify(self)"))
                .isEqualTo("@ weakify ( self )");
    }

    @Test
    void oddCharactersAreOneFindingForEachRun() {
        assertThat(codes("a \0\0\0 b")).containsExactly("E-LEX");
        assertThat(codes("/* never closed")).containsExactly("E-LEX");
        assertThat(codes("x = \"never closed")).containsExactly("E-LEX");
    }
}
