package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs statements.
final class StatementRunner {

    private final ScriptEvaluator machine;
    private final ExpressionRunner expressions;

    StatementRunner(ScriptEvaluator machine) {
        this.machine = machine;
        this.expressions = new ExpressionRunner(machine);
    }

    ExpressionRunner expressions() {
        return expressions;
    }

    /// How a statement ended; nothing means that the next one follows.
    sealed interface Exit {
        record Break() implements Exit {}

        record Continue() implements Exit {}

        record Return(Value value) implements Exit {}
    }

    /// Runs a body in the scope given and tells what it returned.
    Value body(Body body, Variables scope) {
        Exit exit = statements(body.statements(), scope);
        return exit instanceof Exit.Return returned ? returned.value() : Value.VOID;
    }

    private @Nullable Exit statements(List<Statement> statements, Variables scope) {
        for (Statement statement : statements) {
            Exit exit = run(statement, scope);
            if (exit != null) {
                return exit;
            }
        }
        return null;
    }

    private @Nullable Exit inner(Body body, Variables outer) {
        return statements(body.statements(), new Variables(outer));
    }

    @Nullable
    Exit run(Statement statement, Variables scope) {
        machine.step();
        return switch (statement) {
            case Statement.Declaration s -> {
                declare(s, scope);
                yield null;
            }
            case Statement.Extern ignored -> throw new ScriptFault("extern variables are outside the pure part");
            case Statement.Evaluate s -> {
                expressions.value(s.expression(), scope);
                yield null;
            }
            case Statement.Return s ->
                new Exit.Return(s.value() == null ? Value.VOID : expressions.value(s.value(), scope));
            case Statement.Break ignored -> new Exit.Break();
            case Statement.Continue ignored -> new Exit.Continue();
            case If s -> choice(s, scope);
            case Statement.Switch s -> cases(s, scope);
            case Statement.For s -> loop(s, scope);
            case Statement.ForIn s -> loop(s, scope);
            case Statement.While s -> {
                // All rounds and the condition share one scope.
                Variables rounds = new Variables(scope);
                while (truth(s.condition(), rounds)) {
                    machine.step();
                    Exit exit = statements(s.body().statements(), rounds);
                    if (exit instanceof Exit.Break) {
                        break;
                    }
                    if (exit instanceof Exit.Return) {
                        yield exit;
                    }
                }
                yield null;
            }
            case Statement.DoWhile s -> {
                Variables rounds = new Variables(scope);
                do {
                    machine.step();
                    Exit exit = statements(s.body().statements(), rounds);
                    if (exit instanceof Exit.Break) {
                        break;
                    }
                    if (exit instanceof Exit.Return) {
                        yield exit;
                    }
                } while (truth(s.condition(), rounds));
                yield null;
            }
            case Comment ignored -> null;
            case BlankLine ignored -> null;
        };
    }

    private boolean truth(Expression condition, Variables scope) {
        return Conversions.truth(expressions.value(condition, scope));
    }

    private void declare(Statement.Declaration s, Variables scope) {
        boolean isStatic = s.modifiers().contains(Statement.Modifier.STATIC);
        Variables.Variable known = isStatic ? machine.statics.get(s) : null;
        if (known != null) {
            scope.declare(s.name(), known);
            return;
        }
        Variables.Variable made;
        if (s.type() instanceof Type.CFunction) {
            made = new Variables.Variable(Value.Kind.FUNCTION, Value.NIL);
        } else {
            Value.Kind kind = Conversions.kind(s.type());
            made = new Variables.Variable(kind, Conversions.zero(kind));
            if (s.type() instanceof Type.Struct struct) {
                made.value = new Value.Struct(new StructData(StructShape.named(struct.name())));
            }
        }
        if (s.value() != null) {
            store(made, expressions.value(s.value(), scope));
        }
        scope.declare(s.name(), made);
        if (isStatic) {
            machine.statics.put(s, made);
        }
    }

    /// A variable of an unknown type adopts the kind of the first value it gets.
    private void store(Variables.Variable variable, Value value) {
        expressions.store(variable, value);
    }

    private @Nullable Exit choice(If s, Variables scope) {
        for (If.Branch branch : s.branches()) {
            if (truth(branch.condition(), scope)) {
                return inner(branch.body(), scope);
            }
        }
        return s.otherwise() == null ? null : inner(s.otherwise(), scope);
    }

    private @Nullable Exit cases(Statement.Switch s, Variables scope) {
        Value value = expressions.value(s.value(), scope);
        boolean matched = false;
        for (SwitchPart part : s.parts()) {
            Body body = null;
            if (part instanceof SwitchPart.Case one) {
                matched = matched || Arithmetic.equal(value, expressions.value(one.value(), scope));
                body = one.body();
            } else if (part instanceof SwitchPart.Default last) {
                matched = true;
                body = last.body();
            }
            if (matched && body != null) {
                Exit exit = inner(body, scope);
                if (exit instanceof Exit.Break) {
                    return null;
                }
                if (exit != null) {
                    return exit;
                }
            }
        }
        return null;
    }

    /// Header and body share one scope.
    private @Nullable Exit loop(Statement.For s, Variables outer) {
        Variables scope = new Variables(outer);
        if (s.start() != null) {
            run(s.start(), scope);
        }
        if (s.condition() == null) {
            throw new ScriptFault("a for without a condition");
        }
        while (truth(s.condition(), scope)) {
            machine.step();
            Exit exit = statements(s.body().statements(), scope);
            if (exit instanceof Exit.Break) {
                break;
            }
            if (exit instanceof Exit.Return) {
                return exit;
            }
            if (s.step() != null) {
                expressions.value(s.step(), scope);
            }
        }
        return null;
    }

    /// The variable is made once and assigned in every round.
    private @Nullable Exit loop(Statement.ForIn s, Variables outer) {
        Variables scope = new Variables(outer);
        Value collection = expressions.value(s.collection(), scope);
        if (!(collection instanceof Value.Obj object)) {
            throw new ScriptFault("for-in over " + collection.kind());
        }
        Variables.Variable variable;
        if (s.type() != null) {
            Value.Kind kind = Conversions.kind(s.type());
            variable = new Variables.Variable(kind, Conversions.zero(kind));
            scope.declare(s.name(), variable);
        } else {
            variable = scope.find(s.name());
        }
        List<Object> items = switch (object.object()) {
            case null -> List.of();
            case Foundation.Array array -> List.copyOf(array.items);
            case Foundation.Dictionary dictionary -> dictionary.keys();
            default -> throw new ScriptFault("for-in over something that cannot be enumerated");
        };
        for (Object item : items) {
            machine.step();
            if (variable != null) {
                store(variable, new Value.Obj(item));
            }
            Exit exit = statements(s.body().statements(), scope);
            if (exit instanceof Exit.Break) {
                break;
            }
            if (exit instanceof Exit.Return) {
                return exit;
            }
        }
        return null;
    }
}
