package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.List;

/// What to write where an expression cannot begin or go on, most often because it is Objective-C or C.
final class PrimaryAdvice {

    private final TokenCursor cursor;

    PrimaryAdvice(TokenCursor cursor) {
        this.cursor = cursor;
    }

    SyntaxStop noExpression() {
        return switch (cursor.kind()) {
            case LEFT_BRACKET ->
                cursor.fail("Messages are not written in brackets: write receiver.method() or receiver.a:b:(x, y).");
            case ANNOTATION -> annotation();
            case INCREMENT, DECREMENT ->
                cursor.fail("There is no " + cursor.text() + " before a variable: write it behind, where it yields"
                        + " the new value. Two signs need a space or parentheses between them.");
            case PLUS -> cursor.fail("There is no unary plus: leave it out.", replace("Remove it", ""));
            case TIMES -> cursor.fail("Pointers cannot be dereferenced in a script.");
            case GREATER -> cursor.fail("There is no -> and no >>: write object.name, or call mg_shr(a, n).");
            case LESS -> cursor.fail("There is no <<: call mg_shl(a, n).");
            case DOT -> cursor.fail("A number needs digits on both sides of its point, and there is no \"...\".");
            case AT_PROPERTY -> cursor.fail("@property stands only in the braces of a class.");
            case C_FUNCTION -> cursor.fail("CFunction needs the name of a function: CFunction(\"name\").");
            default ->
                cursor.kind().isReservedWord()
                        ? cursor.fail(cursor.text() + " is a reserved word and no value.")
                        : cursor.fail("An expression is missing before " + cursor.found() + ".");
        };
    }

    private SyntaxStop annotation() {
        String word = cursor.text();
        return switch (word) {
            case "@YES", "@NO" -> {
                String better = "NSNumber.numberWithBool:(" + word.substring(1) + ")";
                yield cursor.fail(
                        word + " is read as an annotation: write " + better + ".", replace("Write " + better, better));
            }
            case "@protocol" ->
                cursor.fail("There is no @protocol(): declare CFunction<id, id> NSProtocolFromString and call it.");
            case "@encode" -> cursor.fail("There is no @encode(): write the encoding as a C string.");
            case "@try", "@throw", "@catch", "@finally" ->
                cursor.fail("A script cannot catch exceptions; to raise one, send raise() to it.");
            case "@autoreleasepool" -> cursor.fail("There are no autorelease pools: leave it out.");
            case "@synchronized" ->
                cursor.fail("There is no @synchronized: declare objc_sync_enter and objc_sync_exit as CFunction.");
            case "@available" ->
                cursor.fail("There is no @available: compare $systemVersion, or write @If before a method.");
            default ->
                cursor.fail(word + " is read as an annotation, and those stand only before classes, members, structs"
                        + " and the type Block.");
        };
    }

    SyntaxStop nothingToBox() {
        if (cursor.is(Kind.MINUS)) {
            return cursor.fail("Behind @ stands a plain number or parentheses: write @(-1) instead of @-1.");
        }
        return cursor.fail(
                switch (cursor.kind()) {
                    case YES, NO -> "Write NSNumber.numberWithBool:(" + cursor.text() + ").";
                    default -> "Behind @ stands a string, a number, ( ), [ ] or { }, not " + cursor.found() + ".";
                });
    }

    SyntaxStop adjacentStrings() {
        Span gap = new Span(cursor.previousEnd(), cursor.previousEnd());
        return cursor.fail(
                "E-SYNTAX",
                cursor.span(),
                "Strings that stand side by side are not joined: write + between them.",
                new Fix.Rewrite("Insert +", List.of(new Fix.Edit(gap, " +"))));
    }

    SyntaxStop trailingComma(String what) {
        Span comma = new Span(cursor.previousEnd() - 1, cursor.previousEnd());
        return cursor.fail(
                "E-SYNTAX",
                comma,
                "After this comma " + what + " must follow.",
                new Fix.Rewrite("Remove the comma", List.of(new Fix.Edit(comma, ""))));
    }

    SyntaxStop unnamedParameter(Type type) {
        return type == Type.Word.VOID
                ? cursor.fail("A block without parameters has none between its parentheses: write ^{ or ^T {.")
                : cursor.fail("Parameters of a block need names.");
    }

    /// Says that there are no casts where a type stands in parentheses.
    void refuseCast() {
        int close = 2;
        while (cursor.kind(close) == Kind.TIMES) {
            close++;
        }
        boolean type = cursor.kind(1).isTypeWord() && cursor.kind(1) != Kind.BLOCK;
        boolean pointer = cursor.kind(1) == Kind.NAME && close > 2;
        if ((type || pointer) && cursor.kind(close) == Kind.RIGHT_PAREN) {
            throw cursor.fail("There are no casts: leave it out for objects; for numbers write @(x).integerValue(),"
                    + " @(x).doubleValue() and the like.");
        }
    }

    private Fix replace(String label, String replacement) {
        return new Fix.Rewrite(label, List.of(new Fix.Edit(cursor.span(), replacement)));
    }
}
