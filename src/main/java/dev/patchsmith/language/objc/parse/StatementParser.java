package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/// Parses statements. Every call passes at least one token.
final class StatementParser {

    private final Parsing parsing;
    private final Cursor cursor;
    private final LoopParser loops;
    private final GuardedParser guarded;
    /// How tall the tallest expression of the current body is.
    private int tallest;

    StatementParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
        this.loops = new LoopParser(parsing);
        this.guarded = new GuardedParser(parsing);
    }

    /// A body in braces; the current token is the opening one, or an error is said.
    Statement.Compound body() {
        int first = cursor.at();
        if (!cursor.is(Kind.LEFT_BRACE)) {
            cursor.missing("Here a `{` is missing.");
            return new Statement.Compound(cursor.afterLast(), List.of());
        }
        if (!cursor.enter()) {
            parsing.expressions.setHeight(1);
            return new Statement.Compound(cursor.span(first), List.of());
        }
        int outer = tallest;
        tallest = 0;
        cursor.next();
        List<Statement> statements = statements(cursor.match(first));
        if (!cursor.accept(Kind.RIGHT_BRACE)) {
            cursor.error(cursor.between(first, first), "This `{` is never closed.");
            cursor.silenceUntil(cursor.at());
        }
        parsing.expressions.setHeight(tallest + 2);
        tallest = Math.max(outer, tallest + 2);
        cursor.leave();
        return new Statement.Compound(cursor.span(first), statements);
    }

    /// Statements up to the brace, or up to where nothing more can belong to them.
    private List<Statement> statements(int brace) {
        List<Statement> statements = new ArrayList<>();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            if (brace >= 0 && cursor.at() >= brace) {
                break;
            }
            statements.add(statement());
        }
        return statements;
    }

    Statement statement() {
        int first = cursor.at();
        if (!cursor.enter()) {
            cursor.accept(Kind.SEMICOLON);
            if (cursor.at() == first) {
                cursor.next();
            }
            return new Statement.Misunderstood(cursor.span(first));
        }
        Statement statement = read(first);
        if (cursor.at() == first) {
            cursor.error(cursor.here(), "This is not understood as a statement.");
            cursor.next();
            statement = new Statement.Misunderstood(cursor.span(first));
        }
        cursor.leave();
        return statement;
    }

    private Statement read(int first) {
        return switch (cursor.kind()) {
            case LEFT_BRACE -> body();
            case SEMICOLON -> {
                cursor.next();
                yield new Statement.Empty(cursor.span(first));
            }
            case IF -> ifStatement(first);
            case WHILE -> loops.whileLoop(first);
            case DO -> loops.doWhile(first);
            case FOR -> loops.forLoop(first);
            case SWITCH -> switchStatement(first);
            case CASE -> caseLabel(first);
            case DEFAULT -> {
                cursor.next();
                cursor.expect(Kind.COLON);
                yield new Statement.Default(cursor.span(first));
            }
            case BREAK -> {
                cursor.next();
                semicolon();
                yield new Statement.Break(cursor.span(first));
            }
            case CONTINUE -> {
                cursor.next();
                semicolon();
                yield new Statement.Continue(cursor.span(first));
            }
            case RETURN -> returnStatement(first);
            case GOTO -> gotoStatement(first);
            case ASSEMBLER -> {
                cursor.skipStatement();
                yield new Statement.Assembler(cursor.span(first));
            }
            case LOCAL_LABEL -> {
                cursor.skipStatement();
                yield new Statement.Empty(cursor.span(first));
            }
            case ATTRIBUTE -> attributed(first);
            case AT -> {
                Statement statement = guarded.at(first);
                yield statement != null ? statement : evaluate(first);
            }
            case ELSE, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> stray(first);
            case IDENTIFIER -> {
                if (cursor.peek(1) == Kind.COLON) {
                    Name name = cursor.name();
                    cursor.next();
                    yield new Statement.Label(cursor.span(first), name);
                }
                if (isMacroLine()) {
                    Name name = cursor.name();
                    yield new Statement.MacroCall(
                            cursor.span(first), new Expression.Identifier(name.span(), name.text()));
                }
                yield parsing.lookahead.isDeclaration() ? declare(first) : evaluate(first);
            }
            default -> parsing.lookahead.isDeclaration() ? declare(first) : evaluate(first);
        };
    }

    /// A word alone on its line, before something that cannot go on with it, is a macro.
    private boolean isMacroLine() {
        int next = cursor.at() + 1;
        if (!cursor.isLineStart() || !cursor.tokens().is(next, Tokens.LINE_START)) {
            return false;
        }
        return switch (cursor.kindAt(next)) {
            case LEFT_BRACKET, AT, IF, FOR, WHILE, SWITCH, RETURN, DO -> true;
            default -> false;
        };
    }

    private Statement stray(int first) {
        cursor.error(cursor.here(), "This `" + cursor.text() + "` has no beginning.");
        cursor.next();
        return new Statement.Misunderstood(cursor.span(first));
    }

    private Statement attributed(int first) {
        if (parsing.lookahead.isDeclaration()) {
            return declare(first);
        }
        parsing.specifiers.skipCall();
        cursor.accept(Kind.SEMICOLON);
        return new Statement.Empty(cursor.span(first));
    }

    private Statement declare(int first) {
        Declaration declaration = parsing.declarations.local();
        grow();
        return new Statement.Declare(cursor.span(first), declaration);
    }

    /// Remembers how tall the expressions of this body are.
    void grow() {
        tallest = Math.max(tallest, parsing.expressions.height());
    }

    /// A statement under an `if` or loop; labels and what they label are kept together.
    Statement substatement() {
        int first = cursor.at();
        if (cursor.is(Kind.RIGHT_BRACE) || cursor.isBorder()) {
            cursor.missing("Here a statement is missing.");
            return new Statement.Empty(cursor.afterLast());
        }
        Statement statement = statement();
        if (!isLabel(statement)) {
            return statement;
        }
        List<Statement> labelled = new ArrayList<>(List.of(statement));
        while (isLabel(statement) && !cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            statement = statement();
            labelled.add(statement);
        }
        return new Statement.Compound(cursor.span(first), labelled);
    }

    private static boolean isLabel(Statement statement) {
        return statement instanceof Statement.Case
                || statement instanceof Statement.Default
                || statement instanceof Statement.Label;
    }

    private Statement ifStatement(int first) {
        cursor.next();
        Expression condition = condition();
        Statement then = substatement();
        Statement otherwise = null;
        if (cursor.accept(Kind.ELSE)) {
            otherwise = substatement();
        }
        return new Statement.If(cursor.span(first), condition, then, otherwise);
    }

    /// A condition with its parentheses.
    Expression condition() {
        int open = cursor.at();
        if (!cursor.expect(Kind.LEFT_PAREN)) {
            return new Expression.Misunderstood(cursor.afterLast());
        }
        Expression condition =
                isConditionDeclaration() ? parsing.declarations.condition() : parsing.expressions.expression();
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        grow();
        return condition;
    }

    private boolean isConditionDeclaration() {
        if (!parsing.lookahead.isDeclaration()) {
            return false;
        }
        int index = cursor.at();
        Kind kind = cursor.kindAt(index);
        while (kind.isWord() || kind == Kind.STAR || kind == Kind.LESS || kind == Kind.GREATER) {
            kind = cursor.kindAt(++index);
        }
        return kind == Kind.ASSIGN && index > cursor.at() + 1;
    }

    private Statement switchStatement(int first) {
        cursor.next();
        Expression value = condition();
        Statement body = substatement();
        return new Statement.Switch(cursor.span(first), value, body);
    }

    private Statement caseLabel(int first) {
        cursor.next();
        Expression value = parsing.expressions.conditional();
        Expression last = cursor.accept(Kind.ELLIPSIS) ? parsing.expressions.conditional() : null;
        grow();
        if (!cursor.accept(Kind.COLON)) {
            cursor.missing("Here the `:` of a case is missing.");
            cursor.accept(Kind.SEMICOLON);
        }
        return new Statement.Case(cursor.span(first), value, last);
    }

    private Statement returnStatement(int first) {
        cursor.next();
        Expression value = null;
        if (!cursor.is(Kind.SEMICOLON) && !cursor.is(Kind.RIGHT_BRACE)) {
            value = parsing.expressions.expression();
            grow();
        }
        semicolon();
        return new Statement.Return(cursor.span(first), value);
    }

    private Statement gotoStatement(int first) {
        cursor.next();
        Name label = null;
        if (cursor.is(Kind.IDENTIFIER)) {
            label = cursor.name();
        } else if (cursor.accept(Kind.STAR)) {
            parsing.expressions.expression();
        } else {
            cursor.missing("Here a label is missing.");
        }
        semicolon();
        return new Statement.Goto(cursor.span(first), label);
    }

    Statement evaluate(int first) {
        Expression expression = parsing.expressions.expression();
        grow();
        if (cursor.accept(Kind.SEMICOLON)) {
            return new Statement.Evaluate(cursor.span(first), expression);
        }
        if (expression instanceof Expression.AtCall) {
            return new Statement.Evaluate(cursor.span(first), expression);
        }
        if (isMacroCall(expression)) {
            return new Statement.MacroCall(cursor.span(first), expression);
        }
        semicolon();
        return expression instanceof Expression.Misunderstood
                ? new Statement.Misunderstood(cursor.span(first))
                : new Statement.Evaluate(cursor.span(first), expression);
    }

    /// A macro may bring its own semicolon, or braces may follow it.
    private boolean isMacroCall(Expression expression) {
        boolean ends = cursor.isLineStart() || cursor.is(Kind.RIGHT_BRACE) || cursor.is(Kind.LEFT_BRACE);
        return ends
                && switch (expression) {
                    case Expression.Call(var span, Expression.Identifier callee, var arguments) -> true;
                    case Expression.Identifier(var span, var name) ->
                        parsing.types.isAllCapitals(cursor.tokens().symbols().intern(name));
                    default -> false;
                };
    }

    /// Passes a semicolon; where it is missing, goes on at the next line or after the next semicolon.
    void semicolon() {
        if (cursor.accept(Kind.SEMICOLON)) {
            return;
        }
        cursor.missing("Here a `;` is missing.");
        if (cursor.is(Kind.RIGHT_BRACE) || cursor.isBorder() || cursor.isLineStart() && startsStatement()) {
            return;
        }
        cursor.skipStatement();
    }

    private boolean startsStatement() {
        return switch (cursor.kind()) {
            case RIGHT_PAREN, RIGHT_BRACKET, COMMA, COLON, DOT, ASSIGN -> false;
            default -> true;
        };
    }
}
