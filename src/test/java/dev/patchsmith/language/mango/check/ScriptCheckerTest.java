package dev.patchsmith.language.mango.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptCheckerTest {

    /// Statements of a method of `A : B` with `int i; uint u; BOOL f; double h; id o; Block b; struct CGRect r`, and
    /// the code they are to give.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = unknownThing;|W-NAME W-NAME",
                "unknownFunction(1);|W-NAME",
                "o = CGRectZero;|W-NAME",
                "o = SomeClass.new();|",
                "_x = _y;|",
                "NSLog(@\"a\", o);|E-ARGUMENTS",
                "r = CGRectMake(1, 2, 3);|E-ARGUMENTS",
                "o = fmt_num(@\"%.2lf\", @(h));|",
                "o = fmt_num(@\"a %d\", @(i));|E-FORMAT",
                "Block g = ^void (id a) { }; g();|E-ARGUMENTS",
                "Block g = ^void (id a) { }; g(o);|",
                "CFunction<double, double> floor = CFunction(\"floor\"); h = floor(h, h);|E-ARGUMENTS",
                "o.a(i);|E-ARGUMENTS",
                "o.a:b:(i);|E-ARGUMENTS",
                "o.a:(i, i);|W-ARGUMENTS",
                "o.a()(i);|",
                "o[0](i);|E-CALLEE",
                "(f ? b : b)(i);|E-CALLEE",
                "i();|E-CALLEE",
                "o = NSString.stringWithFormat:(@\"%d\", i);|E-VARARG",
                "o = NSString.stringWithFormat:(@\"100%%\");|",
                "o = NSArray.arrayWithObjects:(o, nil);|E-VARARG",
                "o[0] += @(1);|E-SUBSCRIPT",
                "o[0]++;|E-SUBSCRIPT",
                "o[0] = i;|E-BOXING",
                "o = @[i, @\"x\"];|E-BOXING",
                "o = @{@\"k\": (i + 1)};|E-BOXING",
                "for (i = 0;; i++) { break; }|E-FOR-CONDITION",
                "for (int k = 0; k < 3; k++) { int k = 1; }|E-LOOP-SCOPE",
                "for (int k = 0; k < 3; k++) { if (f) { int k = 1; } }|",
                "b = ^{ return 1; };|E-BLOCK-RETURN",
                "b = ^{ if (f) { return; } };|",
                "b = ^int { return 1; };|",
                "b = ^NSTimeInterval (id a) { return 1.0; };|E-TYPE",
                "b = ^void (struct Unknown a) { };|E-TYPE",
                "o.x = 1;|E-ONE-LETTER",
                "o.x += 1;|E-ONE-LETTER",
                "r.origin.x = 1;|",
                "o.frame.size.width = 1;|E-STRUCT-COPY",
                "i = u % 2;|E-UINT-REMAINDER",
                "i = u % 0x2;|",
                "i = o.count % i;|E-UINT-REMAINDER",
                "u %= 4;|E-UINT-REMAINDER",
                "i = i % 2;|",
                "i = -u;|E-UINT-MINUS",
                "i = -f;|E-UINT-MINUS",
                "i = -i;|",
                "i = i * f;|E-BOOL-ARITHMETIC",
                "i = i + f;|E-BOOL-ARITHMETIC",
                "o = @\"\" + f;|",
                "f = i;|W-BOOL-VALUE",
                "BOOL g = h;|W-BOOL-VALUE",
                "BOOL g = i > 2;|",
                "if (o.a == nil) { }|W-NIL-CHAIN",
                "if (nil != o.a().b) { }|W-NIL-CHAIN",
                "if (o == nil) { }|",
                "if (self.a == nil) { }|",
                "{x: 1};|W-STRUCT-STATEMENT",
                "CGRect q = {x: 1};|E-STRUCT-LITERAL",
                "Block g = ^int (int n) { return g(n - 1); };|E-RECURSIVE-BLOCK",
                "Block g = nil; g = ^int (int n) { return g(n - 1); };|",
                "(i + 1) = i;|E-TARGET",
                "i = 9223372036854775808;|E-RANGE",
                "i = E;|E-EXTERN-VALUE",
            })
    void findsWhatGoesWrong(String statements, String codes) {
        assertThat(codes(inMethod(statements.replace("i = E;", "i = E + 1;"))))
                .containsExactly(codes == null ? new String[0] : codes.split(" "));
    }

    private static String inMethod(String statements) {
        return "extern NSInteger E;\nclass A : B {\n- (void)f {\nint i = 1;\nuint u = 1;\nBOOL f = YES;\ndouble h = 0.5;\n"
                + "id o = nil;\nBlock b = nil;\nb = o;\nstruct CGRect r = CGRectMake(0, 0, 0, 0);\n" + statements
                + "\n}\n}\n";
    }

    @Test
    void namesTheSuperclassInClassMethods() {
        String text = "class A : B { + (void)f { super.f(); } - (void)g { super.g(); } }";
        Diagnostic only = one(text);
        assertThat(only.code()).isEqualTo("E-SUPER-CLASS");
        assertThat(fixed(text, only)).contains("{ B.f(); }");
    }

    @Test
    void tellsThatPropertiesReplaceAccessors() {
        assertThat(codes("class A : B { @property (strong) id name; }")).containsExactly("I-PROPERTY");
        assertThat(codes("class A : B { @property (strong) id n; }")).containsExactly("E-PROPERTY", "I-PROPERTY");
        assertThat(codes("class A : B { @property (assign) NSTimeInterval name; }"))
                .containsExactly("E-TYPE", "I-PROPERTY");
    }

    @Test
    void sendsPropertiesOfTheScriptThroughSelf() {
        String text = "class A : B { @property (strong) id name; - (void)f { _name = nil; NSLog(_name); } }";
        assertThat(codes(text)).containsExactly("I-PROPERTY", "W-PROPERTY-IVAR", "W-PROPERTY-IVAR");
    }

    @Test
    void refusesToPatchDealloc() {
        assertThat(codes("class A : B { - (void)dealloc { } }")).containsExactly("E-DEALLOC");
    }

    @Test
    void knowsWhatTheOldRunTimeCannotDo() {
        String text = "double h = 0.5; double k = -1.0; id o = @(0.5); struct CGPoint p = {x: 0.5, y: 1};"
                + " double w = 2.0; class A : B { - (void)f:(@Signature(\"v@?\") Block)b { } }";
        assertThat(codes(text, Target.V1_5_2)).containsExactly("W-152-DOUBLE", "W-152-DOUBLE", "E-152-SIGNATURE");
        assertThat(codes(text, Target.V1_5_5)).isEmpty();
    }

    @Test
    void offersRewritingsThatGoAway() {
        for (String statement : List.of(
                "o.x = 1;",
                "i = u % 2;",
                "i = -u;",
                "i = i * f;",
                "f = i;",
                "if (o.a == nil) { }",
                "if (o.a != nil) { }",
                "b = ^{ return 1; };",
                "o = @[i];",
                "o[0] = i;",
                "o.x += i;")) {
            String text = inMethod(statement);
            Diagnostic only = one(text);
            assertThat(codes(fixed(text, only))).as(statement).isEmpty();
        }
    }

    @Test
    void givesTheErrorsOfTheParserWhenThereAreAny() {
        assertThat(codes("x = ;")).containsExactly("E-SYNTAX");
    }

    @Test
    void saysNothingAgainstExamplesButThatTheirNamesAreUnknown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/examples"))) {
            for (Path file :
                    files.filter(one -> one.toString().matches(".*\\.(mg)")).toList()) {
                String text = Files.readString(file);
                String name = file.getFileName().toString();
                String whole = name.contains(".stmt.")
                        ? "class A : B { - (void)f {\n" + text + "}\n}"
                        : name.contains(".member.") ? "class A : B {\n" + text + "}" : text;
                assertThat(codes(whole)).as(name).allMatch(code -> code.equals("W-NAME") || code.startsWith("I-"));
            }
        }
    }

    private static List<String> codes(String text) {
        return codes(text, Target.V1_5_5);
    }

    private static List<String> codes(String text, Target target) {
        return check(text, target).stream().map(Diagnostic::code).toList();
    }

    private static Diagnostic one(String text) {
        List<Diagnostic> found = check(text, Target.V1_5_5);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static List<Diagnostic> check(String text, Target target) {
        return ScriptChecker.check(
                ScriptParser.parse(SourceText.of("x.mg", text)), new CheckOptions(target, KnownNames.guessing()));
    }

    private static String fixed(String text, Diagnostic diagnostic) {
        var rewrite = (Fix.Rewrite) diagnostic.fixes().getFirst();
        StringBuilder result = new StringBuilder(text);
        for (Fix.Edit edit : rewrite.edits().reversed()) {
            result.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        return result.toString();
    }
}
