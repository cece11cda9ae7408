package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Qualifier;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses declarators and turns them inside out: pointers, blocks, arrays, functions and the name among them.
final class DeclaratorParser {

    private static final int MOST_STARS = 32;

    private final Parsing parsing;
    private final Cursor cursor;

    DeclaratorParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// @param name absent for a type without a name
    record Declarator(TypeName type, @Nullable Name name, Ownership ownership) {}

    /// The parts of a parameter list.
    private record Parameters(List<Parameter> list, boolean isVariadic, boolean isPrototyped) {}

    /// A type without a name, as in a cast.
    TypeName typeName() {
        return typeName(false);
    }

    TypeName typeName(boolean contextual) {
        int first = cursor.at();
        var specifiers = parsing.specifiers.parse(contextual);
        if (specifiers.isImplicit() && cursor.at() == first) {
            cursor.error(cursor.here(), "Here a type is expected.");
            return new TypeName.Misunderstood(cursor.afterLast(), Qualifiers.NONE);
        }
        return declarator(specifiers.type(), true, contextual, specifiers.ownership())
                .type();
    }

    Declarator declarator(TypeName base) {
        return declarator(base, false, false, Ownership.DEFAULT);
    }

    /// @param isAbstract whether a name cannot follow, so that a parenthesis opens parameters
    /// @param contextual whether words such as `nullable` are qualifiers here
    Declarator declarator(TypeName base, boolean isAbstract, boolean contextual, Ownership ownership) {
        if (!cursor.enter()) {
            return new Declarator(base, null, ownership);
        }
        Ownership[] own = {ownership};
        TypeName type = pointers(base, contextual, own);
        Declarator result = direct(type, isAbstract, contextual, own[0]);
        cursor.leave();
        return result;
    }

    private TypeName pointers(TypeName base, boolean contextual, Ownership[] ownership) {
        TypeName type = base;
        int stars = 0;
        int start = cursor.at();
        while (true) {
            if (cursor.is(Kind.STAR) || cursor.is(Kind.CARET)) {
                boolean caret = cursor.is(Kind.CARET);
                cursor.next();
                if (++stars > MOST_STARS) {
                    continue;
                }
                ownership[0] = stars == 1 ? ownership[0] : Ownership.DEFAULT;
                type = caret ? block(type) : new TypeName.Pointer(covering(type, start), type, Qualifiers.NONE);
            } else if (cursor.is(Kind.QUALIFIER) || contextual && isContextual()) {
                Qualifier qualifier = Words.qualifier(cursor.symbol());
                cursor.next();
                if (qualifier != null) {
                    type = type.with(Qualifiers.NONE.with(qualifier));
                    Ownership written = Qualifiers.NONE.with(qualifier).ownership();
                    ownership[0] = written == Ownership.DEFAULT ? ownership[0] : written;
                }
            } else if (cursor.is(Kind.ATTRIBUTE)) {
                parsing.specifiers.skipCall();
            } else if (cursor.is(Kind.STORAGE)) {
                blockStorageSeen |= cursor.isWord(Words.BLOCK);
                cursor.next();
            } else {
                break;
            }
        }
        if (stars > MOST_STARS) {
            cursor.error(cursor.between(start, cursor.at() - 1), "No type has so many stars.");
        }
        return type;
    }

    /// Whether `__block` stood after a type, as in `NSString * __block x`; the reader of it resets it.
    private boolean blockStorageSeen;

    boolean takeBlockStorage() {
        boolean seen = blockStorageSeen;
        blockStorageSeen = false;
        return seen;
    }

    private boolean isContextual() {
        return cursor.isWord() && Words.qualifier(cursor.symbol()) != null;
    }

    private dev.patchsmith.language.source.Span covering(TypeName type, int start) {
        return type.span().isEmpty() ? cursor.span(start) : type.span().to(cursor.span(start));
    }

    private TypeName block(TypeName type) {
        if (type
                instanceof
                TypeName.Function(var span, var returns, var parameters, var variadic, var prototyped, var q)) {
            return new TypeName.Block(span, returns, parameters, variadic, prototyped, q);
        }
        cursor.error(cursor.here(), "A `^` makes a block only before a parameter list.");
        return new TypeName.Misunderstood(type.span(), Qualifiers.NONE);
    }

    private Declarator direct(TypeName type, boolean isAbstract, boolean contextual, Ownership ownership) {
        if (cursor.is(Kind.LEFT_PAREN) && isGroup(isAbstract)) {
            int open = cursor.at();
            int after = cursor.after(open);
            if (after > 0) {
                cursor.moveTo(after);
                TypeName outer = suffixes(type);
                int end = cursor.at();
                cursor.moveTo(open + 1);
                Declarator inner = declarator(outer, isAbstract, contextual, ownership);
                if (cursor.at() != after - 1) {
                    cursor.error(cursor.here(), "This is not understood within a declaration.");
                }
                cursor.moveTo(end);
                return inner;
            }
        }
        Name name = null;
        if (!isAbstract && cursor.is(Kind.IDENTIFIER)) {
            name = cursor.name();
        }
        return new Declarator(suffixes(type), name, ownership);
    }

    /// Whether the parenthesis groups a declarator rather than opening parameters.
    private boolean isGroup(boolean isAbstract) {
        Kind first = cursor.peek(1);
        return switch (first) {
            case STAR, CARET -> true;
            case LEFT_PAREN -> true;
            case QUALIFIER, ATTRIBUTE, STORAGE -> cursor.peek(2) == Kind.CARET || cursor.peek(2) == Kind.STAR;
            case IDENTIFIER ->
                !isAbstract
                        && !parsing.types.isType(cursor.tokens().symbol(cursor.at() + 1))
                        && cursor.match(cursor.at()) == cursor.at() + 2;
            default -> false;
        };
    }

    /// One `[size]` or `(parameters)`.
    private record Suffix(
            boolean isFunction,
            @Nullable Expression size,
            @Nullable Parameters parameters,
            int first,
            int end) {}

    private TypeName suffixes(TypeName base) {
        if (!cursor.is(Kind.LEFT_BRACKET) && !cursor.is(Kind.LEFT_PAREN)) {
            return base;
        }
        List<Suffix> suffixes = new ArrayList<>();
        while (suffixes.size() < MOST_STARS) {
            int first = cursor.at();
            if (cursor.is(Kind.LEFT_BRACKET)) {
                suffixes.add(new Suffix(false, size(), null, first, cursor.at()));
            } else if (cursor.is(Kind.LEFT_PAREN)) {
                suffixes.add(new Suffix(true, null, parameters(), first, cursor.at()));
            } else {
                break;
            }
        }
        TypeName type = base;
        for (int i = suffixes.size() - 1; i >= 0; i--) {
            Suffix suffix = suffixes.get(i);
            var own = cursor.between(suffix.first, Math.max(suffix.first, suffix.end - 1));
            var span = type.span().isEmpty() ? own : type.span().to(own);
            Parameters parameters = suffix.parameters;
            type = parameters == null
                    ? new TypeName.Array(span, type, suffix.size, Qualifiers.NONE)
                    : new TypeName.Function(
                            span,
                            type,
                            parameters.list,
                            parameters.isVariadic,
                            parameters.isPrototyped,
                            Qualifiers.NONE);
        }
        return type;
    }

    private @Nullable Expression size() {
        cursor.next();
        while (cursor.is(Kind.QUALIFIER) || cursor.isWord(Words.STATIC)) {
            cursor.next();
        }
        Expression size = null;
        if (cursor.is(Kind.STAR) && cursor.peek(1) == Kind.RIGHT_BRACKET) {
            cursor.next();
        } else if (!cursor.is(Kind.RIGHT_BRACKET)) {
            size = parsing.expressions.assignment();
        }
        cursor.expect(Kind.RIGHT_BRACKET);
        return size;
    }

    private Parameters parameters() {
        int open = cursor.at();
        cursor.next();
        if (cursor.accept(Kind.RIGHT_PAREN)) {
            return new Parameters(List.of(), false, false);
        }
        if (cursor.kind() == Kind.TYPE_WORD
                && cursor.peek(1) == Kind.RIGHT_PAREN
                && cursor.text().equals("void")) {
            cursor.next();
            cursor.next();
            return new Parameters(List.of(), false, true);
        }
        List<Parameter> list = new ArrayList<>();
        boolean variadic = false;
        if (!cursor.enter()) {
            return new Parameters(list, false, true);
        }
        while (!cursor.is(Kind.RIGHT_PAREN) && !cursor.isBorder()) {
            if (cursor.accept(Kind.ELLIPSIS)) {
                variadic = true;
            } else {
                list.add(parameter());
            }
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        cursor.leave();
        if (!cursor.accept(Kind.RIGHT_PAREN)) {
            cursor.error(cursor.here(), "This is not understood in a list of parameters.");
            int after = cursor.after(open);
            if (after > 0) {
                cursor.silenceUntil(after - 1);
                cursor.moveTo(after);
            }
        }
        return new Parameters(list, variadic, true);
    }

    Parameter parameter() {
        int first = cursor.at();
        var specifiers = parsing.specifiers.parse(false);
        if (cursor.at() == first) {
            return new Parameter(
                    cursor.afterLast(),
                    new TypeName.Misunderstood(cursor.afterLast(), Qualifiers.NONE),
                    null,
                    Ownership.DEFAULT);
        }
        Declarator declarator = declarator(specifiers.type(), false, false, specifiers.ownership());
        skipAnnotations();
        return new Parameter(cursor.span(first), declarator.type(), declarator.name(), declarator.ownership());
    }

    /// Passes attributes, assembler labels and unknown annotation macros after a declarator.
    void skipAnnotations() {
        while (true) {
            switch (cursor.kind()) {
                case ATTRIBUTE, ASSEMBLER, ALIGNAS -> parsing.specifiers.skipCall();
                case IDENTIFIER -> {
                    if (!isAnnotation()) {
                        return;
                    }
                    parsing.specifiers.skipCall();
                }
                default -> {
                    return;
                }
            }
        }
    }

    private boolean isAnnotation() {
        int symbol = cursor.symbol();
        if (!parsing.types.isAllCapitals(symbol)) {
            return false;
        }
        int after = cursor.at() + 1;
        if (cursor.kindAt(after) == Kind.LEFT_PAREN) {
            after = cursor.after(after);
            if (after < 0) {
                return false;
            }
        }
        return switch (cursor.kindAt(after)) {
            case SEMICOLON, COMMA, ASSIGN, LEFT_BRACE, RIGHT_BRACE, RIGHT_PAREN, IDENTIFIER, ATTRIBUTE, COLON -> true;
            default -> false;
        };
    }
}
