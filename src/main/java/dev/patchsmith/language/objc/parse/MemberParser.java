package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.Selector;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Parses what stands between the members of classes and protocols.
final class MemberParser {

    private final Parsing parsing;
    private final Cursor cursor;

    MemberParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// Whether a member that cannot be anything else starts here.
    boolean isMember() {
        return switch (cursor.kind()) {
            case PLUS, MINUS ->
                cursor.peek(1) == Kind.LEFT_PAREN || cursor.peek(1).isWord();
            case AT ->
                cursor.isAt(Words.PROPERTY)
                        || cursor.isAt(Words.SYNTHESIZE)
                        || cursor.isAt(Words.DYNAMIC)
                        || cursor.isAt(Words.OPTIONAL)
                        || cursor.isAt(Words.REQUIRED);
            default -> false;
        };
    }

    void member(List<Member> members) {
        int first = cursor.at();
        switch (cursor.kind()) {
            case PLUS, MINUS -> members.add(method(first));
            case AT -> atMember(first, members);
            case SEMICOLON -> cursor.next();
            default -> nested(first, members);
        }
        if (cursor.at() == first) {
            cursor.error(cursor.here(), "This is not understood in a class.");
            cursor.next();
        }
    }

    private void atMember(int first, List<Member> members) {
        int word = cursor.kindAt(first + 1).isWord() ? cursor.tokens().symbol(first + 1) : -1;
        if (word == Words.PROPERTY) {
            property(first, members);
        } else if (word == Words.SYNTHESIZE) {
            members.add(synthesize(first));
        } else if (word == Words.DYNAMIC) {
            members.add(dynamic(first));
        } else if (word == Words.OPTIONAL || word == Words.REQUIRED) {
            cursor.moveTo(first + 2);
            members.add(new Member.Requirement(cursor.span(first), word == Words.OPTIONAL));
        } else if (word == Words.LOWER_CLASS || word == Words.PROTOCOL) {
            members.add(new Member.Nested(cursor.between(first, first + 1), parsing.classes.forward()));
        } else if (word == Words.PUBLIC || word == Words.PRIVATE || word == Words.PROTECTED || word == Words.PACKAGE) {
            cursor.moveTo(first + 2);
        } else {
            cursor.error(cursor.between(first, first + 1), "This is not understood in a class.");
            cursor.skipStatement();
            members.add(new Member.Misunderstood(cursor.span(first)));
        }
    }

    private void nested(int first, List<Member> members) {
        if (isMacroCall()) {
            Name name = cursor.name();
            if (cursor.is(Kind.LEFT_PAREN)) {
                cursor.moveTo(cursor.after(cursor.at()));
            }
            cursor.accept(Kind.SEMICOLON);
            members.add(new Member.MacroCall(cursor.span(first), name));
            return;
        }
        if (cursor.is(Kind.RIGHT_BRACE)) {
            cursor.error(cursor.here(), "This `}` has no beginning.");
            cursor.next();
            return;
        }
        if (cursor.kind().isWord()) {
            var declaration = parsing.declarations.local();
            members.add(new Member.Nested(cursor.span(first), declaration));
            return;
        }
        cursor.error(cursor.here(), "This is not understood in a class.");
        cursor.skipStatement();
        if (cursor.at() == first) {
            cursor.next();
        }
        members.add(new Member.Misunderstood(cursor.span(first)));
    }

    /// `NAME` or `NAME(...)` on a line of its own, which must be a macro.
    boolean isMacroCall() {
        if (!cursor.is(Kind.IDENTIFIER)
                || parsing.types.isType(cursor.symbol())
                || parsing.lookahead.isEnumMacro(cursor.at())) {
            return false;
        }
        int after = cursor.at() + 1;
        if (cursor.kindAt(after) == Kind.LEFT_PAREN) {
            after = cursor.after(after);
            if (after < 0) {
                return false;
            }
        } else if (!parsing.types.isAllCapitals(cursor.symbol())) {
            return false;
        }
        return switch (cursor.kindAt(after)) {
            case SEMICOLON, END, PLUS, MINUS, AT -> true;
            case LEFT_BRACE -> false;
            default ->
                cursor.tokens().is(after, dev.patchsmith.language.objc.lex.Tokens.LINE_START)
                        && cursor.kindAt(after) != Kind.STAR;
        };
    }

    private Member method(int first) {
        boolean isClassMethod = cursor.is(Kind.PLUS);
        cursor.next();
        TypeName returns = type(true);
        List<Name> parts = new ArrayList<>(2);
        List<Parameter> parameters = new ArrayList<>(2);
        String selector = selector(parts, parameters);
        boolean variadic = rest();
        annotations();
        Statement.Compound body = null;
        if (cursor.is(Kind.SEMICOLON)) {
            boolean definition = cursor.peek(1) == Kind.LEFT_BRACE;
            cursor.next();
            body = definition ? parsing.statements.body() : null;
        } else if (cursor.is(Kind.LEFT_BRACE)) {
            body = parsing.statements.body();
        } else {
            cursor.missing(
                    selector.isEmpty() ? "Here the name of a method is missing." : "Here a `;` or a body is missing.");
            recover();
            body = cursor.is(Kind.LEFT_BRACE) ? parsing.statements.body() : null;
        }
        return new Member.Method(
                cursor.span(first), isClassMethod, returns, new Selector(selector, parts), parameters, variadic, body);
    }

    /// Looks for the body or the end of a method whose head is not understood.
    private void recover() {
        if (cursor.isLineStart() && isMember() || cursor.isBorder()) {
            return;
        }
        int at = cursor.at();
        while (true) {
            Kind kind = cursor.kindAt(at);
            if (kind == Kind.LEFT_BRACE || kind == Kind.END || kind == Kind.RIGHT_BRACE) {
                break;
            }
            if (kind == Kind.SEMICOLON) {
                at++;
                break;
            }
            if (kind == Kind.AT && cursor.kindAt(at + 1).isWord()) {
                break;
            }
            int after = kind == Kind.LEFT_PAREN || kind == Kind.LEFT_BRACKET ? cursor.after(at) : -1;
            at = after > 0 ? after : at + 1;
        }
        cursor.silenceUntil(at - 1);
        cursor.moveTo(at);
    }

    private TypeName type(boolean isReturn) {
        int open = cursor.at();
        if (!cursor.accept(Kind.LEFT_PAREN)) {
            return new TypeName.Implicit(cursor.afterLast(), true, Qualifiers.NONE);
        }
        TypeName type = cursor.is(Kind.RIGHT_PAREN) && isReturn
                ? new TypeName.Implicit(cursor.afterLast(), true, Qualifiers.NONE)
                : parsing.declarators.typeName(true);
        parsing.declarators.skipAnnotations();
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        return type;
    }

    private String selector(List<Name> parts, List<Parameter> parameters) {
        annotationsBeforeName();
        if (cursor.isWord() && cursor.peek(1) != Kind.COLON) {
            Name name = cursor.name();
            parts.add(name);
            return name.text();
        }
        StringBuilder text = new StringBuilder();
        while (cursor.is(Kind.COLON) || cursor.isWord() && cursor.peek(1) == Kind.COLON) {
            Name part = cursor.isWord()
                    ? cursor.name()
                    : new Name(new Span(cursor.here().start(), cursor.here().start()), "");
            cursor.next();
            parts.add(part);
            text.append(part.text()).append(':');
            parameters.add(parameter());
        }
        return text.toString();
    }

    private void annotationsBeforeName() {
        while (cursor.is(Kind.ATTRIBUTE)) {
            parsing.specifiers.skipCall();
        }
    }

    private Parameter parameter() {
        int first = cursor.at();
        TypeName type = type(false);
        while (cursor.is(Kind.ATTRIBUTE)
                || cursor.is(Kind.IDENTIFIER)
                        && cursor.peek(1) == Kind.IDENTIFIER
                        && cursor.peek(2) != Kind.COLON
                        && parsing.types.isAllCapitals(cursor.symbol())) {
            parsing.specifiers.skipCall();
        }
        Name name = null;
        if (cursor.is(Kind.IDENTIFIER)) {
            name = cursor.name();
        } else {
            cursor.missing("Here the name of a parameter is missing.");
        }
        Ownership ownership = type.qualifiers().ownership();
        return new Parameter(cursor.span(first), type, name, ownership);
    }

    /// `, ...` and the parameters of C that may stand before it.
    private boolean rest() {
        boolean variadic = false;
        while (cursor.accept(Kind.COMMA)) {
            if (cursor.accept(Kind.ELLIPSIS)) {
                variadic = true;
            } else {
                parsing.declarators.parameter();
            }
        }
        return variadic;
    }

    private void annotations() {
        parsing.declarators.skipAnnotations();
        while (cursor.is(Kind.IDENTIFIER) && !cursor.isLineStart()) {
            parsing.specifiers.skipCall();
        }
    }

    private void property(int first, List<Member> members) {
        cursor.moveTo(first + 2);
        List<Member.PropertyAttribute> attributes = cursor.is(Kind.LEFT_PAREN) ? attributes() : List.of();
        var specifiers = parsing.specifiers.parse(true);
        while (true) {
            var declarator = parsing.declarators.declarator(specifiers.type(), false, true, specifiers.ownership());
            parsing.declarators.skipAnnotations();
            while (cursor.is(Kind.IDENTIFIER) && !cursor.isLineStart()) {
                parsing.specifiers.skipCall();
            }
            Name name = declarator.name();
            if (name == null) {
                cursor.missing("Here the name of a property is missing.");
                break;
            }
            members.add(new Member.Property(
                    cursor.span(first),
                    attributes,
                    declarator.type(),
                    name,
                    declarator.ownership(),
                    specifiers.isOutlet()));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.statements.semicolon();
    }

    private List<Member.PropertyAttribute> attributes() {
        int open = cursor.at();
        List<Member.PropertyAttribute> attributes = new ArrayList<>(4);
        cursor.next();
        while (cursor.accept(Kind.COMMA)) {
            // An annotation macro that vanished leaves a comma behind.
        }
        while (cursor.isWord()) {
            Name name = cursor.name();
            Name selector = null;
            if (cursor.accept(Kind.ASSIGN) && cursor.isWord()) {
                selector = cursor.name();
                if (cursor.accept(Kind.COLON)) {
                    selector = new Name(cursor.span(cursor.at() - 2), selector.text() + ":");
                }
            } else if (cursor.is(Kind.LEFT_PAREN) && cursor.after(cursor.at()) > 0) {
                cursor.moveTo(cursor.after(cursor.at()));
            }
            attributes.add(new Member.PropertyAttribute(name, selector));
            while (cursor.accept(Kind.COMMA)) {
                // Several commas may follow each other for the same reason.
            }
        }
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        return attributes;
    }

    private Member synthesize(int first) {
        cursor.moveTo(first + 2);
        List<Member.Synthesized> properties = new ArrayList<>();
        while (cursor.isWord()) {
            Name property = cursor.name();
            Name variable = cursor.accept(Kind.ASSIGN) && cursor.isWord() ? cursor.name() : null;
            properties.add(new Member.Synthesized(property, variable));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.statements.semicolon();
        return new Member.Synthesize(cursor.span(first), properties);
    }

    private Member dynamic(int first) {
        cursor.moveTo(first + 2);
        List<Name> properties = new ArrayList<>();
        while (cursor.isWord()) {
            properties.add(cursor.name());
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.statements.semicolon();
        return new Member.Dynamic(cursor.span(first), properties);
    }
}
