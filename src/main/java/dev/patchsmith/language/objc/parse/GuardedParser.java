package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses the statements that begin with `@`.
final class GuardedParser {

    private final Parsing parsing;
    private final Cursor cursor;

    GuardedParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// @return null when the `@` begins an expression
    @Nullable
    Statement at(int first) {
        int word = cursor.at() + 1;
        if (!cursor.kindAt(word).isWord()) {
            return null;
        }
        int symbol = cursor.tokens().symbol(word);
        if (symbol == Words.TRY) {
            return tryStatement(first);
        }
        if (symbol == Words.THROW) {
            return throwStatement(first);
        }
        if (symbol == Words.SYNCHRONIZED) {
            cursor.moveTo(word + 1);
            Expression lock = parsing.statements.condition();
            Statement.Compound body = parsing.statements.body();
            return new Statement.Synchronized(cursor.span(first), lock, body);
        }
        if (symbol == Words.AUTORELEASEPOOL) {
            cursor.moveTo(word + 1);
            Statement.Compound body = parsing.statements.body();
            return new Statement.AutoreleasePool(cursor.span(first), body);
        }
        return null;
    }

    private Statement tryStatement(int first) {
        cursor.next();
        cursor.next();
        Statement.Compound body = parsing.statements.body();
        List<Statement.Catch> catches = new ArrayList<>();
        while (cursor.isAt(Words.CATCH)) {
            catches.add(catchClause());
        }
        Statement.Compound last = null;
        if (cursor.isAt(Words.FINALLY)) {
            cursor.next();
            cursor.next();
            last = parsing.statements.body();
        }
        if (catches.isEmpty() && last == null) {
            cursor.error(cursor.between(first, first + 1), "This @try has neither @catch nor @finally.");
        }
        return new Statement.Try(cursor.span(first), body, catches, last);
    }

    private Statement.Catch catchClause() {
        int first = cursor.at();
        cursor.next();
        cursor.next();
        Parameter parameter = null;
        int open = cursor.at();
        if (cursor.expect(Kind.LEFT_PAREN)) {
            if (!cursor.accept(Kind.ELLIPSIS)) {
                parameter = parsing.declarators.parameter();
            }
            parsing.primaries.close(Kind.RIGHT_PAREN, open);
        }
        Statement.Compound body = parsing.statements.body();
        return new Statement.Catch(cursor.span(first), parameter, body);
    }

    private Statement throwStatement(int first) {
        cursor.next();
        cursor.next();
        Expression value = null;
        if (!cursor.is(Kind.SEMICOLON)) {
            value = parsing.expressions.expression();
            parsing.statements.grow();
        }
        parsing.statements.semicolon();
        return new Statement.Throw(cursor.span(first), value);
    }
}
