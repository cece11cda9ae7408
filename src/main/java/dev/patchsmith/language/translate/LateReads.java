package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads variables where C reads them. The engine keeps of a name the variable itself until the value is used, so in
/// `n - b()` it takes what `b` has left in `n`. Where something evaluated in between may change the variable, its
/// value is taken at once: by an operation that changes nothing.
final class LateReads {

    private final Frame frame;
    private final Disturbance disturbance;

    LateReads(Frame frame) {
        this.frame = frame;
        this.disturbance = frame.disturbance;
    }

    Body settled(Body body) {
        return disturbance.isPossible() ? body(body) : body;
    }

    private Body body(Body body) {
        return new Body(body.statements().stream().map(this::statement).toList(), body.place());
    }

    private @Nullable Body bodyOrNone(@Nullable Body body) {
        return body == null ? null : body(body);
    }

    private Statement statement(Statement statement) {
        return switch (statement) {
            case Statement.Declaration s ->
                new Statement.Declaration(s.modifiers(), s.type(), s.name(), orNone(s.value()), s.place());
            case Statement.Evaluate s -> new Statement.Evaluate(of(s.expression()), s.place());
            case Statement.Return s -> new Statement.Return(orNone(s.value()), s.place());
            case If s ->
                new If(
                        s.branches().stream()
                                .map(each -> new If.Branch(of(each.condition()), body(each.body()), each.place()))
                                .toList(),
                        bodyOrNone(s.otherwise()),
                        s.place());
            case Statement.Switch s ->
                new Statement.Switch(
                        of(s.value()), s.parts().stream().map(this::part).toList(), s.place());
            case Statement.For s ->
                new Statement.For(
                        s.start() == null
                                ? null
                                : (dev.patchsmith.language.mango.tree.ForStart) statement((Statement) s.start()),
                        orNone(s.condition()),
                        orNone(s.step()),
                        body(s.body()),
                        s.place());
            case Statement.ForIn s ->
                new Statement.ForIn(s.type(), s.name(), of(s.collection()), body(s.body()), s.place());
            case Statement.While s -> new Statement.While(of(s.condition()), body(s.body()), s.place());
            case Statement.DoWhile s -> new Statement.DoWhile(body(s.body()), of(s.condition()), s.place());
            default -> statement;
        };
    }

    private SwitchPart part(SwitchPart part) {
        return switch (part) {
            case SwitchPart.Case s -> new SwitchPart.Case(s.value(), body(s.body()), s.place());
            case SwitchPart.Default s -> new SwitchPart.Default(body(s.body()), s.place());
            default -> part;
        };
    }

    private @Nullable Expression orNone(@Nullable Expression expression) {
        return expression == null ? null : of(expression);
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    private Expression of(Expression expression) {
        return switch (expression) {
            case Expression.Binary e -> {
                Expression right = of(e.right());
                Expression left = e.operator().precedence() <= 2 ? of(e.left()) : before(of(e.left()), List.of(right));
                yield left == e.left() && right == e.right()
                        ? e
                        : new Expression.Binary(left, e.operator(), right, e.place());
            }
            case Expression.Message e ->
                new Expression.Message(of(e.receiver()), e.selector(), inOrder(all(e.arguments())), e.place());
            case Expression.Call e ->
                new Expression.Call(
                        of(e.callee()),
                        isNative(e.callee()) ? inOrder(all(e.arguments())) : all(e.arguments()),
                        e.place());
            case Expression.DictionaryLiteral e ->
                new Expression.DictionaryLiteral(
                        e.entries().stream()
                                .map(each -> {
                                    Expression value = of(each.value());
                                    return new Expression.Entry(before(of(each.key()), List.of(value)), value);
                                })
                                .toList(),
                        e.place());
            case Expression.StructLiteral e -> struct(e);
            case Expression.Subscript e -> {
                Expression target = of(e.target());
                yield new Expression.Subscript(target, of(e.index()), e.place());
            }
            case Expression.Assignment e -> assignment(e);
            case Expression.Member e -> new Expression.Member(of(e.target()), e.name(), e.place());
            case Expression.Box e -> new Expression.Box(of(e.value()), e.place());
            case Expression.ArrayLiteral e -> new Expression.ArrayLiteral(all(e.elements()), e.place());
            case Expression.Unary e -> new Expression.Unary(e.operator(), of(e.operand()), e.place());
            case Expression.Conditional e ->
                new Expression.Conditional(of(e.condition()), of(e.then()), of(e.otherwise()), e.place());
            case Expression.Otherwise e -> new Expression.Otherwise(of(e.value()), of(e.otherwise()), e.place());
            case Expression.BlockLiteral e ->
                new Expression.BlockLiteral(e.returnType(), e.parameters(), body(e.body()), e.place());
            default -> expression;
        };
    }

    /// The value of an assignment waits until what leads to its place is evaluated, as in C.
    private Expression assignment(Expression.Assignment e) {
        Expression target = e.target() instanceof Expression.Name ? e.target() : of(e.target());
        return new Expression.Assignment(target, e.operator(), of(e.value()), e.place());
    }

    private Expression struct(Expression.StructLiteral e) {
        List<Expression> values =
                inOrder(all(e.fields().stream().map(Expression.Field::value).toList()));
        List<Expression.Field> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            fields.add(new Expression.Field(e.fields().get(i).name(), values.get(i)));
        }
        return new Expression.StructLiteral(fields, e.place());
    }

    private boolean isNative(Expression callee) {
        return callee instanceof Expression.Name name && frame.natives.functions.containsKey(name.text());
    }

    private List<Expression> inOrder(List<Expression> values) {
        List<Expression> found = new ArrayList<>(values);
        for (int i = 0; i < values.size() - 1; i++) {
            found.set(i, before(values.get(i), values.subList(i + 1, values.size())));
        }
        return found;
    }

    /// An operand whose value is used after others are evaluated.
    private Expression before(Expression operand, List<Expression> later) {
        Set<String> names = new HashSet<>();
        late(operand, names);
        names.removeIf(disturbance::isInstanceVariable);
        if (names.isEmpty() || later.stream().noneMatch(each -> disturbance.changes(each, names))) {
            return operand;
        }
        return taken(operand);
    }

    /// The variables that are still variables in the value of an expression.
    private static void late(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Name e -> names.add(e.text());
            case Expression.Conditional e -> {
                late(e.then(), names);
                late(e.otherwise(), names);
            }
            case Expression.Otherwise e -> {
                late(e.value(), names);
                late(e.otherwise(), names);
            }
            case Expression.Assignment e when e.operator() == AssignmentOperator.SET -> late(e.value(), names);
            default -> {}
        }
    }

    private Expression taken(Expression operand) {
        return switch (operand) {
            case Expression.Conditional e ->
                new Expression.Conditional(e.condition(), taken(e.then()), taken(e.otherwise()), e.place());
            case Expression.Name e -> disturbance.isInstanceVariable(e.text()) ? e : taken(e.text(), e);
            case Expression.Otherwise e -> taken(firstName(e), e);
            case Expression.Assignment e -> taken(firstName(e), e);
            default -> operand;
        };
    }

    private String firstName(Expression expression) {
        Set<String> names = new HashSet<>();
        late(expression, names);
        names.removeIf(disturbance::isInstanceVariable);
        return names.iterator().next();
    }

    private Expression taken(String name, Expression code) {
        CType type = frame.disturbance.type(name);
        return switch (Value.kindOf(type)) {
            case INT, DOUBLE -> Emit.binary(code, dev.patchsmith.language.mango.tree.BinaryOperator.MINUS, zero(false));
            case UINT -> Emit.binary(code, dev.patchsmith.language.mango.tree.BinaryOperator.MINUS, zero(true));
            case BOOL -> new Expression.Unary(UnaryOperator.NOT, new Expression.Unary(UnaryOperator.NOT, code));
            case OTHER, UNKNOWN -> {
                if (type.isObjectLike()) {
                    yield frame.helper(Natives.PreludeBlock.OBJ, code);
                }
                warn(name);
                yield code;
            }
        };
    }

    private static Expression zero(boolean isUnsigned) {
        return isUnsigned ? Expression.unsigned(0) : Expression.integer(0);
    }

    private void warn(String name) {
        Span span = frame.body == null ? Span.NONE : frame.body.span();
        frame.warn(
                "W-ORDER",
                span,
                "What is evaluated after " + name
                        + " in the same expression may change it, and the script uses the changed value.");
    }
}
