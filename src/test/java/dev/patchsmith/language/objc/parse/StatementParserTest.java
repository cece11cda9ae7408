package dev.patchsmith.language.objc.parse;

import static dev.patchsmith.language.objc.parse.Shape.ofStatement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        if (a) b; else if (c) d; else e;    | If(a Evaluate(b) If(c Evaluate(d) Evaluate(e)))
        if (a) if (b) c; else d;            | If(a If(b Evaluate(c) Evaluate(d)))
        while (a) { b; }                    | While(a Compound(Evaluate(b)))
        do a; while (b);                    | DoWhile(Evaluate(a) b)
        for (;;) a;                         | For(Evaluate(a))
        for (i = 0; i < 3; i++) a;          | For(Evaluate(Assign(i 0)) Binary(LESS i 3) Unary(POST_INCREMENT i) Evaluate(a))
        for (int i = 0, j = 1; i; ) a;      | For(Declare(Variables(Variable(int i 0) Variable(int j 1))) i Evaluate(a))
        for (Foo *a in b) c;                | ForIn(Declare(Variables(Variable(Pointer(Foo) a))) b Evaluate(c))
        for (Foo a in b) c;                 | ForIn(Declare(Variables(Variable(Foo a))) b Evaluate(c))
        for (id<P> a in [b c]) ;            | ForIn(Declare(Variables(Variable(Named(id P) a))) Message(b c) Empty())
        for (a in b) c;                     | ForIn(Evaluate(a) b Evaluate(c))
        switch (a) { case 1: b; default: ; } | Switch(a Compound(Case(1) Evaluate(b) Default() Empty()))
        switch (a) { case 1 ... 3: break; } | Switch(a Compound(Case(1 3) Break()))
        switch (a) { case b ? c : d: e; }   | Switch(a Compound(Case(Conditional(b c d)) Evaluate(e)))
        if (a) l: b;                        | If(a Compound(Label(l) Evaluate(b)))
        goto l;                             | Goto(l)
        return;                             | Return()
        return a, b;                        | Return(Comma(a b))
        continue;                           | Continue()
        @autoreleasepool { a; }             | AutoreleasePool(Compound(Evaluate(a)))
        @synchronized (a) { b; }            | Synchronized(a Compound(Evaluate(b)))
        @try { a; } @catch (Foo *e) { b; } @catch (...) { } @finally { c; } | Try(Compound(Evaluate(a)) Catch(Parameter(Pointer(Foo) e) Compound(Evaluate(b))) Catch(Compound()) Compound(Evaluate(c)))
        @throw a;                           | Throw(a)
        @throw;                             | Throw()
        @weakify(self);                     | Evaluate(AtCall(weakify self))
        @strongify(self)                    | Evaluate(AtCall(strongify self))
        if (Foo *a = b) c;                  | If(Condition(Variable(Pointer(Foo) a b)) Evaluate(c))
        if (a * b) c;                       | If(Binary(MULTIPLY a b) Evaluate(c))
        asm volatile ("nop");               | Assembler()
        """)
    void statementsAreUnderstood(String text, String shape) {
        assertThat(ofStatement(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Foo *a;             | Declare(Variables(Variable(Pointer(Foo) a)))
        foo * a;            | Declare(Variables(Variable(Pointer(foo) a)))
        foo * a(b);         | Evaluate(Binary(MULTIPLY foo Call(a b)))
        Foo *a = b, c;      | Declare(Variables(Variable(Pointer(Foo) a b) Variable(Foo c)))
        Foo a;              | Declare(Variables(Variable(Foo a)))
        a * 2;              | Evaluate(Binary(MULTIPLY a 2))
        a(b);               | Evaluate(Call(a b))
        a(^{ b; });         | Evaluate(Call(a BlockLiteral(Compound(Evaluate(b)))))
        a(^(int b) { c; }); | Evaluate(Call(a BlockLiteral(Parameter(int b) Compound(Evaluate(c)))))
        void (^a)(int) = b; | Declare(Variables(Variable(Block(void Parameter(int)) a b)))
        Foo (^a)(void);     | Declare(Variables(Variable(Block(Foo) a)))
        Foo (*a)(int);      | Declare(Variables(Variable(Pointer(Function(Foo Parameter(int))) a)))
        Foo<Bar> *a;        | Declare(Variables(Variable(Pointer(Named(Foo Bar)) a)))
        a < b;              | Evaluate(Binary(LESS a b))
        a.b = c;            | Evaluate(Assign(Select(a b) c))
        *a = b;             | Evaluate(Assign(Unary(DEREFERENCE a) b))
        (*a)++;             | Evaluate(Unary(POST_INCREMENT (Unary(DEREFERENCE a))))
        ++a;                | Evaluate(Unary(PRE_INCREMENT a))
        __block Foo *a;     | Declare(Variables(Storage(isBlock) Variable(Pointer(Foo) a)))
        Foo __block *a;     | Declare(Variables(Storage(isBlock) Variable(Pointer(Foo) a)))
        Foo * __block a;    | Declare(Variables(Storage(isBlock) Variable(Pointer(Foo) a)))
        __weak Foo *a = b;  | Declare(Variables(Variable(Pointer(Foo[WEAK]) a WEAK b)))
        Foo * __weak a = b; | Declare(Variables(Variable(Pointer(Foo [WEAK]) a WEAK b)))
        __weak typeof(self) a = self;   | Declare(Variables(Variable(TypeofExpression(self [WEAK]) a WEAK self)))
        __strong __typeof__(a) b = a;   | Declare(Variables(Variable(TypeofExpression(a [STRONG]) b STRONG a)))
        __auto_type a = b;  | Declare(Variables(Variable(Inferred() a b)))
        static Foo a;       | Declare(Variables(Storage(isStatic) Variable(Foo a)))
        typedef int a, *b;  | Declare(Typedef(Variable(int a) Variable(Pointer(int) b)))
        struct S { int a; } b; | Declare(Variables(Variable(Record(S Field(int a)) b)))
        enum { A, B = 2 };  | Declare(TypeOnly(Enumeration(Enumerator(A) Enumerator(B 2))))
        FOO_EXPORT Foo *a;  | Declare(Variables(Variable(Pointer(Foo) a)))
        int a __attribute__((unused)) = 1; | Declare(Variables(Variable(int a 1)))
        unsigned a = 1, b[2], *c; | Declare(Variables(Variable(unsigned_int a 1) Variable(Array(unsigned_int 2) b) Variable(Pointer(unsigned_int) c)))
        CGFloat a[2] = {1}; | Declare(Variables(Variable(Array(CGFloat 2) a InitializerList(Item(1)))))
        NSInteger(^a)(NSInteger); | Declare(Variables(Variable(Block(NSInteger Parameter(NSInteger)) a)))
        """)
    void declarationsAreToldFromExpressions(String text, String shape) {
        assertThat(ofStatement(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int x;                              | int
        long long unsigned int x;           | unsigned_long_long
        char *x[3];                         | Array(Pointer(char) 3)
        char (*x)[3];                       | Pointer(Array(char 3))
        int x[2][3];                        | Array(Array(int 3) 2)
        int (*x)(int, char *);              | Pointer(Function(int Parameter(int) Parameter(Pointer(char))))
        int (*x[2])(void);                  | Array(Pointer(Function(int)) 2)
        void (^x)(void (^)(id), int n);     | Block(void Parameter(Block(void Parameter(id))) Parameter(int n))
        int (^(*x)(int))(id);               | Pointer(Function(Block(int Parameter(id)) Parameter(int)))
        NSDictionary<NSString *, id> *x;    | Pointer(Named(NSDictionary Pointer(NSString) id))
        NSArray<NSArray<NSString *>*> *x;   | Pointer(Named(NSArray Pointer(Named(NSArray Pointer(NSString)))))
        NSArray<NSArray<id<P>>> *x;         | Pointer(Named(NSArray Named(NSArray Named(id P))))
        id<A, B> x;                         | Named(id A B)
        Class<A> x;                         | Named(Class A)
        __kindof Foo *x;                    | Pointer(Foo[KINDOF])
        NSError *__autoreleasing *x;        | Pointer(Pointer(NSError [AUTORELEASING]))
        const char *const x;                | Pointer(char[CONST] [CONST])
        Foo * _Nullable x;                  | Pointer(Foo [NULLABLE])
        struct S *x;                        | Pointer(Record(S))
        union { int a; float b; } x;        | Record(isUnion Field(int a) Field(float b))
        struct { unsigned a : 3, : 2; struct { int b; }; } x; | Record(Field(unsigned_int a 3) Field(unsigned_int 2) Field(Record(Field(int b))))
        enum E : NSUInteger { A } x;        | Enumeration(E NSUInteger Enumerator(A))
        _Atomic(int) x;                     | int
        _Atomic int x;                      | int[ATOMIC]
        signed char x;                      | signed_char
        short unsigned x;                   | unsigned_short
        long double x;                      | long_double
        typeof(int *) x;                    | TypeofType(Pointer(int))
        """)
    void typesAreTurnedInsideOut(String text, String shape) {
        assertThat(Shape.ofType(text)).isEqualTo(shape);
    }
}
