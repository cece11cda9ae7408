package dev.patchsmith.language.objc.parse;

import static dev.patchsmith.language.objc.parse.Shape.ofFile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @class A, B;                     | ForwardClasses(A B)
        @class A<T>, B;                  | ForwardClasses(A B)
        @protocol A, B;                  | ForwardProtocols(A B)
        @compatibility_alias A B;        | ClassAlias(A B)
        @interface A : B <C, D> @end     | Interface(A B C D)
        @interface A <C> @end            | Interface(A C)
        @interface A<T : id, __covariant U> : B<T> <C> @end | Interface(A TypeParameter(T id) TypeParameter(U) Named(B T) C)
        @interface A () <C> { int _a; } @end | Category(A C InstanceVariable(PROTECTED Variable(int _a)))
        @interface A (B) @end            | Category(A B)
        @interface A<T> (B) @end         | Category(A B)
        @implementation A (B) @end       | Implementation(A B)
        @implementation A : B { int a, *b; } @end | Implementation(A B InstanceVariable(PROTECTED Variable(int a)) InstanceVariable(PROTECTED Variable(Pointer(int) b)))
        @protocol A <B> @optional - (void)c; @required - (void)d; @end | Protocol(A B Requirement(isOptional) Method(void c) Requirement() Method(void d))
        NS_CLASS_AVAILABLE_IOS(9_0) @interface A : B @end | Interface(A B)
        MY_ROOT @interface A : B @end    | Interface(A B)
        __attribute__((objc_root_class)) @interface A @end | Interface(A)
        typedef NS_ENUM(NSInteger, M) { A, B = 5 }; | Typedef(Variable(Enumeration(M NSInteger Enumerator(A) Enumerator(B 5)) M))
        typedef NS_OPTIONS(NSUInteger, M) { A = 1 << 0 }; | Typedef(Variable(Enumeration(M NSUInteger isOptions Enumerator(A Binary(SHIFT_LEFT 1 0))) M))
        NS_ENUM(NSInteger) { A };        | TypeOnly(Enumeration(NSInteger Enumerator(A)))
        typedef struct { int a; } S;     | Typedef(Variable(Record(Field(int a)) S))
        typedef void (^B)(id);           | Typedef(Variable(Block(void Parameter(id)) B))
        typedef enum : int { A } E;      | Typedef(Variable(Enumeration(int Enumerator(A)) E))
        int f(void);                     | Variables(Variable(Function(int) f))
        static inline int f(int a) { }   | Function(Storage(isStatic isInline) f Function(int Parameter(int a)) Compound())
        int f(a, b) int a; char *b; { }  | Function(f Function(int Parameter(int a) Parameter(Pointer(char) b)) isOldStyle Compound())
        main() { }                       | Function(main Function(Implicit()) Compound())
        extern int a;                    | Variables(Storage(isExtern) Variable(int a))
        extern "C" { int a; int b; }     | Variables(Variable(int a)) Variables(Variable(int b))
        UIKIT_EXTERN NSString *const A;  | Variables(Storage(isExtern) Variable(Pointer(NSString [CONST]) A))
        CG_INLINE CGFloat f(CGFloat a) { } | Function(Storage(isStatic isInline) f Function(CGFloat Parameter(CGFloat a)) Compound())
        _Static_assert(1, "a");          | StaticAssert(1)
        SYNTHESIZE(A)                    | MacroCall(SYNTHESIZE)
        """)
    void declarationsAreUnderstood(String text, String shape) {
        assertThat(ofFile(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - (void)a;                       | Method(void a)
        + (instancetype)a:(id)b;         | Method(isClassMethod instancetype a: Parameter(id b))
        - (void)a:(int)b c:(Foo *)d { }  | Method(void a:c: Parameter(int b) Parameter(Pointer(Foo) d) Compound())
        - a;                             | Method(Implicit(isObject) a)
        - a:b;                           | Method(Implicit(isObject) a: Parameter(Implicit(isObject) b))
        - (void)a:(int)b :(int)c;        | Method(void a:: Parameter(int b) Parameter(int c))
        - (void):(int)b;                 | Method(void : Parameter(int b))
        - (void)a:(id)b, ...;            | Method(void a: Parameter(id b) isVariadic)
        - (void)default:(int)in;         | Method(void default: Parameter(int in))
        - (void)a; { }                   | Method(void a Compound())
        - (nullable Foo *)a:(nonnull id)b; | Method(Pointer(Foo[NULLABLE]) a: Parameter(id[NONNULL] b))
        - (oneway void)a:(in bycopy id)b;  | Method(void[ONEWAY] a: Parameter(id[IN, BYCOPY] b))
        - (void)a:(void (^)(BOOL))b;     | Method(void a: Parameter(Block(void Parameter(BOOL)) b))
        - (void)a:(void (^ _Nullable)(void))b; | Method(void a: Parameter(Block(void [NULLABLE]) b))
        - (IBAction)a:(id)b;             | Method(void a: Parameter(id b))
        - (void)a __attribute__((x)) NS_AVAILABLE_IOS(7_0) MY_MACRO; | Method(void a)
        - (void)a:(NSString *)b NS_FORMAT_FUNCTION(1,2); | Method(void a: Parameter(Pointer(NSString) b))
        - (instancetype)init NS_DESIGNATED_INITIALIZER; | Method(instancetype init)
        @property int a;                 | Property(int a)
        @property (nonatomic, strong, nullable) NSArray<Foo *> *a; | Property(PropertyAttribute(nonatomic) PropertyAttribute(strong) PropertyAttribute(nullable) Pointer(Named(NSArray Pointer(Foo))) a)
        @property (getter=isA, setter=putA:) BOOL a; | Property(PropertyAttribute(getter isA) PropertyAttribute(setter putA:) BOOL a)
        @property (copy) void (^a)(id);  | Property(PropertyAttribute(copy) Block(void Parameter(id)) a)
        @property (weak) IBOutlet UIView *a; | Property(PropertyAttribute(weak) Pointer(UIView) a isOutlet)
        @property (nonatomic, class, readonly) Foo *a NS_SWIFT_NAME(b); | Property(PropertyAttribute(nonatomic) PropertyAttribute(class) PropertyAttribute(readonly) Pointer(Foo) a)
        @property CGFloat a, b;          | Property(CGFloat a) Property(CGFloat b)
        @property (strong) id<A, B> a;   | Property(PropertyAttribute(strong) Named(id A B) a)
        @synthesize a, b = _c;           | Synthesize(Synthesized(a) Synthesized(b _c))
        @dynamic a, b;                   | Dynamic(a b)
        MY_MACRO(a, b)                   | MacroCall(MY_MACRO)
        static int a;                    | Nested(Variables(Storage(isStatic) Variable(int a)))
        """)
    void membersAreUnderstood(String text, String shape) {
        ParsedFile file = ObjcParser.parseMembers(SourceText.of("a.m", text), ParseOptions.DEFAULT);
        assertThat(file.diagnostics()).isEmpty();
        assertThat(String.join(" ", file.looseMembers().stream().map(Shape::of).toList())
                        .replace("[IN BYCOPY]", "[IN, BYCOPY]"))
                .isEqualTo(shape.replace("[IN, BYCOPY]", "[IN, BYCOPY]"));
    }

    @Test
    void instanceVariablesHaveTheirVisibility() {
        assertThat(ofFile("@interface A { int a; @public int b; @private int c : 2; } @end"))
                .isEqualTo("Interface(A InstanceVariable(PROTECTED Variable(int a))"
                        + " InstanceVariable(PUBLIC Variable(int b)) InstanceVariable(PRIVATE Variable(int c) 2))");
    }

    @Test
    void pastedMembersAndStatementsAreLoose() {
        assertThat(ofFile("- (void)a { }\n@property int b;\n[c d];\nreturn 2;"))
                .isEqualTo("LooseMember(Method(void a Compound())) LooseMember(Property(int b))"
                        + " LooseStatement(Evaluate(Message(c d))) LooseStatement(Return(2))");
    }

    @Test
    void aMethodsSpanCoversItFromSignToBrace() {
        String method = "- (void)a:(int)b {\n    [self c];\n}";
        String text = "@implementation A\n// before\n" + method + "\n@end";
        ParsedFile file = ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
        var type = (Declaration.Implementation) file.declarations().getFirst();
        assertThat(file.source().text(type.members().getFirst().span())).isEqualTo(method);
        assertThat(type.span().end()).isEqualTo(text.length());
    }

    @Test
    void settersAndGettersHaveTheirDefaultNames() {
        ParsedFile file =
                ObjcParser.parseMembers(SourceText.of("a.m", "@property (getter=isOn) BOOL on;"), ParseOptions.DEFAULT);
        var property = (Member.Property) file.looseMembers().getFirst();
        assertThat(property.getter()).isEqualTo("isOn");
        assertThat(property.setter()).isEqualTo("setOn:");
    }

    @Test
    void modulesAreImports() {
        ParsedFile file = ObjcParser.parse(SourceText.of("a.m", "@import A.B;\n#import \"c.h\""), ParseOptions.DEFAULT);
        assertThat(file.imports()).extracting(Import::path).containsExactly("A.B", "c.h");
    }

    @Test
    void typedefsDecideAboutWhatComesLater() {
        assertThat(ofFile("typedef int foo;\nint f(void) { return (foo)-1; }"))
                .contains("Return(Cast(foo Unary(MINUS 1)))");
        assertThat(ofFile("int f(void) { return (foo)-1; }")).contains("Return(Binary(SUBTRACT (foo) 1))");
    }
}
