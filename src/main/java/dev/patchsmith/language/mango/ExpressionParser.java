package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.PostfixOperator;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads expressions by precedence. Assignments, conditions and operators are here, what they are made of is in
/// [PrimaryParser].
final class ExpressionParser {

    private final TokenCursor cursor;
    private final PrimaryParser primaries;

    /// Whether the expression read last was a primary, which is what may stand left of `=`.
    private boolean primary;

    private int height;
    private int tallest;

    ExpressionParser(TokenCursor cursor, StatementParser statements, KnownTypes known) {
        this.cursor = cursor;
        this.primaries = new PrimaryParser(cursor, this, statements, new TypeParser(cursor, this, known));
    }

    TypeParser types() {
        return primaries.types();
    }

    Expression expression() {
        int start = cursor.start();
        Expression left = ternary();
        AssignmentOperator operator = assignment(cursor.kind());
        if (operator == null) {
            return left;
        }
        if (!primary) {
            throw cursor.fail("Only a variable, a property or an element can stand left of " + operator.symbol()
                    + ": put the assignment into parentheses if it is part of a larger expression.");
        }
        cursor.advance();
        int before = height;
        Expression value = ternary();
        if (assignment(cursor.kind()) != null) {
            throw cursor.fail("Assignments do not chain: write a = (b = c), or two statements.");
        }
        primary = false;
        grow(before);
        return new Expression.Assignment(left, operator, value, cursor.placeFrom(start));
    }

    /// Reads what the grammar wants to be a primary; an expression of another form is complained about with the
    /// remedy, and taken.
    Expression primaryOnly(String where) {
        int start = cursor.start();
        Expression expression = ternary();
        if (!primary) {
            Span span = new Span(start, cursor.previousEnd());
            cursor.report(
                    "E-PRIMARY",
                    span,
                    "The grammar wants " + where + " in parentheses unless it is a name, a call or a literal.",
                    parentheses(span));
        }
        return expression;
    }

    static Fix parentheses(Span span) {
        return new Fix.Rewrite(
                "Put it into parentheses",
                List.of(
                        new Fix.Edit(new Span(span.start(), span.start()), "("),
                        new Fix.Edit(new Span(span.end(), span.end()), ")")));
    }

    /// Notes that a node stands over the one read last.
    void grow(int otherHeight) {
        height = Math.max(height, otherHeight) + 1;
        tallest = Math.max(tallest, height);
        if (height > TokenCursor.MAX_HEIGHT) {
            throw cursor.giveUp(
                    "E-DEPTH",
                    "This expression is a chain of more than " + TokenCursor.MAX_HEIGHT
                            + " links: split it into several statements.");
        }
    }

    int height() {
        return height;
    }

    void leaf() {
        height = 1;
    }

    /// Marks the expression read last as a primary, as parentheses do.
    void close() {
        primary = true;
    }

    /// Begins a body inside an expression; give the result to [#leaveBody].
    int enterBody() {
        int outer = tallest;
        tallest = 0;
        return outer;
    }

    void leaveBody(int outer) {
        height = tallest;
        tallest = outer;
        grow(0);
    }

    private Expression ternary() {
        cursor.enter();
        int start = cursor.start();
        Expression condition = binary(1);
        if (cursor.is(Kind.QUESTION)) {
            condition = choice(condition, start);
            primary = false;
        }
        cursor.leave();
        return condition;
    }

    private Expression choice(Expression condition, int start) {
        cursor.advance();
        int before = height;
        if (cursor.accept(Kind.COLON)) {
            Expression otherwise = ternary();
            grow(before);
            return new Expression.Otherwise(condition, otherwise, cursor.placeFrom(start));
        }
        Expression then = ternary();
        before = Math.max(before, height);
        if (assignment(cursor.kind()) != null) {
            throw cursor.fail("An assignment between ? and : needs parentheses.");
        }
        cursor.expect(Kind.COLON, "in the condition behind ?");
        Expression otherwise = ternary();
        grow(before);
        return new Expression.Conditional(condition, then, otherwise, cursor.placeFrom(start));
    }

    private Expression binary(int least) {
        int start = cursor.start();
        Expression left = unary();
        while (true) {
            BinaryOperator operator = binary(cursor.kind());
            if (operator == null || operator.precedence() < least) {
                return left;
            }
            cursor.advance();
            int before = height;
            Expression right = binary(operator.precedence() + 1);
            grow(before);
            primary = false;
            left = new Expression.Binary(left, operator, right, cursor.placeFrom(start));
        }
    }

    private Expression unary() {
        UnaryOperator operator = switch (cursor.kind()) {
            case NOT -> UnaryOperator.NOT;
            case MINUS -> UnaryOperator.MINUS;
            default -> null;
        };
        int start = cursor.start();
        if (operator == null) {
            return postfix(start);
        }
        cursor.enter();
        cursor.advance();
        Expression operand = unary();
        cursor.leave();
        grow(0);
        primary = false;
        return new Expression.Unary(operator, operand, cursor.placeFrom(start));
    }

    private Expression postfix(int start) {
        Expression operand = primaries.primary();
        primary = true;
        PostfixOperator operator = switch (cursor.kind()) {
            case INCREMENT -> PostfixOperator.INCREMENT;
            case DECREMENT -> PostfixOperator.DECREMENT;
            default -> null;
        };
        if (operator == null) {
            return operand;
        }
        cursor.advance();
        grow(0);
        primary = false;
        return new Expression.Postfix(operand, operator, cursor.placeFrom(start));
    }

    private static @Nullable BinaryOperator binary(Kind kind) {
        return switch (kind) {
            case OR -> BinaryOperator.OR;
            case AND -> BinaryOperator.AND;
            case EQUAL -> BinaryOperator.EQUAL;
            case NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case LESS -> BinaryOperator.LESS;
            case LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case GREATER -> BinaryOperator.GREATER;
            case GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case PLUS -> BinaryOperator.PLUS;
            case MINUS -> BinaryOperator.MINUS;
            case TIMES -> BinaryOperator.TIMES;
            case DIVIDE -> BinaryOperator.DIVIDE;
            case REMAINDER -> BinaryOperator.REMAINDER;
            default -> null;
        };
    }

    private static @Nullable AssignmentOperator assignment(Kind kind) {
        return switch (kind) {
            case SET -> AssignmentOperator.SET;
            case ADD -> AssignmentOperator.ADD;
            case SUBTRACT -> AssignmentOperator.SUBTRACT;
            case MULTIPLY -> AssignmentOperator.MULTIPLY;
            case DIVIDE_BY -> AssignmentOperator.DIVIDE;
            case REMAINDER_BY -> AssignmentOperator.REMAINDER;
            default -> null;
        };
    }
}
