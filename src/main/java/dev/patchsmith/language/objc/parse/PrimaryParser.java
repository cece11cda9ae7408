package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/// Parses the smallest expressions and what can be appended to them: calls, members, subscripts, `++` and `--`.
final class PrimaryParser {

    private final Parsing parsing;
    private final Cursor cursor;

    PrimaryParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    Expression postfix() {
        int first = cursor.at();
        return suffixes(first, primary());
    }

    /// Appends what follows to an expression that began at the given token.
    Expression suffixes(int first, Expression base) {
        Expression result = base;
        ExpressionParser expressions = parsing.expressions;
        while (true) {
            int tall = expressions.height();
            switch (cursor.kind()) {
                case DOT, ARROW, LEFT_PAREN, LEFT_BRACKET, INCREMENT, DECREMENT -> {
                    if (!expressions.mayGrow(tall)) {
                        return result;
                    }
                }
                default -> {
                    return result;
                }
            }
            result = switch (cursor.kind()) {
                case DOT, ARROW -> select(first, result);
                case LEFT_PAREN -> {
                    List<Expression> arguments = arguments();
                    yield new Expression.Call(cursor.span(first), result, arguments);
                }
                case LEFT_BRACKET -> subscript(first, result);
                default -> {
                    UnaryOperator operator =
                            cursor.is(Kind.INCREMENT) ? UnaryOperator.POST_INCREMENT : UnaryOperator.POST_DECREMENT;
                    cursor.next();
                    yield new Expression.Unary(cursor.span(first), operator, result);
                }
            };
            expressions.setHeight(Math.max(tall, expressions.height()) + 1);
        }
    }

    private Expression select(int first, Expression base) {
        boolean arrow = cursor.is(Kind.ARROW);
        cursor.next();
        if (cursor.isWord()) {
            Name name = cursor.name();
            return new Expression.Select(cursor.span(first), base, arrow, name);
        }
        cursor.missing("Here the name of a member is missing.");
        return new Expression.Select(cursor.span(first), base, arrow, new Name(cursor.afterLast(), ""));
    }

    private Expression subscript(int first, Expression base) {
        int open = cursor.at();
        cursor.next();
        Expression index = parsing.expressions.expression();
        close(Kind.RIGHT_BRACKET, open);
        return new Expression.Subscript(cursor.span(first), base, index);
    }

    /// Passes the closing bracket, also over text that is not understood before it.
    void close(Kind bracket, int open) {
        if (cursor.accept(bracket)) {
            return;
        }
        int match = cursor.match(open);
        if (match >= cursor.at()) {
            cursor.error(cursor.here(), "This is not understood here; a `" + bracket.text() + "` was expected.");
            cursor.silenceUntil(match);
            cursor.moveTo(match + 1);
        } else {
            cursor.missing("Here a `" + bracket.text() + "` is missing.");
        }
    }

    /// The arguments of a call with their parentheses; types are allowed, because macros take them.
    List<Expression> arguments() {
        int open = cursor.at();
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.enter()) {
            return arguments;
        }
        int tall = 0;
        cursor.next();
        while (!cursor.is(Kind.RIGHT_PAREN) && !cursor.isBorder()) {
            int before = cursor.at();
            arguments.add(argument());
            tall = Math.max(tall, parsing.expressions.height());
            if (!cursor.accept(Kind.COMMA) || cursor.at() == before) {
                break;
            }
        }
        close(Kind.RIGHT_PAREN, open);
        parsing.expressions.setHeight(tall);
        cursor.leave();
        return arguments;
    }

    private Expression argument() {
        if (!parsing.lookahead.isTypeOperand()) {
            return parsing.expressions.assignment();
        }
        int first = cursor.at();
        TypeName type = parsing.declarators.typeName();
        parsing.expressions.setHeight(1);
        return new Expression.TypeOperand(cursor.span(first), type);
    }

    private Expression primary() {
        parsing.expressions.setHeight(1);
        return switch (cursor.kind()) {
            case IDENTIFIER -> identifier();
            case NUMBER -> parsing.literals.number();
            case STRING -> parsing.literals.string(false);
            case CHARACTER -> parsing.literals.character();
            case LEFT_PAREN -> parenthesized();
            case LEFT_BRACKET -> parsing.messages.message();
            case AT -> parsing.literals.at();
            case CARET -> block();
            case LEFT_BRACE -> parsing.literals.initializer();
            case GENERIC -> parsing.literals.generic();
            default -> misunderstood();
        };
    }

    Expression misunderstood() {
        int first = cursor.at();
        if (cursor.isBorder() || isStop()) {
            cursor.missing("Here an expression is missing.");
            return new Expression.Misunderstood(cursor.afterLast());
        }
        cursor.error(cursor.here(), "This is not understood as an expression.");
        cursor.silenceUntil(cursor.at() + 1);
        cursor.next();
        return new Expression.Misunderstood(cursor.span(first));
    }

    private boolean isStop() {
        return switch (cursor.kind()) {
            case SEMICOLON, RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, COMMA, COLON, CASE, DEFAULT -> true;
            default -> false;
        };
    }

    private Expression identifier() {
        int symbol = cursor.symbol();
        Name name = cursor.name();
        if (symbol > Words.BUILTIN_AVAILABLE) {
            return new Expression.Identifier(name.span(), name.text());
        }
        if (symbol == Words.SUPER) {
            return new Expression.Super(name.span());
        }
        if (symbol == Words.YES || symbol == Words.TRUE || symbol == Words.CAPITAL_TRUE) {
            return new Expression.BooleanLiteral(name.span(), true, name.text());
        }
        if (symbol == Words.NO || symbol == Words.FALSE || symbol == Words.CAPITAL_FALSE) {
            return new Expression.BooleanLiteral(name.span(), false, name.text());
        }
        if (symbol == Words.NIL || symbol == Words.NIL_CLASS || symbol == Words.NULL) {
            return new Expression.NullLiteral(name.span(), name.text());
        }
        if (symbol == Words.BUILTIN_AVAILABLE && cursor.is(Kind.LEFT_PAREN)) {
            return parsing.literals.available(cursor.at() - 1);
        }
        return new Expression.Identifier(name.span(), name.text());
    }

    private Expression parenthesized() {
        if (!cursor.enter()) {
            return parsing.expressions.tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        Expression result;
        if (cursor.is(Kind.LEFT_BRACE)) {
            Statement.Compound body = parsing.statements.body();
            close(Kind.RIGHT_PAREN, first);
            result = new Expression.StatementExpression(cursor.span(first), body);
        } else {
            Expression inner = parsing.expressions.expression();
            close(Kind.RIGHT_PAREN, first);
            result = new Expression.Parenthesized(cursor.span(first), inner);
        }
        parsing.expressions.setHeight(parsing.expressions.height() + 1);
        cursor.leave();
        return result;
    }

    private Expression block() {
        if (!cursor.enter()) {
            return parsing.expressions.tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        while (cursor.is(Kind.ATTRIBUTE)) {
            parsing.specifiers.skipCall();
        }
        TypeName signature = null;
        if (cursor.is(Kind.LEFT_PAREN)) {
            signature = parsing.declarators
                    .declarator(
                            new TypeName.Implicit(
                                    cursor.afterLast(), false, dev.patchsmith.language.objc.tree.Qualifiers.NONE),
                            true,
                            false,
                            dev.patchsmith.language.objc.tree.Ownership.DEFAULT)
                    .type();
        } else if (!cursor.is(Kind.LEFT_BRACE)) {
            signature = parsing.declarators.typeName();
        }
        parsing.declarators.skipAnnotations();
        if (!cursor.is(Kind.LEFT_BRACE)) {
            cursor.missing("Here the `{` of a block is missing.");
            cursor.leave();
            return new Expression.Misunderstood(cursor.span(first));
        }
        Statement.Compound body = parsing.statements.body();
        cursor.leave();
        return literal(first, signature, body);
    }

    private Expression literal(
            int first, @org.jspecify.annotations.Nullable TypeName signature, Statement.Compound body) {
        if (signature instanceof TypeName.Function(var s, var returns, var parameters, var variadic, var p, var q)) {
            TypeName written = returns instanceof TypeName.Implicit ? null : returns;
            return new Expression.BlockLiteral(cursor.span(first), written, parameters, variadic, body);
        }
        return new Expression.BlockLiteral(cursor.span(first), signature, null, false, body);
    }
}
