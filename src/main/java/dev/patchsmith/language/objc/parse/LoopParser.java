package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;

/// Parses `while`, `do` and the two kinds of `for`.
final class LoopParser {

    private final Parsing parsing;
    private final Cursor cursor;

    LoopParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    Statement whileLoop(int first) {
        cursor.next();
        Expression condition = parsing.statements.condition();
        Statement body = parsing.statements.substatement();
        return new Statement.While(cursor.span(first), condition, body);
    }

    Statement doWhile(int first) {
        cursor.next();
        Statement body = parsing.statements.substatement();
        if (!cursor.accept(Kind.WHILE)) {
            cursor.missing("Here the `while` of a `do` is missing.");
            return new Statement.DoWhile(cursor.span(first), body, new Expression.Misunderstood(cursor.afterLast()));
        }
        Expression condition = parsing.statements.condition();
        parsing.statements.semicolon();
        return new Statement.DoWhile(cursor.span(first), body, condition);
    }

    Statement forLoop(int first) {
        cursor.next();
        int open = cursor.at();
        if (!cursor.expect(Kind.LEFT_PAREN)) {
            cursor.skipStatement();
            return new Statement.Misunderstood(cursor.span(first));
        }
        int start = cursor.at();
        Statement initial = null;
        if (cursor.is(Kind.SEMICOLON)) {
            cursor.next();
        } else if (parsing.lookahead.isDeclaration()) {
            Declaration declaration = parsing.declarations.inFor();
            initial = new Statement.Declare(cursor.span(start), declaration);
        } else {
            Expression expression = parsing.expressions.expression();
            if (!cursor.isWord(Words.IN)) {
                cursor.expect(Kind.SEMICOLON);
            }
            initial = new Statement.Evaluate(cursor.span(start), expression);
        }
        parsing.statements.grow();
        return initial != null && cursor.isWord(Words.IN) ? forIn(first, open, initial) : counted(first, open, initial);
    }

    private Statement forIn(int first, int open, Statement element) {
        cursor.next();
        Expression collection = parsing.expressions.expression();
        parsing.statements.grow();
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        Statement body = parsing.statements.substatement();
        return new Statement.ForIn(cursor.span(first), element, collection, body);
    }

    private Statement counted(int first, int open, @org.jspecify.annotations.Nullable Statement initial) {
        Expression condition = cursor.is(Kind.SEMICOLON) ? null : parsing.expressions.expression();
        parsing.statements.grow();
        cursor.expect(Kind.SEMICOLON);
        Expression step = cursor.is(Kind.RIGHT_PAREN) ? null : parsing.expressions.expression();
        parsing.statements.grow();
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        Statement body = parsing.statements.substatement();
        return new Statement.For(cursor.span(first), initial, condition, step, body);
    }
}
