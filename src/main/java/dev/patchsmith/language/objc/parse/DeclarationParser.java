package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.parse.DeclaratorParser.Declarator;
import dev.patchsmith.language.objc.parse.SpecifierParser.Specifiers;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses the declarations of C: variables, prototypes, functions, typedefs and types alone.
final class DeclarationParser {

    private final Parsing parsing;
    private final Cursor cursor;

    DeclarationParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    /// A declaration in a function body or between class members, with its semicolon.
    Declaration local() {
        return declaration(false);
    }

    /// The first part of a `for`: its semicolon is passed, unless the word `in` comes instead.
    Declaration inFor() {
        return declaration(true);
    }

    /// A function whose result has no written type.
    Declaration withoutType() {
        TypeName implicit = new TypeName.Implicit(cursor.afterLast(), false, Qualifiers.NONE);
        var none = new Specifiers(Storage.NONE, false, false, implicit, Ownership.DEFAULT, null);
        return declarators(cursor.at(), none, false);
    }

    private Declaration declaration(boolean inFor) {
        int first = cursor.at();
        if (cursor.is(Kind.STATIC_ASSERT)) {
            return staticAssert(first);
        }
        Specifiers specifiers = parsing.specifiers.parse(false);
        if (cursor.is(Kind.SEMICOLON)) {
            return withoutDeclarator(first, specifiers);
        }
        return declarators(first, specifiers, inFor);
    }

    private Declaration declarators(int first, Specifiers specifiers, boolean inFor) {
        parsing.declarators.takeBlockStorage();
        List<Variable> variables = new ArrayList<>(1);
        boolean blockStorage = false;
        while (true) {
            int start = variables.isEmpty() ? first : cursor.at();
            Declarator declarator =
                    parsing.declarators.declarator(specifiers.type(), false, false, specifiers.ownership());
            blockStorage |= parsing.declarators.takeBlockStorage();
            if (isOldStyle(declarator) && variables.isEmpty()) {
                return oldStyle(first, specifiers, declarator);
            }
            parsing.declarators.skipAnnotations();
            Name name = declarator.name();
            if (cursor.is(Kind.LEFT_BRACE) && name != null && declarator.type() instanceof TypeName.Function type) {
                Statement.Compound body = parsing.statements.body();
                return new Declaration.Function(cursor.span(first), specifiers.storage(), name, type, false, body);
            }
            if (name == null) {
                return nameless(first, specifiers, variables, declarator);
            }
            if (specifiers.isTypedef()) {
                parsing.types.declare(name.text());
            }
            Expression initializer = initializer();
            variables.add(
                    new Variable(cursor.span(start), declarator.type(), name, declarator.ownership(), initializer));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        if (!(inFor && cursor.isWord(Words.IN))) {
            parsing.statements.semicolon();
        }
        return finished(first, specifiers, variables, blockStorage);
    }

    private @Nullable Expression initializer() {
        if (!cursor.accept(Kind.ASSIGN)) {
            return null;
        }
        return cursor.is(Kind.LEFT_BRACE) ? parsing.literals.initializer() : parsing.expressions.assignment();
    }

    private Declaration finished(int first, Specifiers specifiers, List<Variable> variables, boolean blockStorage) {
        if (specifiers.isTypedef()) {
            return new Declaration.Typedef(cursor.span(first), variables);
        }
        Storage storage = specifiers.storage();
        if (blockStorage && !storage.isBlock()) {
            storage = new Storage(storage.isStatic(), storage.isExtern(), storage.isInline(), true);
        }
        return new Declaration.Variables(cursor.span(first), storage, variables);
    }

    private Declaration staticAssert(int first) {
        cursor.next();
        List<Expression> arguments = cursor.is(Kind.LEFT_PAREN) ? parsing.primaries.arguments() : List.of();
        parsing.statements.semicolon();
        Expression condition =
                arguments.isEmpty() ? new Expression.Misunderstood(cursor.afterLast()) : arguments.getFirst();
        return new Declaration.StaticAssert(cursor.span(first), condition);
    }

    private Declaration withoutDeclarator(int first, Specifiers specifiers) {
        cursor.next();
        Name name = specifiers.name();
        if (name != null) {
            parsing.types.declare(name.text());
        }
        if (specifiers.isTypedef() && name != null) {
            var alias = new Variable(name.span(), specifiers.type(), name, specifiers.ownership(), null);
            return new Declaration.Typedef(cursor.span(first), List.of(alias));
        }
        return new Declaration.TypeOnly(cursor.span(first), specifiers.type());
    }

    private Declaration nameless(int first, Specifiers specifiers, List<Variable> variables, Declarator declarator) {
        Name implied = specifiers.name();
        if (variables.isEmpty() && implied != null && cursor.is(Kind.LEFT_BRACE)) {
            cursor.error(cursor.here(), "This is not understood in an enumeration.");
        }
        cursor.error(cursor.here(), "Here the name of what is declared is missing.");
        if (!cursor.is(Kind.RIGHT_BRACE)) {
            cursor.skipStatement();
        }
        if (!variables.isEmpty()) {
            return finished(first, specifiers, variables, false);
        }
        return declarator.type() instanceof TypeName.Implicit
                ? new Declaration.Misunderstood(cursor.span(first))
                : new Declaration.TypeOnly(cursor.span(first), declarator.type());
    }

    /// A declaration as a condition: `T x = e`.
    Expression condition() {
        int first = cursor.at();
        Specifiers specifiers = parsing.specifiers.parse(false);
        Declarator declarator = parsing.declarators.declarator(specifiers.type(), false, false, specifiers.ownership());
        Name name = declarator.name();
        if (name == null) {
            cursor.error(cursor.here(), "Here the name of a variable is missing.");
            return new Expression.Misunderstood(cursor.span(first));
        }
        Expression initializer = initializer();
        var variable = new Variable(cursor.span(first), declarator.type(), name, declarator.ownership(), initializer);
        return new Expression.Condition(cursor.span(first), specifiers.storage(), variable);
    }

    /// `f(a, b) int a; char *b; {...}`
    private boolean isOldStyle(Declarator declarator) {
        return declarator.name() != null
                && declarator.type() instanceof TypeName.Function function
                && !function.parameters().isEmpty()
                && !function.isVariadic()
                && cursor.kind().isWord()
                && cursor.kind() != Kind.ATTRIBUTE
                && cursor.kind() != Kind.ASSEMBLER
                && function.parameters().stream().allMatch(DeclarationParser::isBareName)
                && parsing.lookahead.isDeclaration();
    }

    private static boolean isBareName(Parameter parameter) {
        return parameter.name() == null
                && parameter.type() instanceof TypeName.Named named
                && named.arguments().isEmpty();
    }

    private Declaration oldStyle(int first, Specifiers specifiers, Declarator declarator) {
        var function = (TypeName.Function) declarator.type();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Parameter each : function.parameters()) {
            Name name = new Name(each.span(), ((TypeName.Named) each.type()).name());
            TypeName implicit =
                    new TypeName.Implicit(each.span(), false, each.type().qualifiers());
            parameters.put(name.text(), new Parameter(each.span(), implicit, name, each.ownership()));
        }
        while (!cursor.is(Kind.LEFT_BRACE) && !cursor.isBorder() && parsing.lookahead.isDeclaration()) {
            if (local() instanceof Declaration.Variables declared) {
                for (Variable each : declared.variables()) {
                    parameters.replace(
                            each.name().text(), new Parameter(each.span(), each.type(), each.name(), each.ownership()));
                }
            }
        }
        var type = new TypeName.Function(
                function.span(),
                function.returns(),
                new ArrayList<>(parameters.values()),
                false,
                false,
                function.qualifiers());
        Statement.Compound body = parsing.statements.body();
        Name name = java.util.Objects.requireNonNull(declarator.name());
        return new Declaration.Function(cursor.span(first), specifiers.storage(), name, type, true, body);
    }
}
