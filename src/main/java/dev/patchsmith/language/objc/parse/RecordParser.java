package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Enumerator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Field;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses structs, unions and enumerations, also those written with `NS_ENUM` and its kin.
final class RecordParser {

    private final Parsing parsing;
    private final Cursor cursor;

    RecordParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// An enumeration and the typedef name its macro gives it.
    record NamedType(TypeName type, @Nullable Name name) {}

    TypeName record(boolean isUnion) {
        int first = cursor.at();
        cursor.next();
        skipAnnotations();
        Name tag = cursor.is(Kind.IDENTIFIER) ? cursor.name() : null;
        skipAnnotations();
        List<Field> fields = cursor.is(Kind.LEFT_BRACE) ? fields() : null;
        return new TypeName.Record(cursor.span(first), isUnion, tag, fields, Qualifiers.NONE);
    }

    private void skipAnnotations() {
        while (cursor.is(Kind.ATTRIBUTE) || cursor.is(Kind.ALIGNAS)) {
            parsing.specifiers.skipCall();
        }
        while (cursor.is(Kind.IDENTIFIER)
                && (cursor.peek(1) == Kind.IDENTIFIER || cursor.peek(1) == Kind.LEFT_PAREN)
                && parsing.types.isAllCapitals(cursor.symbol())
                && (cursor.peek(2) == Kind.LEFT_BRACE || cursor.peek(1) == Kind.LEFT_PAREN)) {
            parsing.specifiers.skipCall();
        }
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (!cursor.enter()) {
            return fields;
        }
        cursor.next();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            int before = cursor.at();
            if (cursor.is(Kind.AT) && cursor.isWordAt(cursor.at() + 1, Words.DEFS)) {
                cursor.skipStatement();
            } else if (!cursor.accept(Kind.SEMICOLON)) {
                field(fields);
            }
            if (cursor.at() == before) {
                cursor.error(cursor.here(), "This is no member of a struct.");
                cursor.next();
            }
        }
        cursor.expect(Kind.RIGHT_BRACE);
        cursor.leave();
        return fields;
    }

    private void field(List<Field> fields) {
        int first = cursor.at();
        var specifiers = parsing.specifiers.parse(false);
        if (cursor.is(Kind.SEMICOLON)) {
            fields.add(new Field(cursor.span(first), specifiers.type(), null, null));
        } else {
            int start = first;
            do {
                var declared = parsing.declarators.declarator(specifiers.type());
                Expression width = cursor.accept(Kind.COLON) ? parsing.expressions.conditional() : null;
                parsing.declarators.skipAnnotations();
                fields.add(new Field(cursor.span(start), declared.type(), declared.name(), width));
                start = cursor.at() + 1;
            } while (cursor.accept(Kind.COMMA));
        }
        if (!cursor.expect(Kind.SEMICOLON)) {
            cursor.skipStatement();
        }
    }

    TypeName enumeration() {
        int first = cursor.at();
        cursor.next();
        skipAnnotations();
        Name tag = cursor.is(Kind.IDENTIFIER) ? cursor.name() : null;
        TypeName underlying = null;
        if (cursor.is(Kind.COLON) && isUnderlying()) {
            cursor.next();
            underlying = parsing.specifiers.parse(false).type();
        }
        List<Enumerator> enumerators = cursor.is(Kind.LEFT_BRACE) ? enumerators() : null;
        return new TypeName.Enumeration(cursor.span(first), tag, underlying, false, enumerators, Qualifiers.NONE);
    }

    private boolean isUnderlying() {
        Kind next = cursor.peek(1);
        return next.isWord();
    }

    /// `NS_ENUM(type, name) {...}`, also without a name.
    NamedType enumMacro() {
        int first = cursor.at();
        int macro = cursor.symbol();
        boolean isOptions = macro == Words.NS_OPTIONS || macro == Words.CF_OPTIONS;
        cursor.next();
        cursor.next();
        TypeName underlying;
        Name name = null;
        if (macro == Words.NS_ERROR_ENUM) {
            parsing.expressions.assignment();
            underlying = new TypeName.Named(cursor.span(first), "NSInteger", List.of(), List.of(), Qualifiers.NONE);
        } else {
            underlying = parsing.declarators.typeName();
        }
        if (cursor.accept(Kind.COMMA) && cursor.isWord()) {
            name = cursor.name();
        }
        if (!cursor.expect(Kind.RIGHT_PAREN)) {
            int after = cursor.after(first + 1);
            cursor.moveTo(after > 0 ? after : cursor.at());
        }
        parsing.declarators.skipAnnotations();
        List<Enumerator> enumerators = cursor.is(Kind.LEFT_BRACE) ? enumerators() : null;
        return new NamedType(
                new TypeName.Enumeration(cursor.span(first), name, underlying, isOptions, enumerators, Qualifiers.NONE),
                name);
    }

    private List<Enumerator> enumerators() {
        List<Enumerator> enumerators = new ArrayList<>();
        cursor.next();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            if (!cursor.isWord()) {
                cursor.error(cursor.here(), "Here the name of a constant is expected.");
                cursor.moveTo(Math.max(cursor.statementEnd(), cursor.at() + 1));
                if (cursor.is(Kind.SEMICOLON) || cursor.is(Kind.RIGHT_PAREN) || cursor.is(Kind.RIGHT_BRACKET)) {
                    cursor.next();
                }
                continue;
            }
            int first = cursor.at();
            Name name = cursor.name();
            parsing.declarators.skipAnnotations();
            Expression value = cursor.accept(Kind.ASSIGN) ? parsing.expressions.conditional() : null;
            parsing.declarators.skipAnnotations();
            enumerators.add(new Enumerator(cursor.span(first), name, value));
            if (!cursor.accept(Kind.COMMA) && !cursor.is(Kind.RIGHT_BRACE)) {
                cursor.missing("Here a `,` between constants is missing.");
                cursor.accept(Kind.SEMICOLON);
            }
        }
        cursor.expect(Kind.RIGHT_BRACE);
        return enumerators;
    }
}
