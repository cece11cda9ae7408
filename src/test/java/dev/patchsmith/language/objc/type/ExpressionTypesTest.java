package dev.patchsmith.language.objc.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTypesTest {

    private static final String DECLARATIONS = """
            @protocol Named
            @property (nonatomic, copy) NSString *name;
            @end
            typedef NS_ENUM(NSInteger, Mode) { ModeA, ModeB };
            typedef NS_OPTIONS(NSUInteger, Flags) { FlagA = 1 };
            typedef struct { double lat; float lng; } Geo;
            typedef void (^Done)(BOOL ok);
            typedef unsigned short word;
            @interface Base : NSObject
            + (instancetype)shared;
            - (int)level;
            @property (nonatomic) CGRect box;
            @end
            @interface Item : Base <Named> { float _ratio; }
            @property (nonatomic, strong) NSArray<Item *> *children;
            @property (nonatomic, getter=isOn) BOOL on;
            @property (nonatomic, copy) Done done;
            @property (class, readonly) Item *main;
            - (NSUInteger)count:(id)x;
            @end
            static NSInteger gTotal;
            CGFloat scale(CGFloat v);
            """;

    private static final Facts FACTS = FileFacts.of(parse(DECLARATIONS).declarations(), Facts.NONE);

    private static ParsedFile parse(String text) {
        return ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
    }

    /// The type of the last expression statement of a body of a method of `Item`.
    private static Type last(String statements) {
        List<Statement> body = ObjcParser.parseStatements(SourceText.of("a.m", statements), ParseOptions.DEFAULT)
                .looseStatements();
        ExpressionTypes types = ExpressionTypes.ofStatements(FACTS, "Item", false, body);
        return types.of(((Statement.Evaluate) body.getLast()).expression());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        1 => int32
        3000000000 => int64
        0xFFFFFFFF => uint32
        1u => uint32
        1UL => uint64
        1.5 => double
        1.5f => float
        'a' => int32
        YES => bool
        @"a" => object
        "a" => pointer
        nil => object
        NULL => pointer
        @selector(a) => SEL
        @[] => object
        sizeof(int) => uint64
        1 + 1.5f => float
        1.5f * 2.0 => double
        'a' + 1u => uint32
        1L + 1u => int64
        1 + 1UL => uint64
        1 < 2 => int32
        !1 => int32
        ~(char)1 => int32
        (char)1 => int8
        (word)1 + (word)2 => int32
        1ULL << 3 => uint64
        YES + YES => int32
        (1, 2.0) => double
        1 ? 2 : 3.0 => double
        self => object
        _cmd => SEL
        _ratio => float
        self->_ratio * 2 => float
        _on => bool
        self.on => bool
        self.isOn => bool
        self.box => struct CGRect
        self.level => int32
        [self level] => int32
        [self count:nil] => uint64
        [self setOn:YES] => void
        gTotal => int64
        ModeB => int64
        FlagA => uint64
        scale(1) => double
        MAX(1, 2.0) => double
        self.done => block
        self.done(YES) => void
        ^{ return 1.5; } => block
        ^{ return 1.5; }() => double
        ^BOOL(id x) { return YES; }(nil) => bool
        ({ int a = 1; a + 1.0f; }) => float
        (Geo){1, 2} => struct Geo
        ((Geo){1, 2}).lng => float
        &gTotal => pointer
        *&gTotal => int64
        unknown => unknown
        [unknown foo] => unknown
        unknown + 1 => unknown
        [Item shared] => object
        [Item class] => class
        Item.main.children => object
        @available(iOS 13, *) => bool
        """)
    void expressionsHaveTheTypesOfC(String expression, String kind) {
        assertThat(last(expression + ";").kind()).isEqualTo(kind);
    }

    @Test
    void classesAreKnownThroughReceiversAndCollections() {
        assertThat(last("[Item shared];")).isEqualTo(Type.object("Item"));
        assertThat(last("[[Item alloc] init];")).isEqualTo(Type.object("Item"));
        assertThat(last("self.children[0];")).isEqualTo(Type.object("Item"));
        assertThat(last("self.children.firstObject.name;")).isEqualTo(Type.object("NSString"));
        assertThat(last("super.level;")).isEqualTo(Type.INT32);
        assertThat(last("id<Named> n = nil; n.name;")).isEqualTo(Type.object("NSString"));
        assertThat(last("Item.main;")).isEqualTo(Type.object("Item"));
    }

    @Test
    void localsShadowAndEndWithTheirBlock() {
        assertThat(last("float gTotal = 1; gTotal;")).isEqualTo(Type.FLOAT);
        assertThat(last("{ float gTotal = 1; } gTotal;")).isEqualTo(Type.INT64);
        assertThat(last("for (short gTotal = 0;;) {} gTotal;")).isEqualTo(Type.INT64);
        assertThat(last("typedef float gF; gF x = 1; x;")).isEqualTo(Type.FLOAT);
        assertThat(last("__weak typeof(self) w = self; w;")).isEqualTo(Type.object("Item"));
        assertThat(last("__auto_type t = 1.5; t;")).isEqualTo(Type.DOUBLE);
        assertThat(last("int t[] = {1, 2}; t;")).isEqualTo(new Type.Array(Type.INT32, 2));
        assertThat(last("int t[3]; t[0];")).isEqualTo(Type.INT32);
        assertThat(last("NSInteger (^f)(int) = nil; f(1);")).isEqualTo(Type.INT64);
        assertThat(last("enum { Q = 1 }; Q;")).isEqualTo(Type.UINT32);
    }

    @Test
    void identifiersKnowWhatTheyName() {
        List<Statement> body = ObjcParser.parseStatements(
                        SourceText.of("a.m", "int a = 1; a; _ratio; Item; scale; gone;"), ParseOptions.DEFAULT)
                .looseStatements();
        ExpressionTypes types = ExpressionTypes.ofStatements(FACTS, "Item", false, body);
        assertThat(body.subList(1, body.size()).stream()
                        .map(each -> (Expression.Identifier) ((Statement.Evaluate) each).expression())
                        .map(each -> types.binding(each).meaning()))
                .containsExactly(
                        Binding.Meaning.LOCAL,
                        Binding.Meaning.INSTANCE_VARIABLE,
                        Binding.Meaning.CLASS,
                        Binding.Meaning.FUNCTION,
                        Binding.Meaning.UNKNOWN);
    }

    @Test
    void typedefsThatTurnInACircleEnd() {
        Facts facts = FileFacts.of(parse("typedef a b; typedef b a;").declarations(), Facts.NONE);
        assertThat(facts.typedef("a")).isEqualTo(Type.UNKNOWN);
    }
}
