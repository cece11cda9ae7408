package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks the statements of a body, keeps the scopes, and has every expression inferred where it stands.
final class StatementInference {

    private final LocalFacts local;
    private final Scopes scopes;
    private final ExpressionTypes result = new ExpressionTypes();
    private final ExpressionInference expressions;
    private final TypeResolver resolver;
    /// The values returned so far by the blocks around the current place.
    private final Deque<List<Type>> returned = new ArrayDeque<>();

    StatementInference(Facts facts, @Nullable String className, boolean isClassMethod) {
        this.local = new LocalFacts(facts);
        this.scopes = new Scopes(local, className);
        Type self =
                isClassMethod ? new Type.ClassObject(className) : className == null ? Type.ID : Type.object(className);
        scopes.declare("self", Binding.Meaning.SELF, self, null);
        scopes.declare("_cmd", Binding.Meaning.PARAMETER, Type.SEL, null);
        this.expressions = new ExpressionInference(local, scopes, result, this, self);
        this.resolver = new TypeResolver(local, expressions::of);
        returned.push(new ArrayList<>());
    }

    ExpressionTypes result() {
        return result;
    }

    TypeResolver resolver() {
        return resolver;
    }

    void parameters(List<Parameter> parameters) {
        for (Parameter each : parameters) {
            Type type = TypeResolver.decayed(resolver.resolve(each.type()));
            result.declare(each, type);
            Name name = each.name();
            if (name != null) {
                scopes.declare(name.text(), Binding.Meaning.PARAMETER, type, each);
            }
        }
    }

    /// The types that a block's `return` statements give; its parameters are visible in it.
    List<Type> block(@Nullable List<Parameter> parameters, Statement.Compound body) {
        scopes.enter();
        returned.push(new ArrayList<>());
        if (parameters != null) {
            parameters(parameters);
        }
        statement(body);
        scopes.leave();
        return returned.pop();
    }

    /// The type of a statement expression: that of its last statement.
    Type lastValue(Statement.Compound body) {
        statement(body);
        boolean ends = !body.statements().isEmpty();
        return ends && body.statements().getLast() instanceof Statement.Evaluate(var span, var expression)
                ? result.of(expression)
                : Type.VOID;
    }

    void statement(Statement statement) {
        switch (statement) {
            case Statement.Compound compound -> {
                scopes.enter();
                compound.statements().forEach(this::statement);
                scopes.leave();
            }
            case Statement.Declare(var span, var declaration) -> declaration(declaration);
            case Statement.Evaluate(var span, var expression) -> expressions.of(expression);
            case Statement.If branch -> {
                scopes.enter();
                expressions.of(branch.condition());
                statement(branch.then());
                optional(branch.otherwise());
                scopes.leave();
            }
            case Statement.While loop -> {
                scopes.enter();
                expressions.of(loop.condition());
                statement(loop.body());
                scopes.leave();
            }
            case Statement.DoWhile loop -> {
                statement(loop.body());
                expressions.of(loop.condition());
            }
            case Statement.For loop -> {
                scopes.enter();
                optional(loop.initial());
                value(loop.condition());
                value(loop.step());
                statement(loop.body());
                scopes.leave();
            }
            case Statement.ForIn loop -> {
                scopes.enter();
                expressions.of(loop.collection());
                statement(loop.element());
                statement(loop.body());
                scopes.leave();
            }
            case Statement.Switch choice -> {
                expressions.of(choice.value());
                statement(choice.body());
            }
            case Statement.Case label -> {
                expressions.of(label.value());
                value(label.last());
            }
            case Statement.Return(var span, var value) ->
                returned.element().add(value == null ? Type.VOID : expressions.of(value));
            case Statement.AutoreleasePool(var span, var body) -> statement(body);
            case Statement.Synchronized guarded -> {
                expressions.of(guarded.lock());
                statement(guarded.body());
            }
            case Statement.Try attempt -> attempt(attempt);
            case Statement.Throw(var span, var value) -> value(value);
            case Statement.MacroCall(var span, var call) -> expressions.of(call);
            case Statement.Default ignored -> {}
            case Statement.Label ignored -> {}
            case Statement.Goto ignored -> {}
            case Statement.Break ignored -> {}
            case Statement.Continue ignored -> {}
            case Statement.Empty ignored -> {}
            case Statement.Assembler ignored -> {}
            case Statement.Misunderstood ignored -> {}
        }
    }

    private void attempt(Statement.Try attempt) {
        statement(attempt.body());
        for (Statement.Catch each : attempt.catches()) {
            scopes.enter();
            if (each.parameter() != null) {
                parameters(List.of(each.parameter()));
            }
            statement(each.body());
            scopes.leave();
        }
        optional(attempt.last());
    }

    private void optional(@Nullable Statement statement) {
        if (statement != null) {
            statement(statement);
        }
    }

    private void value(@Nullable Expression expression) {
        if (expression != null) {
            expressions.of(expression);
        }
    }

    void declaration(Declaration declaration) {
        switch (declaration) {
            case Declaration.Variables(var span, var storage, var variables) -> {
                declareTypes(declaration);
                variables.forEach(this::variable);
            }
            case Declaration.Typedef typedef -> declareTypes(typedef);
            case Declaration.TypeOnly type -> declareTypes(type);
            case Declaration.Function function -> {
                scopes.declare(
                        function.name().text(), Binding.Meaning.FUNCTION, resolver.resolve(function.type()), null);
                block(function.type().parameters(), function.body());
            }
            case Declaration.LooseStatement(var span, var statement) -> statement(statement);
            default -> {}
        }
    }

    /// Makes the typedefs, enumerations and structs of a local declaration known.
    private void declareTypes(Declaration declaration) {
        boolean declares = switch (declaration) {
            case Declaration.Variables variables ->
                variables.variables().stream().anyMatch(each -> defines(each.type()));
            default -> true;
        };
        if (declares) {
            local.add(
                    declaration instanceof Declaration.Variables(var span, var storage, var variables)
                            ? new Declaration.TypeOnly(
                                    span, variables.getFirst().type())
                            : declaration);
        }
    }

    private static boolean defines(TypeName type) {
        return type instanceof TypeName.Record struct && struct.fields() != null
                || type instanceof TypeName.Enumeration enumeration && enumeration.enumerators() != null;
    }

    Type variable(Variable variable) {
        Type type = resolver.resolve(variable.type());
        scopes.declare(variable.name().text(), Binding.Meaning.LOCAL, type, variable);
        Expression initializer = variable.initializer();
        if (initializer != null) {
            Type value = expressions.of(initializer);
            if (variable.type() instanceof TypeName.Inferred) {
                type = TypeResolver.decayed(value);
                scopes.declare(variable.name().text(), Binding.Meaning.LOCAL, type, variable);
            }
            if (type instanceof Type.Array(var element, long size)
                    && size < 0
                    && initializer instanceof Expression.InitializerList list) {
                type = new Type.Array(element, list.items().size());
                scopes.declare(variable.name().text(), Binding.Meaning.LOCAL, type, variable);
            }
        }
        result.declare(variable, type);
        return type;
    }
}
