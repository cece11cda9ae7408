package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Declaration.InstanceVariable;
import dev.patchsmith.language.objc.tree.Declaration.TypeParameter;
import dev.patchsmith.language.objc.tree.Declaration.Visibility;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses classes, categories, protocols and their forward declarations.
final class ClassParser {

    private final Parsing parsing;
    private final Cursor cursor;

    ClassParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// `@class A, B;` or `@protocol A, B;`
    Declaration forward() {
        int first = cursor.at();
        boolean protocols = cursor.isAt(Words.PROTOCOL);
        cursor.moveTo(first + 2);
        List<Name> names = new ArrayList<>();
        while (cursor.isWord()) {
            Name name = cursor.name();
            names.add(name);
            if (!protocols) {
                parsing.types.declare(name.text());
            }
            if (cursor.is(Kind.LESS)) {
                int after = parsing.lookahead.afterAngles(cursor.at());
                cursor.moveTo(after > 0 ? after : cursor.at() + 1);
            }
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.statements.semicolon();
        return protocols
                ? new Declaration.ForwardProtocols(cursor.span(first), names)
                : new Declaration.ForwardClasses(cursor.span(first), names);
    }

    Declaration classAlias() {
        int first = cursor.at();
        cursor.moveTo(first + 2);
        Name alias = nameOrError("the new name");
        Name name = nameOrError("the name of a class");
        parsing.types.declare(alias.text());
        parsing.statements.semicolon();
        return new Declaration.ClassAlias(cursor.span(first), alias, name);
    }

    private Name nameOrError(String what) {
        if (cursor.isWord()) {
            return cursor.name();
        }
        cursor.missing("Here " + what + " is missing.");
        return new Name(cursor.afterLast(), "");
    }

    Declaration interfaceOrCategory() {
        int first = cursor.at();
        cursor.moveTo(first + 2);
        Name name = nameOrError("the name of a class");
        parsing.types.declare(name.text());
        List<TypeParameter> typeParameters = cursor.is(Kind.LESS) && isTypeParameters() ? typeParameters() : List.of();
        if (cursor.is(Kind.LEFT_PAREN)) {
            return category(first, name);
        }
        TypeName.Named superclass = cursor.accept(Kind.COLON) ? superclass() : null;
        List<Name> protocols = cursor.is(Kind.LESS) ? protocolList() : List.of();
        parsing.declarators.skipAnnotations();
        List<InstanceVariable> variables = cursor.is(Kind.LEFT_BRACE) ? instanceVariables() : List.of();
        List<Member> members = members(first);
        return new Declaration.Interface(
                cursor.span(first), name, typeParameters, superclass, protocols, variables, members);
    }

    private Declaration category(int first, Name className) {
        int open = cursor.at();
        cursor.next();
        Name category = cursor.isWord() ? cursor.name() : null;
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        List<Name> protocols = cursor.is(Kind.LESS) ? protocolList() : List.of();
        parsing.declarators.skipAnnotations();
        List<InstanceVariable> variables = cursor.is(Kind.LEFT_BRACE) ? instanceVariables() : List.of();
        List<Member> members = members(first);
        return new Declaration.Category(cursor.span(first), className, category, protocols, variables, members);
    }

    Declaration implementation() {
        int first = cursor.at();
        cursor.moveTo(first + 2);
        Name name = nameOrError("the name of a class");
        parsing.types.declare(name.text());
        Name category = null;
        if (cursor.is(Kind.LEFT_PAREN)) {
            int open = cursor.at();
            cursor.next();
            category = cursor.isWord() ? cursor.name() : null;
            parsing.primaries.close(Kind.RIGHT_PAREN, open);
        }
        Name superclass = cursor.accept(Kind.COLON) ? nameOrError("the superclass") : null;
        if (cursor.is(Kind.LESS)) {
            protocolList();
        }
        List<InstanceVariable> variables = cursor.is(Kind.LEFT_BRACE) ? instanceVariables() : List.of();
        List<Member> members = members(first);
        return new Declaration.Implementation(cursor.span(first), name, category, superclass, variables, members);
    }

    Declaration protocol() {
        int first = cursor.at();
        Kind afterName = cursor.peek(3);
        if (afterName == Kind.SEMICOLON || afterName == Kind.COMMA) {
            return forward();
        }
        cursor.moveTo(first + 2);
        Name name = nameOrError("the name of a protocol");
        List<Name> inherited = cursor.is(Kind.LESS) ? protocolList() : List.of();
        parsing.declarators.skipAnnotations();
        List<Member> members = members(first);
        return new Declaration.Protocol(cursor.span(first), name, inherited, members);
    }

    /// Members up to `@end`, or up to where another class begins.
    private List<Member> members(int first) {
        List<Member> members = new ArrayList<>();
        while (!cursor.isEnd() && !cursor.isAt(Words.WORD_END) && !startsContainer()) {
            parsing.members.member(members);
        }
        if (cursor.isAt(Words.WORD_END)) {
            cursor.moveTo(cursor.at() + 2);
        } else {
            cursor.error(cursor.between(first, first + 1), "This has no @end.");
        }
        return members;
    }

    private boolean startsContainer() {
        if (!cursor.is(Kind.AT)) {
            return false;
        }
        boolean protocol = cursor.isAt(Words.PROTOCOL)
                && cursor.peek(3) != Kind.SEMICOLON
                && cursor.peek(3) != Kind.COMMA
                && cursor.peek(2).isWord();
        return protocol || cursor.isAt(Words.INTERFACE) || cursor.isAt(Words.IMPLEMENTATION);
    }

    /// After the name of a class, `<...>` holds type parameters when a superclass or category follows.
    private boolean isTypeParameters() {
        int after = parsing.lookahead.afterAngles(cursor.at());
        if (after < 0) {
            return false;
        }
        Kind kind = cursor.kindAt(after);
        return kind == Kind.COLON || kind == Kind.LEFT_PAREN;
    }

    private List<TypeParameter> typeParameters() {
        List<TypeParameter> parameters = new ArrayList<>();
        cursor.next();
        while (cursor.isWord()) {
            if (cursor.isWord(Words.COVARIANT) || cursor.isWord(Words.CONTRAVARIANT)) {
                cursor.next();
            }
            Name name = nameOrError("a type parameter");
            parsing.types.declare(name.text());
            TypeName bound = cursor.accept(Kind.COLON) ? parsing.declarators.typeName() : null;
            parameters.add(new TypeParameter(name, bound));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        if (!cursor.acceptGreater()) {
            cursor.missing("Here a `>` is missing.");
        }
        return parameters;
    }

    private TypeName.@Nullable Named superclass() {
        if (!cursor.isWord()) {
            cursor.missing("Here the superclass is missing.");
            return null;
        }
        return parsing.specifiers.superclass();
    }

    /// `<A, B>`
    List<Name> protocolList() {
        List<Name> names = new ArrayList<>(2);
        cursor.next();
        while (cursor.isWord()) {
            names.add(cursor.name());
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        if (!cursor.acceptGreater()) {
            cursor.missing("Here a `>` is missing.");
        }
        return names;
    }

    private List<InstanceVariable> instanceVariables() {
        int open = cursor.at();
        List<InstanceVariable> variables = new ArrayList<>();
        Visibility visibility = Visibility.PROTECTED;
        cursor.next();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            int before = cursor.at();
            if (cursor.is(Kind.AT)) {
                visibility = visibility(visibility);
            } else if (!cursor.accept(Kind.SEMICOLON)) {
                instanceVariable(visibility, variables);
            }
            if (cursor.at() == before) {
                cursor.error(cursor.here(), "This is not understood among instance variables.");
                cursor.next();
            }
        }
        parsing.primaries.close(Kind.RIGHT_BRACE, open);
        return variables;
    }

    private Visibility visibility(Visibility current) {
        cursor.next();
        Visibility result = current;
        if (cursor.isWord(Words.PUBLIC)) {
            result = Visibility.PUBLIC;
        } else if (cursor.isWord(Words.PRIVATE)) {
            result = Visibility.PRIVATE;
        } else if (cursor.isWord(Words.PROTECTED)) {
            result = Visibility.PROTECTED;
        } else if (cursor.isWord(Words.PACKAGE)) {
            result = Visibility.PACKAGE;
        } else {
            cursor.error(cursor.here(), "This is not understood among instance variables.");
        }
        cursor.next();
        return result;
    }

    private void instanceVariable(Visibility visibility, List<InstanceVariable> variables) {
        if (parsing.members.isMacroCall()) {
            parsing.specifiers.skipCall();
            return;
        }
        int first = cursor.at();
        var specifiers = parsing.specifiers.parse(false);
        int start = first;
        boolean again = !cursor.is(Kind.SEMICOLON);
        while (again) {
            var declarator = parsing.declarators.declarator(specifiers.type(), false, false, specifiers.ownership());
            Name name = declarator.name();
            Expression width = cursor.accept(Kind.COLON) ? parsing.expressions.conditional() : null;
            parsing.declarators.skipAnnotations();
            if (name != null) {
                var variable = new Variable(cursor.span(start), declarator.type(), name, declarator.ownership(), null);
                variables.add(new InstanceVariable(visibility, variable, width));
            } else if (width == null) {
                cursor.error(cursor.here(), "Here the name of an instance variable is missing.");
                break;
            }
            again = cursor.accept(Kind.COMMA);
            start = cursor.at();
        }
        parsing.statements.semicolon();
    }
}
