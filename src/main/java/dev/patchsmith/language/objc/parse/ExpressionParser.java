package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Expression.Bridge;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Parses expressions by precedence climbing: comma, assignment, conditional, binary and unary operators, casts.
final class ExpressionParser {

    /// How tall the tree of an expression may become; chains such as `a + b + ...` grow it without any brackets.
    private static final int TALLEST = 400;

    private final Parsing parsing;
    private final Cursor cursor;
    private int height;

    ExpressionParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// How tall the tree of the last parsed expression is.
    int height() {
        return height;
    }

    void setHeight(int value) {
        height = value;
    }

    /// Whether a chain may grow by one more link; says so and passes the rest of the statement if not.
    boolean mayGrow(int tall) {
        if (tall < TALLEST) {
            return true;
        }
        cursor.moveTo(cursor.statementEnd());
        cursor.tooDeep();
        return false;
    }

    Expression expression() {
        int first = cursor.at();
        Expression left = assignment();
        while (cursor.is(Kind.COMMA)) {
            int tall = height;
            if (!mayGrow(tall)) {
                break;
            }
            cursor.next();
            Expression right = assignment();
            left = new Expression.Comma(cursor.span(first), left, right);
            height = Math.max(tall, height) + 1;
        }
        return left;
    }

    Expression assignment() {
        if (!cursor.enter()) {
            return tooDeep();
        }
        int first = cursor.at();
        Expression target = conditional();
        if (isAssignment(cursor.kind())) {
            int tall = height;
            BinaryOperator operator = operation(cursor.kind());
            cursor.next();
            Expression value = cursor.is(Kind.LEFT_BRACE) ? parsing.literals.initializer() : assignment();
            target = new Expression.Assign(cursor.span(first), operator, target, value);
            height = Math.max(tall, height) + 1;
        }
        cursor.leave();
        return target;
    }

    Expression tooDeep() {
        height = 1;
        return new Expression.Misunderstood(cursor.afterLast());
    }

    private static boolean isAssignment(Kind kind) {
        return kind.ordinal() >= Kind.ASSIGN.ordinal() && kind.ordinal() <= Kind.SHIFT_RIGHT_ASSIGN.ordinal();
    }

    private static @Nullable BinaryOperator operation(Kind assignment) {
        return switch (assignment) {
            case ADD_ASSIGN -> BinaryOperator.ADD;
            case SUBTRACT_ASSIGN -> BinaryOperator.SUBTRACT;
            case MULTIPLY_ASSIGN -> BinaryOperator.MULTIPLY;
            case DIVIDE_ASSIGN -> BinaryOperator.DIVIDE;
            case REMAINDER_ASSIGN -> BinaryOperator.REMAINDER;
            case AND_ASSIGN -> BinaryOperator.BIT_AND;
            case OR_ASSIGN -> BinaryOperator.BIT_OR;
            case XOR_ASSIGN -> BinaryOperator.BIT_XOR;
            case SHIFT_LEFT_ASSIGN -> BinaryOperator.SHIFT_LEFT;
            case SHIFT_RIGHT_ASSIGN -> BinaryOperator.SHIFT_RIGHT;
            default -> null;
        };
    }

    /// A conditional expression, which is also what a constant expression is.
    Expression conditional() {
        int first = cursor.at();
        Expression condition = binary(1);
        if (!cursor.is(Kind.QUESTION)) {
            return condition;
        }
        if (!cursor.enter()) {
            return tooDeep();
        }
        int tall = height;
        cursor.next();
        Expression then = null;
        if (!cursor.is(Kind.COLON)) {
            then = expression();
            tall = Math.max(tall, height);
        }
        Expression otherwise;
        if (cursor.expect(Kind.COLON)) {
            otherwise = conditional();
        } else {
            otherwise = new Expression.Misunderstood(cursor.afterLast());
        }
        height = Math.max(tall, height) + 1;
        cursor.leave();
        return new Expression.Conditional(cursor.span(first), condition, then, otherwise);
    }

    private Expression binary(int least) {
        int first = cursor.at();
        Expression left = unary();
        while (true) {
            BinaryOperator operator = operator(cursor.kind());
            if (operator == null || operator.precedence() < least) {
                return left;
            }
            int tall = height;
            if (!mayGrow(tall)) {
                return left;
            }
            cursor.next();
            Expression right = binary(operator.precedence() + 1);
            left = new Expression.Binary(cursor.span(first), operator, left, right);
            height = Math.max(tall, height) + 1;
        }
    }

    private static @Nullable BinaryOperator operator(Kind kind) {
        return switch (kind) {
            case STAR -> BinaryOperator.MULTIPLY;
            case SLASH -> BinaryOperator.DIVIDE;
            case PERCENT -> BinaryOperator.REMAINDER;
            case PLUS -> BinaryOperator.ADD;
            case MINUS -> BinaryOperator.SUBTRACT;
            case SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
            case SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
            case LESS -> BinaryOperator.LESS;
            case GREATER -> BinaryOperator.GREATER;
            case LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
            case GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
            case EQUAL -> BinaryOperator.EQUAL;
            case NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case AMPERSAND -> BinaryOperator.BIT_AND;
            case CARET -> BinaryOperator.BIT_XOR;
            case PIPE -> BinaryOperator.BIT_OR;
            case AND -> BinaryOperator.AND;
            case OR -> BinaryOperator.OR;
            default -> null;
        };
    }

    Expression unary() {
        return switch (cursor.kind()) {
            case PLUS -> prefix(UnaryOperator.PLUS);
            case MINUS -> prefix(UnaryOperator.MINUS);
            case BANG -> prefix(UnaryOperator.NOT);
            case TILDE -> prefix(UnaryOperator.COMPLEMENT);
            case STAR -> prefix(UnaryOperator.DEREFERENCE);
            case AMPERSAND -> prefix(UnaryOperator.ADDRESS);
            case AND -> prefix(UnaryOperator.LABEL_ADDRESS);
            case INCREMENT -> prefix(UnaryOperator.PRE_INCREMENT);
            case DECREMENT -> prefix(UnaryOperator.PRE_DECREMENT);
            case REAL -> prefix(UnaryOperator.REAL);
            case IMAGINARY -> prefix(UnaryOperator.IMAGINARY);
            case SIZEOF -> sizeof(false);
            case ALIGNOF -> sizeof(true);
            case LEFT_PAREN -> parsing.lookahead.isCast(false) ? cast() : parsing.primaries.postfix();
            case STORAGE -> extension();
            default -> parsing.primaries.postfix();
        };
    }

    private Expression prefix(UnaryOperator operator) {
        if (!cursor.enter()) {
            return tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        Expression operand = unary();
        cursor.leave();
        height++;
        return new Expression.Unary(cursor.span(first), operator, operand);
    }

    private Expression extension() {
        if (cursor.isWord(Words.EXTENSION) && cursor.enter()) {
            cursor.next();
            Expression inner = unary();
            cursor.leave();
            return inner;
        }
        return parsing.primaries.postfix();
    }

    private Expression sizeof(boolean isAlignment) {
        if (!cursor.enter()) {
            return tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        Expression operand;
        if (cursor.is(Kind.LEFT_PAREN) && isParenthesizedType()) {
            cursor.next();
            int start = cursor.at();
            TypeName type = parsing.declarators.typeName();
            operand = new Expression.TypeOperand(cursor.span(start), type);
            cursor.expect(Kind.RIGHT_PAREN);
            height = 1;
        } else {
            operand = unary();
        }
        cursor.leave();
        height++;
        return new Expression.SizeOf(cursor.span(first), isAlignment, operand);
    }

    private boolean isParenthesizedType() {
        int close = cursor.match(cursor.at());
        if (close < 0) {
            return false;
        }
        return switch (cursor.peek(1)) {
            case TYPE_WORD, STRUCT, UNION, ENUM, TYPEOF, QUALIFIER, ATOMIC -> true;
            case IDENTIFIER -> {
                Kind second = cursor.peek(2);
                yield second == Kind.STAR && (cursor.peek(3) == Kind.RIGHT_PAREN || cursor.peek(3) == Kind.STAR)
                        || parsing.types.isType(cursor.tokens().symbol(cursor.at() + 1))
                                && (second == Kind.RIGHT_PAREN
                                        || second == Kind.LESS
                                        || second == Kind.LEFT_BRACKET
                                        || second == Kind.STAR);
            }
            default -> false;
        };
    }

    /// The current token opens the parenthesis of a cast or compound literal.
    Expression cast() {
        if (!cursor.enter()) {
            return tooDeep();
        }
        int first = cursor.at();
        int close = cursor.match(first);
        cursor.next();
        Bridge bridge = bridge();
        TypeName type = parsing.declarators.typeName(true);
        if (cursor.at() != close) {
            cursor.error(cursor.here(), "This is not understood within a type.");
            cursor.silenceUntil(close);
            cursor.moveTo(close);
        }
        cursor.next();
        Expression result;
        if (cursor.is(Kind.LEFT_BRACE)) {
            var list = parsing.literals.initializer();
            height++;
            result = parsing.primaries.suffixes(first, new Expression.CompoundLiteral(cursor.span(first), type, list));
        } else {
            Expression operand = parsing.lookahead.isOperandAndSelector() ? parsing.primaries.postfix() : unary();
            height++;
            result = new Expression.Cast(cursor.span(first), type, bridge, operand);
        }
        cursor.leave();
        return result;
    }

    private Bridge bridge() {
        if (!cursor.is(Kind.BRIDGE)) {
            return Bridge.NONE;
        }
        int symbol = cursor.symbol();
        cursor.next();
        if (symbol == Words.BRIDGE) {
            return Bridge.PLAIN;
        }
        return symbol == Words.BRIDGE_TRANSFER ? Bridge.TRANSFER : Bridge.RETAINED;
    }
}
