package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Parameter;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import java.util.ArrayList;
import java.util.List;

/// Reads names, literals, calls, messages, elements and blocks.
final class PrimaryParser {

    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final TypeParser types;
    private final SelectorParser selectors;
    private final PrimaryAdvice advice;

    PrimaryParser(TokenCursor cursor, ExpressionParser expressions, StatementParser statements, TypeParser types) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.statements = statements;
        this.types = types;
        this.selectors = new SelectorParser(cursor);
        this.advice = new PrimaryAdvice(cursor);
    }

    TypeParser types() {
        return types;
    }

    Expression primary() {
        int start = cursor.start();
        Expression found = first();
        while (true) {
            switch (cursor.kind()) {
                case DOT -> found = member(found, start);
                case LEFT_PAREN -> {
                    int before = expressions.height();
                    List<Expression> arguments = arguments();
                    expressions.grow(before);
                    found = new Expression.Call(found, arguments, cursor.placeFrom(start));
                }
                case LEFT_BRACKET -> {
                    int before = expressions.height();
                    cursor.advance();
                    Expression index = expressions.expression();
                    cursor.expect(Kind.RIGHT_BRACKET, "after the index");
                    expressions.grow(before);
                    found = new Expression.Subscript(found, index, cursor.placeFrom(start));
                }
                default -> {
                    return found;
                }
            }
        }
    }

    private Expression first() {
        int start = cursor.start();
        expressions.leaf();
        Kind kind = cursor.kind();
        return switch (kind) {
            case NAME -> {
                String name = cursor.text();
                cursor.advance();
                yield new Expression.Name(name, cursor.placeFrom(start));
            }
            case SELF -> word(Expression.Value.SELF);
            case SUPER -> word(Expression.Value.SUPER);
            case NIL -> word(Expression.Value.NIL);
            case NULL -> word(Expression.Value.NULL);
            case YES -> word(Expression.Value.YES);
            case NO -> word(Expression.Value.NO);
            case INTEGER, DOUBLE -> number();
            case STRING -> string(start, false);
            case AMPERSAND -> {
                cursor.advance();
                String name = cursor.expectName("the variable whose address is taken");
                yield new Expression.AddressOf(name, cursor.placeFrom(start));
            }
            case LEFT_PAREN -> parenthesised();
            case LEFT_BRACE -> struct();
            case AT -> object();
            case AT_SELECTOR -> {
                cursor.advance();
                cursor.expect(Kind.LEFT_PAREN, "after @selector");
                String selector = selectors.selector();
                cursor.expect(Kind.RIGHT_PAREN, "after the selector");
                yield new Expression.SelectorLiteral(selector, cursor.placeFrom(start));
            }
            case C_FUNCTION -> {
                cursor.advance();
                cursor.expect(Kind.LEFT_PAREN, "after CFunction");
                Expression source = expressions.expression();
                cursor.expect(Kind.RIGHT_PAREN, "after the name of the function");
                expressions.grow(0);
                yield new Expression.CFunctionLookup(source, cursor.placeFrom(start));
            }
            case CARET -> block();
            default -> throw advice.noExpression();
        };
    }

    private Expression word(Expression.Value value) {
        int start = cursor.start();
        cursor.advance();
        return new Expression.Word(value, cursor.placeFrom(start));
    }

    private Expression number() {
        int start = cursor.start();
        boolean real = cursor.is(Kind.DOUBLE);
        String text = cursor.text();
        cursor.advance();
        return real
                ? new Expression.DoubleLiteral(text, cursor.placeFrom(start))
                : new Expression.IntegerLiteral(text, cursor.placeFrom(start));
    }

    private Expression string(int start, boolean object) {
        String quoted = cursor.text();
        cursor.advance();
        int end = quoted.length() > 1 && quoted.endsWith("\"") ? quoted.length() - 1 : quoted.length();
        if (cursor.is(Kind.STRING) || (cursor.is(Kind.AT) && cursor.kind(1) == Kind.STRING)) {
            throw advice.adjacentStrings();
        }
        return new StringLiteral(quoted.substring(1, end), object, cursor.placeFrom(start));
    }

    private Expression parenthesised() {
        advice.refuseCast();
        cursor.advance();
        Expression inner = expressions.expression();
        if (cursor.is(Kind.COMMA)) {
            throw cursor.fail("There is no comma operator: write separate statements.");
        }
        cursor.expect(Kind.RIGHT_PAREN, "after the expression in parentheses");
        expressions.close();
        return inner;
    }

    private Expression member(Expression target, int start) {
        cursor.advance();
        int nameStart = cursor.start();
        String name = selectors.part();
        int before = expressions.height();
        switch (cursor.kind()) {
            case COLON -> {
                String selector = selectors.afterPart(name, start, nameStart);
                List<Expression> arguments = arguments();
                expressions.grow(before);
                return new Expression.Message(target, selector, arguments, cursor.placeFrom(start));
            }
            case LEFT_PAREN -> {
                List<Expression> arguments = arguments();
                expressions.grow(before);
                return new Expression.Message(target, name, arguments, cursor.placeFrom(start));
            }
            default -> {
                expressions.grow(before);
                return new Expression.Member(target, name, cursor.placeFrom(start));
            }
        }
    }

    /// The arguments in parentheses; leaves the height of the tallest as the height read last.
    private List<Expression> arguments() {
        cursor.expect(Kind.LEFT_PAREN, "before the arguments");
        return list(Kind.RIGHT_PAREN, "an argument", "after the arguments");
    }

    private List<Expression> list(Kind close, String what, String where) {
        List<Expression> found = new ArrayList<>();
        int tall = 0;
        if (!cursor.is(close)) {
            do {
                if (!found.isEmpty() && cursor.is(close)) {
                    throw advice.trailingComma(what);
                }
                found.add(expressions.expression());
                tall = Math.max(tall, expressions.height());
            } while (cursor.accept(Kind.COMMA));
        }
        cursor.expect(close, where);
        expressions.leaf();
        expressions.grow(tall);
        return found;
    }

    private Expression struct() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.is(Kind.RIGHT_BRACE) || cursor.kind(1) != Kind.COLON) {
            throw cursor.fail("A { here begins a struct literal, {field: value}; for a block of statements write"
                    + " if (YES) { ... }.");
        }
        List<Expression.Field> fields = new ArrayList<>();
        int tall = 0;
        do {
            if (!fields.isEmpty() && cursor.is(Kind.RIGHT_BRACE)) {
                throw advice.trailingComma("a field");
            }
            String name = cursor.expectName("a field");
            cursor.expect(Kind.COLON, "after the name of the field");
            fields.add(new Expression.Field(name, expressions.primaryOnly("the value of a field")));
            tall = Math.max(tall, expressions.height());
        } while (cursor.accept(Kind.COMMA));
        cursor.expect(Kind.RIGHT_BRACE, "after the fields");
        expressions.grow(tall);
        return new Expression.StructLiteral(fields, cursor.placeFrom(start));
    }

    private Expression object() {
        int start = cursor.start();
        cursor.advance();
        switch (cursor.kind()) {
            case STRING -> {
                return string(start, true);
            }
            case INTEGER, DOUBLE -> {
                Expression number = number();
                expressions.grow(0);
                return new Expression.Box(number, cursor.placeFrom(start));
            }
            case LEFT_PAREN -> {
                cursor.advance();
                Expression value = expressions.expression();
                cursor.expect(Kind.RIGHT_PAREN, "after the boxed value");
                expressions.grow(0);
                return new Expression.Box(value, cursor.placeFrom(start));
            }
            case LEFT_BRACKET -> {
                cursor.advance();
                List<Expression> elements = list(Kind.RIGHT_BRACKET, "an element", "after the elements");
                return new Expression.ArrayLiteral(elements, cursor.placeFrom(start));
            }
            case LEFT_BRACE -> {
                return dictionary(start);
            }
            default -> throw advice.nothingToBox();
        }
    }

    private Expression dictionary(int start) {
        cursor.advance();
        List<Expression.Entry> entries = new ArrayList<>();
        int tall = 0;
        if (!cursor.is(Kind.RIGHT_BRACE)) {
            do {
                if (!entries.isEmpty() && cursor.is(Kind.RIGHT_BRACE)) {
                    throw advice.trailingComma("an entry");
                }
                Expression key = expressions.primaryOnly("a key");
                tall = Math.max(tall, expressions.height());
                cursor.expect(Kind.COLON, "after the key");
                Expression value = expressions.primaryOnly("a value");
                tall = Math.max(tall, expressions.height());
                entries.add(new Expression.Entry(key, value));
            } while (cursor.accept(Kind.COMMA));
        }
        cursor.expect(Kind.RIGHT_BRACE, "after the entries");
        expressions.leaf();
        expressions.grow(tall);
        return new Expression.DictionaryLiteral(entries, cursor.placeFrom(start));
    }

    private Expression block() {
        int start = cursor.start();
        cursor.advance();
        Type returned = types.atType() ? types.type() : Type.Word.VOID;
        List<Parameter> parameters = cursor.accept(Kind.LEFT_PAREN) ? parameters() : List.of();
        if (!cursor.is(Kind.LEFT_BRACE)) {
            throw cursor.fail("The { of the block is missing before " + cursor.found()
                    + ": there is no operator ^, a bitwise exclusive or is mg_xor(a, b).");
        }
        int outer = expressions.enterBody();
        var body = statements.body();
        expressions.leaveBody(outer);
        return new Expression.BlockLiteral(returned, parameters, body, cursor.placeFrom(start));
    }

    private List<Parameter> parameters() {
        List<Parameter> found = new ArrayList<>();
        if (!cursor.is(Kind.RIGHT_PAREN)) {
            do {
                int start = cursor.start();
                Type type = types.type();
                if (cursor.is(Kind.RIGHT_PAREN) || cursor.is(Kind.COMMA)) {
                    throw advice.unnamedParameter(type);
                }
                String name = cursor.expectName("a parameter");
                found.add(new Parameter(type, name, cursor.placeFrom(start)));
            } while (cursor.accept(Kind.COMMA));
        }
        cursor.expect(Kind.RIGHT_PAREN, "after the parameters of the block");
        return found;
    }
}
