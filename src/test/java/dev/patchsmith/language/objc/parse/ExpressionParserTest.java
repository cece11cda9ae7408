package dev.patchsmith.language.objc.parse;

import static dev.patchsmith.language.objc.parse.Shape.ofExpression;
import static dev.patchsmith.language.objc.parse.Shape.ofStatement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        a + b * c  => Binary(ADD a Binary(MULTIPLY b c))
        a - b - c  => Binary(SUBTRACT Binary(SUBTRACT a b) c)
        (a + b) * c  => Binary(MULTIPLY (Binary(ADD a b)) c)
        a = b = c  => Assign(a Assign(b c))
        a += b  => Assign(ADD a b)
        a >>= 1  => Assign(SHIFT_RIGHT a 1)
        a || b && c  => Binary(OR a Binary(AND b c))
        a & b == c  => Binary(BIT_AND a Binary(EQUAL b c))
        a | b ^ c & d  => Binary(BIT_OR a Binary(BIT_XOR b Binary(BIT_AND c d)))
        a << 1 + 2  => Binary(SHIFT_LEFT a Binary(ADD 1 2))
        a ? b : c ? d : e  => Conditional(a b Conditional(c d e))
        a ?: b  => Conditional(a b)
        a ? b, c : d  => Conditional(a Comma(b c) d)
        -a++  => Unary(MINUS Unary(POST_INCREMENT a))
        !~*&a  => Unary(NOT Unary(COMPLEMENT Unary(DEREFERENCE Unary(ADDRESS a))))
        --a - -b  => Binary(SUBTRACT Unary(PRE_DECREMENT a) Unary(MINUS b))
        a.b->c[d](e)  => Call(Subscript(Select(Select(a b) isArrow c) d) e)
        f()(x)  => Call(Call(f) x)
        sizeof(int)  => SizeOf(TypeOperand(int))
        sizeof a + 1  => Binary(ADD SizeOf(a) 1)
        sizeof(a) + 1  => Binary(ADD SizeOf((a)) 1)
        sizeof(NSString *)  => SizeOf(TypeOperand(Pointer(NSString)))
        _Alignof(double)  => SizeOf(isAlignment TypeOperand(double))
        ({ a; b; })  => StatementExpression(Compound(Evaluate(a) Evaluate(b)))
        __extension__ (a)  => (a)
        &&label  => Unary(LABEL_ADDRESS label)
        va_arg(list, int)  => Call(va_arg list TypeOperand(int))
        va_arg(list, char *)  => Call(va_arg list TypeOperand(Pointer(char)))
        self.view.frame  => Select(Select(self view) frame)
        """)
    void operatorsGroupAsInC(String text, String shape) {
        assertThat(ofExpression(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (NSInteger)a * 2            | Binary(MULTIPLY Cast(NSInteger a) 2)
        (NSInteger)-1               | Cast(NSInteger Unary(MINUS 1))
        (a)-1                       | Binary(SUBTRACT (a) 1)
        (a)*b                       | Binary(MULTIPLY (a) b)
        (a)(b)                      | Call((a) b)
        (a)[b]                      | Subscript((a) b)
        (MyMode)a                   | Cast(MyMode a)
        (MyMode)[a b]               | Cast(MyMode Message(a b))
        (Foo *)a                    | Cast(Pointer(Foo) a)
        (Foo *)(a + b)              | Cast(Pointer(Foo) (Binary(ADD a b)))
        (id<P>)a                    | Cast(Named(id P) a)
        (__bridge CFStringRef)a     | Cast(CFStringRef PLAIN a)
        (__bridge_transfer id)f(x)  | Cast(id TRANSFER Call(f x))
        (unsigned long long)a       | Cast(unsigned_long_long a)
        (void (^)(int))a            | Cast(Block(void Parameter(int)) a)
        (void (*)(id, SEL))objc_msgSend | Cast(Pointer(Function(void Parameter(id) Parameter(SEL))) objc_msgSend)
        ((void (*)(id))f)(x)        | Call((Cast(Pointer(Function(void Parameter(id))) f)) x)
        (CGSize){1, 2}              | CompoundLiteral(CGSize InitializerList(Item(1) Item(2)))
        (CGSize){.width = 1}.width  | Select(CompoundLiteral(CGSize InitializerList(Item(Member(width) 1))) width)
        (int[]){1, 2}               | CompoundLiteral(Array(int) InitializerList(Item(1) Item(2)))
        (const char *)a             | Cast(Pointer(char[CONST]) a)
        (NSArray<NSString *> *)a    | Cast(Pointer(Named(NSArray Pointer(NSString))) a)
        (typeof(self))a             | Cast(TypeofExpression(self) a)
        (BOOL)(a && b)              | Cast(BOOL (Binary(AND a b)))
        (BOOL)!a                    | Cast(BOOL Unary(NOT a))
        (CGFloat)a / (CGFloat)b     | Binary(DIVIDE Cast(CGFloat a) Cast(CGFloat b))
        """)
    void castsAreToldFromParentheses(String text, String shape) {
        assertThat(ofExpression(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [a b]                       | Message(a b)
        [a b:c]                     | Message(a b: c)
        [a b:c d:e]                 | Message(a b:d: c e)
        [a b:c, d, nil]             | Message(a b: c d nil)
        [a b:c :d]                  | Message(a b:: c d)
        [a :b]                      | Message(a : b)
        [super init]                | Message(Super() init)
        [[A alloc] init]            | Message(Message(A alloc) init)
        [a in:b default:c]          | Message(a in:default: b c)
        [a default]                 | Message(a default)
        [a if:b for:c]              | Message(a if:for: b c)
        [a b:c ? d : e f:g]         | Message(a b:f: Conditional(c d e) g)
        [(Foo *)a b]                | Message(Cast(Pointer(Foo) a) b)
        [(foo) bar]                 | Message((foo) bar)
        [(Foo) bar:1]               | Message((Foo) bar: 1)
        [NSMutableArray<NSString *> array] | Message(TypeOperand(Named(NSMutableArray Pointer(NSString))) array)
        [a.b c]                     | Message(Select(a b) c)
        [a b].c[0]                  | Subscript(Select(Message(a b) c) 0)
        [^{ a; } copy]              | Message(BlockLiteral(Compound(Evaluate(a))) copy)
        [@"a" length]               | Message(@"a" length)
        [f(x) y]                    | Message(Call(f x) y)
        [a[0] b]                    | Message(Subscript(a 0) b)
        """)
    void messagesHaveReceiverSelectorAndArguments(String text, String shape) {
        assertThat(ofExpression(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @"a" "b" @"c"          | @"abc"
        "a" "b"                | "ab"
        @1                     | Boxed(1)
        @-1.5                  | Boxed(Unary(MINUS 1.5))
        @YES                   | Boxed(YES)
        @'c'                   | Boxed('c')
        @(a + 1)               | Boxed(Binary(ADD a 1))
        @[a, b,]               | ArrayLiteral(a b)
        @[]                    | ArrayLiteral()
        @{a: b, @"c": d,}      | DictionaryLiteral(Entry(a b) Entry(@"c" d))
        @{a ? b : c: d}        | DictionaryLiteral(Entry(Conditional(a b c) d))
        @selector(a)           | SelectorLiteral(a)
        @selector(a:b:)        | SelectorLiteral(a:b:)
        @selector(a::)         | SelectorLiteral(a::)
        @selector(default:)    | SelectorLiteral(default:)
        @selector(:)           | SelectorLiteral(:)
        @protocol(P)           | ProtocolLiteral(P)
        @encode(int *)         | Encode(Pointer(int))
        @available(iOS 13.0, tvOS 12, *) | Available(PlatformVersion(iOS 13.0) PlatformVersion(tvOS 12))
        __builtin_available(iOS 11, *)   | Available(PlatformVersion(iOS 11))
        @keypath(self, a)      | AtCall(keypath self a)
        true                   | true
        _Generic(a, int: 1, default: 2)  | Generic(a Association(int 1) Association(2))
        """)
    void literalsAreUnderstood(String text, String shape) {
        assertThat(ofExpression(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ^{ }                        | BlockLiteral(Compound())
        ^(void){ }                  | BlockLiteral(Compound())
        ^(id a, int b){ }           | BlockLiteral(Parameter(id a) Parameter(int b) Compound())
        ^BOOL(id a){ return YES; }  | BlockLiteral(BOOL Parameter(id a) Compound(Return(YES)))
        ^BOOL (Foo *a) { }          | BlockLiteral(BOOL Parameter(Pointer(Foo) a) Compound())
        ^Foo *(Bar b) { }           | BlockLiteral(Pointer(Foo) Parameter(Bar b) Compound())
        ^id { }                     | BlockLiteral(id Compound())
        ^NSArray<Foo *> * _Nullable (id a) { } | BlockLiteral(Pointer(Named(NSArray Pointer(Foo)) [NULLABLE]) Parameter(id a) Compound())
        ^(void (^done)(BOOL)) { }   | BlockLiteral(Parameter(Block(void Parameter(BOOL)) done) Compound())
        ^(id a, ...) { }            | BlockLiteral(Parameter(id a) isVariadic Compound())
        """)
    void blocksHaveResultParametersAndBody(String text, String shape) {
        assertThat(ofExpression(text)).isEqualTo(shape);
    }

    @Test
    void initialisersMayNameMembersAndElements() {
        assertThat(ofStatement("int a[] = {[0] = 1, [2 ... 3] = 2, 4};"))
                .contains("InitializerList(Item(Index(0) 1) Item(Index(2 3) 2) Item(4))");
        assertThat(ofStatement("struct S s = {.a.b = 1, c: 2, {3}};"))
                .contains(
                        "InitializerList(Item(Member(a) Member(b) 1) Item(Member(c) 2) Item(InitializerList(Item(3))))");
        assertThat(ofStatement("id a[] = {[b c], d};")).contains("InitializerList(Item(Message(b c)) Item(d))");
    }

    @Test
    void bodiesOfMacrosKeepTheirGrouping() {
        String text = "#define kMargin 12\n#define kW (kScreen - 2 * kMargin)\nx = kW + kMargin;";
        assertThat(ofStatement(text))
                .isEqualTo("Evaluate(Assign(x Binary(ADD (Binary(SUBTRACT kScreen Binary(MULTIPLY 2 12))) 12)))");
    }

    @Test
    void aNodeFromAMacroHasThePlaceOfItsUse() {
        String text = "#define kTwo (1 + 1)\nx = kTwo * 3;";
        ParsedFile file = ObjcParser.parseStatements(SourceText.of("a.m", text), ParseOptions.DEFAULT);
        var evaluate = (dev.patchsmith.language.objc.tree.Statement.Evaluate)
                file.looseStatements().getFirst();
        var product = (Expression.Binary) ((Expression.Assign) evaluate.expression()).value();
        assertThat(file.source().text(product.left().span())).isEqualTo("kTwo");
        assertThat(file.source().text(product.span())).isEqualTo("kTwo * 3");
        assertThat(file.macroAt(product.left().span()))
                .hasValueSatisfying(use -> assertThat(use.name()).isEqualTo("kTwo"));
        assertThat(file.macroAt(product.right().span())).isEmpty();
    }

    @Test
    void anExpressionAloneCanBeParsed() {
        assertThat(ObjcParser.parseExpression(SourceText.of("macro", "a + 1"), ParseOptions.DEFAULT))
                .hasValueSatisfying(each -> assertThat(Shape.of(each)).isEqualTo("Binary(ADD a 1)"));
        assertThat(ObjcParser.parseExpression(SourceText.of("macro", "a + "), ParseOptions.DEFAULT))
                .isEmpty();
        assertThat(ObjcParser.parseExpression(SourceText.of("macro", "a; b"), ParseOptions.DEFAULT))
                .isEmpty();
    }
}
