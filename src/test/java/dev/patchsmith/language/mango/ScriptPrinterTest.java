package dev.patchsmith.language.mango;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Expression.Binary;
import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;
import dev.patchsmith.language.mango.tree.Expression.Call;
import dev.patchsmith.language.mango.tree.Expression.Conditional;
import dev.patchsmith.language.mango.tree.Expression.Member;
import dev.patchsmith.language.mango.tree.Expression.Message;
import dev.patchsmith.language.mango.tree.Expression.Name;
import dev.patchsmith.language.mango.tree.Expression.Unary;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Parameter;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement.Declaration;
import dev.patchsmith.language.mango.tree.Statement.Evaluate;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptPrinterTest {

    private static final Expression A = new Name("a");
    private static final Expression B = new Name("b");
    private static final Expression C = new Name("c");

    @Test
    void setsParenthesesOnlyWherePrecedenceNeedsThem() {
        assertThat(text(times(plus(A, B), C))).isEqualTo("(a + b) * c");
        assertThat(text(plus(A, times(B, C)))).isEqualTo("a + b * c");
        assertThat(text(plus(A, plus(B, C)))).isEqualTo("a + (b + c)");
        assertThat(text(plus(plus(A, B), C))).isEqualTo("a + b + c");
    }

    @Test
    void keepsTwoMinusSignsApart() {
        assertThat(text(minus(minus(A)))).isEqualTo("-(-a)");
        assertThat(text(new Binary(A, BinaryOperator.MINUS, minus(B)))).isEqualTo("a - -b");
    }

    @Test
    void closesMembersBeforeColons() {
        Expression member = new Member(A, "b");
        assertThat(text(new Conditional(C, member, member))).isEqualTo("c ? (a.b) : a.b");
        assertThat(text(new Conditional(C, new Unary(UnaryOperator.NOT, member), B)))
                .isEqualTo("c ? (!a.b) : b");
        assertThat(text(new Expression.DictionaryLiteral(List.of(new Expression.Entry(member, member)))))
                .isEqualTo("@{(a.b): a.b}");
    }

    @Test
    void givesPrimariesWhereTheGrammarWantsThem() {
        assertThat(text(new Expression.StructLiteral(List.of(new Expression.Field("x", minus(A))))))
                .isEqualTo("{x: (-a)}");
        assertThat(text(new Call(new Member(A, "b"), List.of(C)))).isEqualTo("(a.b)(c)");
        assertThat(text(new Message(plus(A, B), "length"))).isEqualTo("(a + b).length()");
    }

    @Test
    void keepsAProductFromReadingAsADeclaration() {
        assertThat(print(new Evaluate(plus(times(A, B), C)))).isEqualTo("(a * b + c);\n");
        assertThat(print(new Evaluate(times(new Member(A, "x"), B)))).isEqualTo("a.x * b;\n");
    }

    @Test
    void splitsStringsBeforeASwallowedBackslash() {
        assertThat(text(Expression.string("好的，\n再见"))).isEqualTo("@\"好的，\" + @\"\\n再见\"");
        assertThat(text(Expression.string("a\"b\\c\n\t中Atail"))).isEqualTo("@\"a\\\"b\\\\c\\n\\t中Atail\"");
        assertThat(text(new Message(Expression.string("，\""), "length"))).isEqualTo("(@\"，\" + @\"\\\"\").length()");
    }

    @Test
    void writesNumbersWithoutSignExponentOrSuffix() {
        assertThat(text(Expression.real(1e21))).isEqualTo("1000000000000000000000.0");
        assertThat(text(Expression.real(-1.5e-7))).isEqualTo("-0.00000015");
        assertThat(text(Expression.real(0.1))).isEqualTo("0.1");
        assertThat(text(Expression.real(1000))).isEqualTo("1000.0");
        assertThat(text(Expression.integer(Long.MIN_VALUE))).isEqualTo("-9223372036854775807 - 1");
        assertThat(text(Expression.unsigned(-1))).isEqualTo("0xFFFFFFFFFFFFFFFF");
    }

    @Test
    void writesClassesInTheNormativeStyle() {
        var method = new Method(
                        false,
                        Type.Word.VOID,
                        List.of(
                                new Method.Part("move", new Type.Named("NSInteger"), "n"),
                                new Method.Part("to", new Type.ObjectPointer("UIView"), "v")),
                        new Body(new Evaluate(new Message(new Name("v"), "setTag:", new Name("n")))))
                .annotated(List.of(Annotation.methodName("move:in:")));
        var script = new Script(
                new Declaration(new Type.Named("NSInteger"), "count", Expression.integer(0)),
                new ClassDefinition("A", "NSObject", List.of("P", "Q"), List.of(method, method)));
        assertThat(ScriptPrinter.print(script).text()).isEqualTo("""
                NSInteger count = 0;

                class A : NSObject <P, Q> {

                @MethodName("move:in:")
                - (void)move:(NSInteger)n to:(UIView *)v {
                    v.setTag:(n);
                }

                @MethodName("move:in:")
                - (void)move:(NSInteger)n to:(UIView *)v {
                    v.setTag:(n);
                }

                }
                """);
    }

    @Test
    void indentsBlocksFromTheLineTheyBeginOn() {
        var block = new BlockLiteral(
                Type.Word.VOID,
                List.of(new Parameter(Type.Word.ID, "x")),
                new Body(new If(A, new Body(new Evaluate(new Call("f"))))));
        assertThat(print(new Evaluate(new Message(A, "run:", block)))).isEqualTo("""
                a.run:(^void (id x) {
                    if (a) {
                        f();
                    }
                });
                """);
    }

    @Test
    void placesCommentsOnTheirOwnLineOrBehindAStatement() {
        assertThat(ScriptPrinter.print(new Script(
                                Comment.ownLine("/* keep */"),
                                new Evaluate(new Call("f")),
                                Comment.trailing("// tail"),
                                new BlankLine(),
                                new If(A, new Body(Comment.trailing("// why"), new Evaluate(new Call("g")))),
                                Comment.trailing("// done")))
                        .text())
                .isEqualTo("""
                        /* keep */
                        f(); // tail

                        if (a) { // why
                            g();
                        } // done
                        """);
    }

    @Test
    void mapsLinesOfStatementsInBothDirections() {
        SourceText source = SourceText.of("A.m", "if (a)\n{\n[x go];\n}\n[y go];\n");
        var inner = new Evaluate(new Message(new Name("x"), "go")).from(new Span(9, 16));
        var script = new Script(
                new If(A, new Body(inner)).from(new Span(0, 18)),
                new Evaluate(new Message(new Name("y"), "go")).from(new Span(19, 26)));
        LineMap map = ScriptPrinter.print(script).lineMap();
        assertThat(map.sourceLine(1, source)).hasValue(1);
        assertThat(map.sourceLine(2, source)).hasValue(3);
        assertThat(map.sourceLine(3, source)).hasValue(1);
        assertThat(map.sourceLine(4, source)).hasValue(5);
        assertThat(map.sourceLine(5, source)).isEmpty();
        assertThat(map.scriptLine(3, source)).hasValue(2);
        assertThat(map.scriptLine(5, source)).hasValue(4);
        assertThat(map.scriptLineAt(10)).hasValue(2);
    }

    private static String text(Expression expression) {
        return ScriptPrinter.print(expression);
    }

    private static String print(dev.patchsmith.language.mango.tree.Item item) {
        return ScriptPrinter.print(new Script(item)).text();
    }

    private static Expression plus(Expression left, Expression right) {
        return new Binary(left, BinaryOperator.PLUS, right);
    }

    private static Expression times(Expression left, Expression right) {
        return new Binary(left, BinaryOperator.TIMES, right);
    }

    private static Expression minus(Expression operand) {
        return new Unary(UnaryOperator.MINUS, operand);
    }
}
