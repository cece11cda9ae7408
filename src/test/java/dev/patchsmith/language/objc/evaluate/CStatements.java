package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs statements of C.
final class CStatements {

    private final ObjcEvaluator machine;
    private final CExpressions expressions;

    CStatements(ObjcEvaluator machine) {
        this.machine = machine;
        this.expressions = new CExpressions(machine, this);
    }

    CExpressions expressions() {
        return expressions;
    }

    /// How a statement ended; nothing means that the next one follows.
    sealed interface Exit {
        record Break() implements Exit {}

        record Continue() implements Exit {}

        record Return(CValue value) implements Exit {}
    }

    CValue body(Statement.@Nullable Compound body, CScope scope) {
        Exit exit = body == null ? null : all(body.statements(), new CScope(scope));
        return exit instanceof Exit.Return returned ? returned.value() : CValue.VOID;
    }

    @Nullable
    Exit all(List<Statement> statements, CScope scope) {
        for (Statement statement : statements) {
            Exit exit = run(statement, scope);
            if (exit != null) {
                return exit;
            }
        }
        return null;
    }

    private boolean truth(dev.patchsmith.language.objc.tree.Expression condition, CScope scope) {
        return expressions.value(condition, scope).isTrue();
    }

    private @Nullable Exit run(Statement statement, CScope scope) {
        machine.step();
        return switch (statement) {
            case Statement.Compound s -> all(s.statements(), new CScope(scope));
            case Statement.Declare s -> {
                declare(s, scope);
                yield null;
            }
            case Statement.Evaluate s -> {
                expressions.value(s.expression(), scope);
                yield null;
            }
            case Statement.If s -> {
                if (truth(s.condition(), scope)) {
                    yield run(s.then(), new CScope(scope));
                }
                yield s.otherwise() == null ? null : run(s.otherwise(), new CScope(scope));
            }
            case Statement.While s -> loop(null, s.condition(), null, s.body(), scope, false);
            case Statement.DoWhile s -> loop(null, s.condition(), null, s.body(), scope, true);
            case Statement.For s -> loop(s.initial(), s.condition(), s.step(), s.body(), scope, false);
            case Statement.ForIn s -> each(s, scope);
            case Statement.Switch s -> cases(s, scope);
            case Statement.Break ignored -> new Exit.Break();
            case Statement.Continue ignored -> new Exit.Continue();
            case Statement.Return s ->
                new Exit.Return(s.value() == null ? CValue.VOID : expressions.value(s.value(), scope));
            case Statement.AutoreleasePool s -> all(s.body().statements(), new CScope(scope));
            case Statement.Synchronized s -> {
                expressions.value(s.lock(), scope);
                yield all(s.body().statements(), new CScope(scope));
            }
            case Statement.Try s
            when s.catches().isEmpty() -> {
                Exit exit = all(s.body().statements(), new CScope(scope));
                Exit last = s.last() == null ? null : all(s.last().statements(), new CScope(scope));
                yield last != null ? last : exit;
            }
            case Statement.Empty ignored -> null;
            case Statement.Case ignored -> null;
            case Statement.Default ignored -> null;
            default ->
                throw new ScriptFault(
                        "outside the pure part: " + statement.getClass().getSimpleName());
        };
    }

    private void declare(Statement.Declare statement, CScope scope) {
        if (!(statement.declaration() instanceof Declaration.Variables variables)) {
            return;
        }
        boolean isStatic = variables.storage().isStatic();
        CScope kept = machine.statics.get(statement);
        for (Variable variable : variables.variables()) {
            String name = variable.name().text();
            if (isStatic && kept != null) {
                scope.declare(name, java.util.Objects.requireNonNull(kept.find(name)));
                continue;
            }
            boolean shared = isStatic || variables.storage().isBlock();
            CValue zero = CValue.integer(CType.INT, 0);
            boolean known = !(variable.type() instanceof TypeName.Inferred);
            CScope.CVariable made;
            if (known) {
                // The variable is in scope in its own value, which matters for blocks that call themselves.
                made = new CScope.CVariable(machine.types().of(variable.type()), shared, zero);
                scope.declare(name, made);
                made.value = initial(variable, scope, made);
            } else {
                CValue value = expressions.value(java.util.Objects.requireNonNull(variable.initializer()), scope);
                made = new CScope.CVariable(value.type(), shared, value);
                scope.declare(name, made);
            }
            if (isStatic) {
                machine.statics
                        .computeIfAbsent(statement, unused -> new CScope(null))
                        .declare(name, made);
            }
        }
    }

    private CValue initial(Variable variable, CScope scope, CScope.CVariable made) {
        var initializer = variable.initializer();
        if (variable.type() instanceof TypeName.Array array) {
            return expressions.arrayOf(
                    array, initializer instanceof Expression.InitializerList list ? list : null, scope);
        }
        if (made.type == CType.STRUCT) {
            String name = machine.types().structName(variable.type());
            CValue given = initializer == null
                    ? CValue.NIL
                    : initializer instanceof Expression.InitializerList list
                            ? expressions.structOf(name, list, scope)
                            : expressions.value(initializer, scope);
            return given.object() == null ? new CValue(CType.STRUCT, 0, 0, CTypes.zero(name)) : given;
        }
        return initializer == null
                ? made.value
                : expressions.value(initializer, scope).to(made.type);
    }

    private @Nullable Exit loop(
            @Nullable Statement initial,
            dev.patchsmith.language.objc.tree.@Nullable Expression condition,
            dev.patchsmith.language.objc.tree.@Nullable Expression step,
            Statement body,
            CScope outer,
            boolean bodyFirst) {
        CScope scope = new CScope(outer);
        if (initial != null) {
            run(initial, scope);
        }
        boolean first = bodyFirst;
        while (first || condition == null || truth(condition, scope)) {
            machine.step();
            first = false;
            Exit exit = run(body, new CScope(scope));
            if (exit instanceof Exit.Break) {
                break;
            }
            if (exit instanceof Exit.Return) {
                return exit;
            }
            if (step != null) {
                expressions.value(step, scope);
            }
        }
        return null;
    }

    private @Nullable Exit each(Statement.ForIn s, CScope outer) {
        CValue collection = expressions.value(s.collection(), outer);
        List<Object> items = switch (collection.object()) {
            case null -> List.of();
            case Foundation.Array array -> List.copyOf(array.items());
            case Foundation.Dictionary dictionary -> dictionary.keys();
            default -> throw new ScriptFault("for-in over something that cannot be enumerated");
        };
        for (Object item : items) {
            machine.step();
            CScope scope = new CScope(outer);
            if (s.element() instanceof Statement.Declare declare
                    && declare.declaration() instanceof Declaration.Variables variables) {
                String name = variables.variables().getFirst().name().text();
                scope.declare(
                        name,
                        new CScope.CVariable(CType.OBJECT, variables.storage().isBlock(), CValue.object(item)));
            } else if (s.element() instanceof Statement.Evaluate evaluate) {
                expressions.assign(evaluate.expression(), CValue.object(item), scope);
            }
            Exit exit = run(s.body(), scope);
            if (exit instanceof Exit.Break) {
                break;
            }
            if (exit instanceof Exit.Return) {
                return exit;
            }
        }
        return null;
    }

    private @Nullable Exit cases(Statement.Switch s, CScope outer) {
        CValue value = expressions.value(s.value(), outer);
        CType type = value.type().promoted();
        List<Statement> flat =
                s.body() instanceof Statement.Compound compound ? compound.statements() : List.of(s.body());
        int start = -1;
        for (int i = 0; i < flat.size(); i++) {
            if (flat.get(i) instanceof Statement.Case label) {
                long low = expressions.value(label.value(), outer).to(type).bits();
                long high = label.last() == null
                        ? low
                        : expressions.value(label.last(), outer).to(type).bits();
                if (value.bits() >= low && value.bits() <= high) {
                    start = i;
                    break;
                }
            } else if (flat.get(i) instanceof Statement.Default) {
                start = start < 0 ? i : start;
            }
        }
        if (start < 0) {
            return null;
        }
        Exit exit = all(flat.subList(start, flat.size()), new CScope(outer));
        return exit instanceof Exit.Break ? null : exit;
    }
}
