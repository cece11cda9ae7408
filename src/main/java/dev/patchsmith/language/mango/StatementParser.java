package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.ForStart;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Statement.Modifier;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads statements and the bodies they stand in.
final class StatementParser {

    private final TokenCursor cursor;
    private final CommentReader comments;
    private final ExpressionParser expressions;
    private final TypeParser types;
    private final Recovery recovery;

    StatementParser(TokenCursor cursor, CommentReader comments, KnownTypes known) {
        this.cursor = cursor;
        this.comments = comments;
        this.expressions = new ExpressionParser(cursor, this, known);
        this.types = expressions.types();
        this.recovery = new Recovery(cursor);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    Recovery recovery() {
        return recovery;
    }

    Body body() {
        int start = cursor.start();
        if (!cursor.is(Kind.LEFT_BRACE)) {
            throw cursor.fail("Braces are mandatory here: { is missing before " + cursor.found() + ".");
        }
        cursor.advance();
        cursor.enter();
        Lines<Statement> lines = new Lines<>(new BlankLine(), (above, below) -> false);
        while (true) {
            comments.between(cursor.previousEnd(), cursor.index(), comment -> add(comment, lines), lines::blank);
            if (cursor.accept(Kind.RIGHT_BRACE)) {
                break;
            }
            if (recovery.bodyIsCutOff()) {
                break;
            }
            statementInto(lines);
        }
        cursor.leave();
        return new Body(lines.found(), cursor.placeFrom(start));
    }

    private void statementInto(Lines<Statement> lines) {
        int depth = cursor.depth();
        int before = cursor.index();
        try {
            Statement statement = statement();
            comments.inside(cursor.index()).forEach(lines::add);
            lines.add(statement);
        } catch (SyntaxStop stop) {
            cursor.depth(depth);
            recovery.statement(before);
        }
    }

    private static void add(Comment comment, Lines<Statement> lines) {
        if (comment.trailing()) {
            lines.join(comment);
        } else {
            lines.add(comment);
        }
    }

    /// One statement of a body.
    private Statement statement() {
        int start = cursor.start();
        return switch (cursor.kind()) {
            case BREAK -> {
                cursor.advance();
                semicolon("after break");
                yield new Statement.Break(cursor.placeFrom(start));
            }
            case CONTINUE -> {
                cursor.advance();
                semicolon("after continue");
                yield new Statement.Continue(cursor.placeFrom(start));
            }
            case RETURN -> {
                cursor.advance();
                Expression value = cursor.is(Kind.SEMICOLON) ? null : expressions.expression();
                semicolon("after return");
                yield new Statement.Return(value, cursor.placeFrom(start));
            }
            default -> common();
        };
    }

    /// One statement of a kind that the top level has too.
    Statement common() {
        int start = cursor.start();
        return switch (cursor.kind()) {
            case IF -> choice();
            case SWITCH -> cases();
            case FOR -> loop();
            case WHILE -> {
                cursor.advance();
                Expression condition = condition("while");
                Body body = body();
                yield new Statement.While(condition, body, cursor.placeFrom(start));
            }
            case DO -> {
                cursor.advance();
                Body body = body();
                cursor.expect(Kind.WHILE, "after the body of do");
                Expression condition = condition("while");
                semicolon("after do ... while (...)");
                yield new Statement.DoWhile(body, condition, cursor.placeFrom(start));
            }
            case SEMICOLON -> throw cursor.fail("There is no empty statement: remove this ; .");
            default -> {
                ForStart simple = simple();
                semicolon("after the statement");
                yield withPlace(simple, start);
            }
        };
    }

    /// The declaration of a block variable whose annotations have been read.
    Statement blockDeclaration(int start, List<Annotation> annotations) {
        ForStart declaration = declaration(start, List.of(), types.block(annotations));
        semicolon("after the statement");
        return withPlace(declaration, start);
    }

    private void semicolon(String where) {
        if (!cursor.is(Kind.SEMICOLON) && recovery.onNewLine()) {
            recovery.missingSemicolon(where);
            return;
        }
        cursor.expect(Kind.SEMICOLON, where);
    }

    private Expression condition(String word) {
        cursor.expect(Kind.LEFT_PAREN, "after " + word);
        Expression condition = expressions.expression();
        cursor.expect(Kind.RIGHT_PAREN, "after the condition of " + word);
        return condition;
    }

    private Statement choice() {
        int start = cursor.start();
        List<If.Branch> branches = new ArrayList<>();
        Body otherwise = null;
        do {
            int branchStart = cursor.start();
            cursor.advance();
            Expression condition = condition("if");
            Body body = body();
            branches.add(new If.Branch(condition, body, cursor.placeFrom(branchStart)));
            if (!cursor.accept(Kind.ELSE)) {
                break;
            }
            if (!cursor.is(Kind.IF)) {
                otherwise = body();
            }
        } while (otherwise == null);
        return new If(branches, otherwise, cursor.placeFrom(start));
    }

    private Statement cases() {
        int start = cursor.start();
        cursor.advance();
        Expression value = condition("switch");
        cursor.expect(Kind.LEFT_BRACE, "after switch (...)");
        List<SwitchPart> parts = new ArrayList<>();
        takeComments(parts);
        if (!cursor.is(Kind.CASE)) {
            throw cursor.fail("A switch needs at least one case.");
        }
        while (cursor.is(Kind.CASE)) {
            int caseStart = cursor.start();
            cursor.advance();
            Expression label = expressions.expression();
            cursor.expect(Kind.COLON, "after the value of the case");
            Body body = body();
            parts.add(new SwitchPart.Case(label, body, cursor.placeFrom(caseStart)));
            takeComments(parts);
        }
        if (cursor.is(Kind.DEFAULT)) {
            int defaultStart = cursor.start();
            cursor.advance();
            cursor.expect(Kind.COLON, "after default");
            Body body = body();
            parts.add(new SwitchPart.Default(body, cursor.placeFrom(defaultStart)));
            takeComments(parts);
            if (cursor.is(Kind.CASE)) {
                throw cursor.fail("default must be the last one: move this case before it.");
            }
        }
        cursor.expect(Kind.RIGHT_BRACE, "after the cases; every case has its statements in braces");
        return new Statement.Switch(value, parts, cursor.placeFrom(start));
    }

    private void takeComments(List<SwitchPart> parts) {
        comments.between(cursor.previousEnd(), cursor.index(), parts::add, () -> {});
    }

    private Statement loop() {
        int start = cursor.start();
        cursor.advance();
        cursor.expect(Kind.LEFT_PAREN, "after for");
        if (cursor.is(Kind.NAME) && cursor.kind(1) == Kind.IN) {
            return loopOver(start, null);
        }
        ForStart first = null;
        if (!cursor.is(Kind.SEMICOLON)) {
            if (startsDeclaration() && !isModifier(cursor.kind()) && !cursor.is(Kind.EXTERN)) {
                int typeStart = cursor.start();
                Type type = types.type();
                if (cursor.is(Kind.NAME) && cursor.kind(1) == Kind.IN) {
                    return loopOver(start, type);
                }
                first = declaration(typeStart, List.of(), type);
            } else {
                first = simple();
            }
        }
        if (cursor.is(Kind.COMMA)) {
            throw cursor.fail("The header of a for has one variable and no comma: declare the others before it.");
        }
        cursor.expect(Kind.SEMICOLON, "after the start of for");
        Expression condition = cursor.is(Kind.SEMICOLON) ? null : expressions.expression();
        cursor.expect(Kind.SEMICOLON, "after the condition of for");
        Expression step = cursor.is(Kind.RIGHT_PAREN) ? null : expressions.expression();
        if (cursor.is(Kind.COMMA)) {
            throw cursor.fail("The header of a for has one step and no comma: move the others into the body.");
        }
        cursor.expect(Kind.RIGHT_PAREN, "after the header of for");
        Body body = body();
        return new Statement.For(first, condition, step, body, cursor.placeFrom(start));
    }

    private Statement loopOver(int start, @Nullable Type type) {
        String name = cursor.text();
        cursor.advance();
        cursor.advance();
        Expression collection = expressions.expression();
        cursor.expect(Kind.RIGHT_PAREN, "after the collection");
        Body body = body();
        return new Statement.ForIn(type, name, collection, body, cursor.placeFrom(start));
    }

    /// A declaration or an expression, without what ends it.
    private ForStart simple() {
        int start = cursor.start();
        if (cursor.accept(Kind.EXTERN)) {
            Type type = types.type();
            String name = cursor.expectName("the variable");
            if (cursor.is(Kind.SET)) {
                throw cursor.fail("An extern variable has its value elsewhere: remove extern or the value.");
            }
            return new Statement.Extern(type, name, cursor.placeFrom(start));
        }
        if (!startsDeclaration()) {
            Expression expression = expressions.expression();
            return new Statement.Evaluate(expression, cursor.placeFrom(start));
        }
        List<Modifier> modifiers = new ArrayList<>();
        while (isModifier(cursor.kind())) {
            modifiers.add(modifier(cursor.kind()));
            cursor.advance();
        }
        return declaration(start, modifiers, types.type());
    }

    private ForStart declaration(int start, List<Modifier> modifiers, Type type) {
        String name = cursor.expectName("the variable");
        Expression value = cursor.accept(Kind.SET) ? expressions.expression() : null;
        if (cursor.is(Kind.COMMA)) {
            throw cursor.fail("One declaration declares one variable: write a statement for each.");
        }
        if (cursor.is(Kind.LEFT_BRACKET) && value == null) {
            throw cursor.fail("There are no C arrays: use an NSMutableArray.");
        }
        return new Statement.Declaration(modifiers, type, name, value, cursor.placeFrom(start));
    }

    private boolean startsDeclaration() {
        Kind kind = cursor.kind();
        Kind second = cursor.kind(1);
        return switch (kind) {
            case NAME -> second == Kind.NAME || second == Kind.TIMES;
            case C_FUNCTION -> second == Kind.LESS;
            case ANNOTATION -> !isValueWord(cursor.text());
            case CHAR -> true;
            default -> kind.isTypeWord() || isModifier(kind);
        };
    }

    /// Whether a word that lexes as an annotation stands where C or Objective-C has a value or a statement.
    static boolean isValueWord(String annotation) {
        return switch (annotation) {
            case "@YES", "@NO", "@protocol", "@encode", "@try", "@throw", "@autoreleasepool", "@synchronized" -> true;
            default -> false;
        };
    }

    private static boolean isModifier(Kind kind) {
        return kind == Kind.STATIC || kind == Kind.WEAK_REFERENCE || kind == Kind.STRONG_REFERENCE;
    }

    private static Modifier modifier(Kind kind) {
        return switch (kind) {
            case WEAK_REFERENCE -> Modifier.WEAK;
            case STRONG_REFERENCE -> Modifier.STRONG;
            default -> Modifier.STATIC;
        };
    }

    /// A statement reaches to its semicolon, its declaration or expression does not.
    private Statement withPlace(ForStart simple, int start) {
        var place = cursor.placeFrom(start);
        return switch (simple) {
            case Statement.Declaration s ->
                new Statement.Declaration(s.modifiers(), s.type(), s.name(), s.value(), place);
            case Statement.Extern s -> new Statement.Extern(s.type(), s.name(), place);
            case Statement.Evaluate s -> new Statement.Evaluate(s.expression(), place);
        };
    }
}
