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
                "i = E + 1;|E-EXTERN-VALUE",
                // 2.5, 2.6: what parses and cannot run
                "5 = i;|E-TARGET",
                "o.a() = i;|E-TARGET",
                "^{}();|E-CALLEE",
                "CFunction(\"f\")(i);|E-CALLEE",
                "@[](i);|E-CALLEE",
                "o.a(i).b(i);|E-ARGUMENTS E-ARGUMENTS",
                "f(i)(i);|E-CALLEE",
                "unsigned k = 1;|W-TYPE-NAME",
                "goto end;|W-TYPE-NAME",
                // 3.0 item 3: an extern variable reads nothing
                "i = i - E;|E-EXTERN-VALUE",
                "i = E * i;|E-EXTERN-VALUE",
                "i = E / 2;|E-EXTERN-VALUE",
                "i = E % 2;|E-EXTERN-VALUE",
                "f = E == 1;|E-EXTERN-VALUE",
                "f = 1 < E;|E-EXTERN-VALUE",
                "i = -E;|E-EXTERN-VALUE",
                "o = @(E);|E-EXTERN-VALUE",
                "struct CGPoint p = {x: E, y: 1};|E-EXTERN-VALUE",
                "o = o[E];|E-EXTERN-VALUE",
                "o[0] = E;|E-BOXING E-EXTERN-VALUE",
                "switch (E) { case 1: { } }|E-EXTERN-VALUE",
                "for (id k in E) { }|E-EXTERN-VALUE E-COLLECTION",
                "i = E;|",
                "o.run:(E);|",
                "if (E) { }|",
                // 3.0 items 4, 8, 10, 13, 16
                "o.x++;|E-ONE-LETTER",
                "struct CGRect q = {origin: {x: 1, y: 2}};|E-STRUCT-FIELDS",
                "struct CGRect q = {origin: {x: 1}, size: {width: 1}};|",
                "struct CGPoint q = {left: 1};|W-STRUCT-FIELD",
                "o = o.run:(^{ NSLog(later); }); id later = nil;|W-NAME",
                "id t = o.run:(^{ NSLog(t); });|E-RECURSIVE-BLOCK",
                "id t = nil; t = o.run:(^{ NSLog(t); });|",
                "f = f > -1;|W-BOOL-COMPARE",
                "f = f == -1;|",
                "o.read:(&r);|E-STRUCT-ADDRESS",
                "o.read:(&o);|W-OBJECT-ADDRESS",
                "o.read:(&i);|",
                "float k = 0.0; o.read:(&k);|E-FLOAT-ADDRESS",
                // 3.3: nothing is boxed, unboxed or converted by itself
                "o = 5;|E-BOXING",
                "id k = i;|E-BOXING",
                "NSString *k = \"text\";|E-BOXING",
                "id k = r;|E-BOXING",
                "o = nil;|",
                "i = @(5);|E-UNBOXING",
                "int k = o[0];|E-UNBOXING",
                "double k = @\"1\";|E-UNBOXING",
                "uint k = nil;|",
                "BOOL k = o;|E-UNBOXING",
                "BOOL k = !!o;|",
                "CString k = @\"text\";|E-C-STRING",
                "struct CGRect k = o;|E-STRUCT-VALUE",
                "SEL k = @\"a:\";|E-SEL",
                "SEL k = @selector(a:);|",
                "Block k = 5;|E-BLOCK-VALUE",
                "o.addObject:(5);|E-BOXING",
                "o.setObject:forKey:(i, @\"k\");|E-BOXING",
                "o.insertObject:atIndex:(@(5), 0);|",
                "NSLog(i);|E-BOXING",
                "NSLog(@\"\" + i);|",
                "o = fmt_num(@\"%d\", i);|E-BOXING",
                "o = fmt_num(@\"%.2f\", @(h));|W-FLOAT-FORMAT",
                "h = h % 2;|E-DOUBLE-REMAINDER",
                "i = i / 0;|E-DIVIDE-ZERO",
                "i = i % 0;|E-DIVIDE-ZERO",
                "f = o > 1;|E-COMPARE",
                "f = i == @(1);|E-COMPARE",
                "f = i == nil;|E-COMPARE",
                "f = o == b;|",
                "f = \"a\" == o;|E-COMPARE",
                "f = o.count == 0;|",
                // 3.5
                "o = @(@\"text\");|E-BOX",
                "o = @(r);|E-BOX",
                "o = @(YES);|I-BOX-BOOL",
                // 3.6
                "o.make:(b()).count += 1;|W-TWICE",
                "o.make().count += 1;|",
                "o[h] = @(1);|E-INDEX",
                // 3.8
                "CString k = \"a\"; o = k[0];|E-INDEX",
                "o = i[0];|E-INDEX",
                // 3.9
                "o = r.size();|E-STRUCT-MESSAGE",
                "CFunction<int, id> g = CFunction(\"printf\");|E-VARARG",
                "o = NSPredicate.predicateWithFormat:(@\"a == %@\", o);|E-VARARG",
                "o = NSPredicate.predicateWithFormat:argumentArray:(@\"a == %@\", @[o]);|",
                "NSException.raise:format:(o, @\"%@\", o);|E-VARARG",
                "o = NSSet.setWithObjects:(o, o, nil);|E-VARARG",
                "o = NSDictionary.dictionaryWithObjectsAndKeys:(o, o, nil);|E-VARARG",
                // 3.10
                "b = ^{ _x = nil; };|E-IVAR-SNAPSHOT",
                "b = ^{ _n++; };|E-IVAR-SNAPSHOT",
                "_x = nil;|",
                "b = ^{ for (int k = i; k < 3; k++) { } };|E-FOR-CAPTURE",
                "b = ^{ int s = i; for (int k = s; k < 3; k++) { } };|",
                "b = ^{ for (int k = i; k < i; k++) { } };|",
                "Pointer p = NULL; b = ^{ CFunction<void> g = CFunction(p); g(); };|E-FOR-CAPTURE",
                // 3.12
                "o = self._name;|I-IVAR-SEND",
                // 1.5
                "o = @\"a\\r\";|W-ESCAPE",
                "o = @\"\\u4e2d\";|W-ESCAPE",
                "o = @\"\\d\\w\";|",
                "o = @\"\\\\r\\n\\t\";|",
                "o = @\"，\\n\";|W-ESCAPE",
                "o = @\"，\" + @\"\\n\";|",
            })
    void findsWhatGoesWrong(String statements, String codes) {
        assertThat(codes(inMethod(statements))).containsExactly(codes == null ? new String[0] : codes.split(" "));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "declare struct S { typeEncoding: \"{S=dd}\", keys: a, b }|",
                "declare struct S { typeEncoding: \"{T=dd}\", keys: a, b }|E-STRUCT-ENCODING",
                "declare struct S { typeEncoding: \"{S=dd}\", keys: a }|E-STRUCT-ENCODING",
                "declare struct S { typeEncoding: \"{S=d@}\", keys: a, b }|E-STRUCT-ENCODING",
                "declare struct S { typeEncoding: \"dd\", keys: a, b }|E-STRUCT-ENCODING",
                "declare struct S { typeEncoding: \"{S=id}\", keys: a, b }|E-STRUCT-PAD",
                "declare struct S { typeEncoding: \"{S={P=dd}^v}\", keys: p, q } struct S s = {q: NULL};|E-STRUCT-FIELDS",
                "extern struct CGRect R;|E-EXTERN",
                "extern float F;|W-EXTERN-SIZE",
                "extern NSInteger I; extern id O; extern double D;|",
                "@Iff(YES) class A : B { }|W-ANNOTATION",
                "@If class A : B { }|E-ANNOTATION",
                "@SwiftModule(M) class A : B { }|E-ANNOTATION",
                "@SwiftModule(\"M\") class A : B { }|",
                "class A : B { @MethodName(\"copy\") - (id)copied { return nil; } }|",
                "class A : B { @MethodName(@\"copy\") - (id)copied { return nil; } }|E-ANNOTATION",
                "class A : B { @MethodName(\"in:\") - (id)copied { return nil; } }|E-METHOD-NAME",
                "class A : B { @property (assign) id delegate; }|I-ASSIGN I-PROPERTY",
                "class A : B { + (id)f { return self.g(super.h); } }|E-ARGUMENTS E-SUPER-CLASS",
                "class A : B { - (CGRect)f { } }|I-TYPE",
                "Block f = ^int (int n) { return f(n - 1); };|",
                "Block f = ^{ return 1; };|E-BLOCK-RETURN",
                "for (int i = 0;; i++) { }|E-FOR-CONDITION",
            })
    void findsWhatGoesWrongOutsideOfMethods(String text, String codes) {
        assertThat(codes(text)).containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
    }

    /// The statements begin on line 12 of the script.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "i = unknown;|12:5|unknown",
                "NSLog(@\"a\", o);|12:1|NSLog(@\"a\", o)",
                "Block g = ^void (id a) { };\\ng(o, o);|13:1|g(o, o)",
                "o = NSString.stringWithFormat:(@\"%d\", i);|12:5|NSString.stringWithFormat:(@\"%d\", i)",
                "o[0] += @(1);|12:1|o[0] += @(1)",
                "for (;;) { }|12:1|for (;;) { }",
                "b = ^{\\n    return 1;\\n};|13:5|return 1;",
                "o = @[i, @(2)];|12:7|i",
                "i = u % 2;|12:9|2",
            })
    void saysExactlyWhere(String statements, String place, String text) {
        SourceText source = SourceText.of("x.mg", inMethod(statements.replace("\\n", "\n")));
        Diagnostic only = ScriptChecker.check(
                        ScriptParser.parse(source), new CheckOptions(Target.V1_5_5, KnownNames.guessing()))
                .getFirst();
        assertThat(source.locate(only.span())).isEqualTo("x.mg:" + place);
        assertThat(source.text(only.span())).isEqualTo(text);
    }

    @Test
    void refusesToPatchDealloc() {
        assertThat(codes("class A : B { - (void)dealloc { } }")).containsExactly("E-DEALLOC");
    }

    @Test
    void knowsWhatTheOldRunTimeCannotDo() {
        String text = "double h = 0.5; double k = -1.0; id o = @(0.5); struct CGPoint p = {x: 0.5, y: 1};"
                + " double w = 2.0; struct CGPoint q = CGPointMake(0, -1); class A : B { - (void)f:(@Signature(\"v@?\") Block)b { } }";
        assertThat(codes(text, Target.V1_5_2))
                .containsExactly("W-152-DOUBLE", "W-152-DOUBLE", "W-152-DOUBLE", "E-152-SIGNATURE");
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
                "o = 5;",
                "int k = o;",
                "BOOL k = o;",
                "CString k = @\"text\";",
                "id t = o.run:(^{ NSLog(t); });",
                "o.addObject:(i);",
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
