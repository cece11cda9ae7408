package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Qualifier;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses what stands before the declarators: storage words, qualifiers and the type itself.
final class SpecifierParser {

    private final Parsing parsing;
    private final Cursor cursor;
    private final RecordParser records;

    SpecifierParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
        this.records = new RecordParser(parsing);
    }

    /// @param name what `NS_ENUM` names
    record Specifiers(
            Storage storage,
            boolean isTypedef,
            boolean isOutlet,
            TypeName type,
            Ownership ownership,
            @Nullable Name name) {

        boolean isImplicit() {
            return type instanceof TypeName.Implicit;
        }
    }

    /// What has been read of one list of specifiers.
    private static final class Reading {
        final int first;
        Qualifiers qualifiers = Qualifiers.NONE;
        boolean isStatic;
        boolean isExtern;
        boolean isInline;
        boolean isBlock;
        boolean isAuto;
        boolean isTypedef;
        boolean isOutlet;
        final WordCount words = new WordCount();
        int typeStart = -1;
        int typeEnd = -1;

        @Nullable
        TypeName type;

        @Nullable
        Name name;

        Reading(int first) {
            this.first = first;
        }

        boolean hasType() {
            return type != null || !words.isEmpty();
        }
    }

    /// @param contextual whether words such as `nullable` and `in` are qualifiers here
    Specifiers parse(boolean contextual) {
        Reading reading = new Reading(cursor.at());
        while (step(reading, contextual)) {
            // Each step passes at least one token.
        }
        TypeName type = finish(reading);
        Storage storage = !reading.isStatic && !reading.isExtern && !reading.isInline && !reading.isBlock
                ? Storage.NONE
                : new Storage(reading.isStatic, reading.isExtern, reading.isInline, reading.isBlock);
        return new Specifiers(
                storage, reading.isTypedef, reading.isOutlet, type, reading.qualifiers.ownership(), reading.name);
    }

    private boolean step(Reading reading, boolean contextual) {
        switch (cursor.kind()) {
            case STORAGE -> storage(reading);
            case TYPEDEF -> {
                reading.isTypedef = true;
                cursor.next();
            }
            case QUALIFIER -> qualifier(reading);
            case ATTRIBUTE, ALIGNAS -> skipCall();
            case ATOMIC -> {
                if (cursor.peek(1) != Kind.LEFT_PAREN) {
                    reading.qualifiers = reading.qualifiers.with(Qualifier.ATOMIC);
                    cursor.next();
                } else if (reading.hasType()) {
                    return false;
                } else {
                    keywordType(reading);
                }
            }
            case TYPE_WORD -> {
                mark(reading);
                reading.words.add(cursor.text());
                cursor.next();
                reading.typeEnd = cursor.at();
            }
            case STRUCT, UNION, ENUM, TYPEOF, AUTO_TYPE -> {
                if (reading.hasType()) {
                    return false;
                }
                keywordType(reading);
            }
            case BRIDGE -> cursor.next();
            case IDENTIFIER -> {
                return identifier(reading, contextual);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void mark(Reading reading) {
        if (reading.typeStart < 0) {
            reading.typeStart = cursor.at();
        }
    }

    private void storage(Reading reading) {
        int symbol = cursor.symbol();
        reading.isStatic |= symbol == Words.STATIC;
        reading.isExtern |= symbol == Words.EXTERN;
        reading.isBlock |= symbol == Words.BLOCK;
        reading.isAuto |= symbol == Words.AUTO;
        reading.isInline |= symbol == Words.INLINE || symbol == Words.INLINE_2 || symbol == Words.INLINE_3;
        cursor.next();
    }

    private void qualifier(Reading reading) {
        Qualifier qualifier = Words.qualifier(cursor.symbol());
        if (qualifier != null) {
            reading.qualifiers = reading.qualifiers.with(qualifier);
        }
        cursor.next();
    }

    /// Passes `word(...)`.
    void skipCall() {
        cursor.next();
        if (cursor.is(Kind.LEFT_PAREN)) {
            int after = cursor.after(cursor.at());
            if (after > 0) {
                cursor.moveTo(after);
            } else {
                cursor.next();
            }
        }
    }

    private void keywordType(Reading reading) {
        mark(reading);
        int first = cursor.at();
        if (!cursor.enter()) {
            reading.type = new TypeName.Misunderstood(cursor.afterLast(), Qualifiers.NONE);
            reading.typeEnd = Math.max(cursor.at(), first + 1);
            return;
        }
        reading.type = switch (cursor.kind()) {
            case STRUCT -> records.record(false);
            case UNION -> records.record(true);
            case ENUM -> records.enumeration();
            case TYPEOF -> typeof(first);
            case ATOMIC -> atomic();
            default -> {
                cursor.next();
                yield new TypeName.Inferred(cursor.span(first), Qualifiers.NONE);
            }
        };
        cursor.leave();
        reading.typeEnd = cursor.at();
    }

    private TypeName typeof(int first) {
        cursor.next();
        if (!cursor.expect(Kind.LEFT_PAREN)) {
            return new TypeName.Misunderstood(cursor.span(first), Qualifiers.NONE);
        }
        if (parsing.lookahead.isTypeOperand()
                || cursor.isWord() && parsing.types.isType(cursor.symbol()) && cursor.peek(1) == Kind.RIGHT_PAREN) {
            TypeName type = parsing.declarators.typeName();
            cursor.expect(Kind.RIGHT_PAREN);
            return new TypeName.TypeofType(cursor.span(first), type, Qualifiers.NONE);
        }
        var expression = parsing.expressions.expression();
        cursor.expect(Kind.RIGHT_PAREN);
        return new TypeName.TypeofExpression(cursor.span(first), expression, Qualifiers.NONE);
    }

    private TypeName atomic() {
        cursor.next();
        cursor.next();
        TypeName type = parsing.declarators.typeName();
        cursor.expect(Kind.RIGHT_PAREN);
        return type;
    }

    private boolean identifier(Reading reading, boolean contextual) {
        int symbol = cursor.symbol();
        if (symbol == Words.IB_OUTLET) {
            reading.isOutlet = true;
            cursor.next();
            return true;
        }
        Qualifier qualifier = contextual ? Words.qualifier(symbol) : null;
        if (qualifier != null && cursor.peek(1) != Kind.RIGHT_PAREN) {
            reading.qualifiers = reading.qualifiers.with(qualifier);
            cursor.next();
            return true;
        }
        if (qualifier != null && reading.hasType()) {
            reading.qualifiers = reading.qualifiers.with(qualifier);
            cursor.next();
            return true;
        }
        if (reading.hasType()) {
            return false;
        }
        if (parsing.lookahead.isEnumMacro(cursor.at())) {
            mark(reading);
            var named = records.enumMacro();
            reading.type = named.type();
            reading.name = named.name();
            reading.typeEnd = cursor.at();
            return true;
        }
        if (isAnnotation(symbol)) {
            if (cursor.peek(1) == Kind.LEFT_PAREN) {
                skipCall();
            } else {
                cursor.next();
            }
            return true;
        }
        if (reading.isAuto && !parsing.types.isType(symbol) && !startsDeclarator(1)) {
            return false;
        }
        mark(reading);
        reading.type = named();
        reading.typeEnd = cursor.at();
        return true;
    }

    private boolean startsDeclarator(int distance) {
        Kind kind = cursor.peek(distance);
        return kind == Kind.STAR || kind.isWord() || kind == Kind.LEFT_PAREN;
    }

    /// An unknown macro before the type, as in `MY_EXPORT NSString *name`.
    private boolean isAnnotation(int symbol) {
        if (parsing.types.isType(symbol)) {
            return false;
        }
        int after = cursor.at() + 1;
        if (cursor.kindAt(after) == Kind.LEFT_PAREN) {
            boolean capitals = parsing.types.isAllCapitals(symbol);
            after = cursor.after(after);
            return capitals
                    && after > 0
                    && (cursor.kindAt(after).isWord() || cursor.kindAt(after) == Kind.AT)
                    && cursor.kindAt(cursor.at() + 2) != Kind.STAR
                    && cursor.kindAt(cursor.at() + 2) != Kind.CARET;
        }
        switch (cursor.kindAt(after)) {
            case TYPE_WORD, STRUCT, UNION, ENUM, TYPEDEF, TYPEOF -> {
                return true;
            }
            case STORAGE, QUALIFIER -> {
                return parsing.types.isAllCapitals(symbol) && !isAfterType(after);
            }
            case IDENTIFIER -> {}
            default -> {
                return false;
            }
        }
        Kind third = cursor.kindAt(after + 1);
        if (third == Kind.IDENTIFIER) {
            int thirdSymbol = cursor.tokens().symbol(after + 1);
            return thirdSymbol != Words.IN
                    && (!parsing.types.isAllCapitals(thirdSymbol) || parsing.types.isAllCapitals(symbol));
        }
        return third == Kind.STAR
                || third == Kind.QUALIFIER && parsing.types.isAllCapitals(symbol)
                || third == Kind.LESS && parsing.lookahead.afterAngles(after + 1) > 0;
    }

    private boolean isAfterType(int index) {
        Kind next = cursor.kindAt(index + 1);
        return next == Kind.STAR || next == Kind.SEMICOLON || next == Kind.ASSIGN;
    }

    /// A typedef or class name with its generic arguments or protocols.
    private TypeName named() {
        int first = cursor.at();
        int symbol = cursor.symbol();
        String name = cursor.text();
        cursor.next();
        List<TypeName> arguments = List.of();
        List<Name> protocols = List.of();
        while (cursor.is(Kind.LESS)) {
            boolean plain = symbol == Words.ID || symbol == Words.CLASS || !isTypeList();
            if (plain) {
                protocols = parsing.classes.protocolList();
            } else {
                arguments = typeArguments();
            }
        }
        return new TypeName.Named(cursor.span(first), name, arguments, protocols, Qualifiers.NONE);
    }

    /// The superclass of an interface: `<...>` after it are its arguments when they are types, else protocols of the
    /// class itself, which are left to the caller.
    TypeName.Named superclass() {
        int first = cursor.at();
        String name = cursor.text();
        cursor.next();
        boolean generic = cursor.is(Kind.LESS) && (isTypeList() || isFollowedByProtocols());
        List<TypeName> arguments = generic ? typeArguments() : List.of();
        return new TypeName.Named(cursor.span(first), name, arguments, List.of(), Qualifiers.NONE);
    }

    private boolean isFollowedByProtocols() {
        int after = parsing.lookahead.afterAngles(cursor.at());
        return after > 0 && cursor.kindAt(after) == Kind.LESS;
    }

    /// Whether `<...>` holds types rather than protocol names.
    boolean isTypeList() {
        int index = cursor.at() + 1;
        while (cursor.kindAt(index) == Kind.IDENTIFIER) {
            int symbol = cursor.tokens().symbol(index);
            if (parsing.types.isType(symbol)) {
                return true;
            }
            Kind after = cursor.kindAt(index + 1);
            if (after != Kind.COMMA) {
                return after != Kind.GREATER && after != Kind.SHIFT_RIGHT && after != Kind.GREATER_EQUAL;
            }
            index += 2;
        }
        return cursor.kindAt(index) != Kind.GREATER;
    }

    private List<TypeName> typeArguments() {
        List<TypeName> arguments = new ArrayList<>();
        if (!cursor.enter()) {
            return arguments;
        }
        do {
            cursor.next();
            int before = cursor.at();
            if (cursor.isWord()) {
                arguments.add(parsing.declarators.typeName());
            }
            if (cursor.at() == before) {
                break;
            }
        } while (cursor.is(Kind.COMMA));
        if (!cursor.acceptGreater()) {
            cursor.missing("Here a `>` is missing.");
        }
        cursor.leave();
        return arguments;
    }

    private TypeName finish(Reading reading) {
        TypeName type = reading.type;
        if (type == null && !reading.words.isEmpty()) {
            var span = cursor.between(reading.typeStart, reading.typeEnd - 1);
            return new TypeName.Basic(span, reading.words.kind(), reading.qualifiers);
        }
        if (type == null) {
            return reading.isAuto
                    ? new TypeName.Inferred(cursor.span(reading.first), reading.qualifiers)
                    : new TypeName.Implicit(cursor.afterLast(), false, reading.qualifiers);
        }
        return reading.qualifiers.isEmpty() ? type : type.with(reading.qualifiers);
    }
}
