package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.ForStart;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement.Break;
import dev.patchsmith.language.mango.tree.Statement.DoWhile;
import dev.patchsmith.language.mango.tree.Statement.Evaluate;
import dev.patchsmith.language.mango.tree.Statement.For;
import dev.patchsmith.language.mango.tree.Statement.ForIn;
import dev.patchsmith.language.mango.tree.Statement.While;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Loops: what a script's header cannot hold moves before the loop or into its body.
final class Loops {

    private final Frame frame;

    Loops(Frame frame) {
        this.frame = frame;
    }

    private static boolean isForever(@Nullable Expression condition) {
        return condition == null
                || Frame.bare(condition) instanceof Expression.BooleanLiteral yes && yes.value()
                || Frame.bare(condition) instanceof Expression.IntegerLiteral one
                        && one.value().signum() != 0;
    }

    private Frame.Written<dev.patchsmith.language.mango.tree.Expression> condition(Expression condition) {
        return frame.apart(() -> frame.expressions.condition(condition).code());
    }

    /// @param asked what is asked or done again after each round, if anything is
    private Lines body(Statement body, Set<String> headerNames, @Nullable Expression... asked) {
        frame.statements.guards.enterLoop();
        Lines lines = frame.apart(() -> {
                    frame.statements.weakness.enter();
                    Set<String> outer = frame.statements.headerNames;
                    frame.statements.headerNames = taken(body, headerNames, asked);
                    if (body instanceof Statement.Compound compound) {
                        frame.statements.all(compound.statements());
                        frame.statements.comments.before(Math.max(0, body.span().end() - 1), frame.lines());
                    } else {
                        frame.statements.all(List.of(body));
                    }
                    frame.statements.headerNames = outer;
                    frame.statements.weakness.leave();
                    return "";
                })
                .lines();
        frame.statements.guards.leave();
        return lines;
    }

    /// The rounds of a loop share their variables in the engine, and so does its condition: a variable that hides one
    /// of
    /// the same name which these use before needs another name.
    private Set<String> taken(Statement body, Set<String> headerNames, @Nullable Expression... asked) {
        if (!(body instanceof Statement.Compound compound)) {
            return headerNames;
        }
        Set<String> taken = new HashSet<>(headerNames);
        for (Statement statement : compound.statements()) {
            if (statement instanceof Statement.Declare declare
                    && declare.declaration() instanceof Declaration.Variables variables) {
                for (Variable variable : variables.variables()) {
                    Local local = frame.bindings.declaredBy(variable);
                    if (local != null && frame.bindings.count(local.name) > 1 && usesEarlier(compound, local, asked)) {
                        taken.add(local.name);
                    }
                }
            }
        }
        return taken;
    }

    private boolean usesEarlier(Statement.Compound body, Local local, @Nullable Expression... asked) {
        var finder = new EarlierFinder(local);
        for (Expression each : asked) {
            finder.expression(each);
        }
        finder.statements(body.statements());
        return finder.found;
    }

    void loop(Statement.While s) {
        if (isForever(s.condition())) {
            frame.lines()
                    .add(new While(Emit.bool(true), body(s.body(), Set.of()).body()));
            return;
        }
        var asked = condition(s.condition());
        Lines body = body(s.body(), Set.of(), s.condition());
        if (asked.lines().isEmpty()) {
            frame.lines().add(new While(asked.result(), body.body()));
            return;
        }
        Lines all = new Lines();
        all.addAll(asked.lines());
        all.add(leaveUnless(asked.result()));
        all.addAll(body);
        frame.lines().add(new While(Emit.bool(true), all.body()));
    }

    private static dev.patchsmith.language.mango.tree.Statement leaveUnless(
            dev.patchsmith.language.mango.tree.Expression condition) {
        Lines leave = new Lines();
        leave.add(new Break());
        return new If(Emit.not(condition), leave.body());
    }

    void loop(Statement.DoWhile s) {
        Lines body = body(s.body(), Set.of(), s.condition());
        var asked = condition(s.condition());
        if (asked.lines().isEmpty()) {
            frame.lines().add(new DoWhile(body.body(), asked.result()));
            return;
        }
        if (continues(s.body())) {
            frame.error(
                    "E-LOOP",
                    s.span(),
                    "The condition of this loop needs statements of its own and the body continues.");
        }
        String again = frame.temporary("again");
        frame.lines().declare(Type.Word.BOOL, again, Emit.bool(true));
        body.addAll(asked.lines());
        body.evaluate(Emit.assign(Emit.name(again), asked.result()));
        frame.lines().add(new DoWhile(body.body(), Emit.name(again)));
    }

    private static boolean continues(Statement body) {
        var finder = new ContinueFinder();
        finder.statement(body);
        return finder.found;
    }

    void loop(Statement.For s) {
        List<Expression> steps = new ArrayList<>();
        flatten(s.step(), steps);
        boolean endless = isForever(s.condition());
        if (s.initial() == null && s.step() == null && endless) {
            frame.lines()
                    .add(new While(Emit.bool(true), body(s.body(), Set.of()).body()));
            return;
        }
        Set<String> names = s.initial() == null ? Set.of() : Statements.declaredNames(List.of(s.initial()));
        var started = frame.apart(() -> {
            if (s.initial() != null) {
                frame.statements.all(List.of(s.initial()));
            }
            return "";
        });
        Expression condition = s.condition();
        var asked =
                endless || condition == null ? new Frame.Written<>(Emit.bool(true), new Lines()) : condition(condition);
        Lines body = body(s.body(), names, condition, s.step());
        List<Lines> steppings = new ArrayList<>();
        for (Expression step : steps) {
            steppings.add(frame.apart(() -> {
                        frame.boundedCounter = boundedCounter(condition);
                        frame.expressions.effect(step);
                        frame.boundedCounter = null;
                        return "";
                    })
                    .lines());
        }
        write(s, started.lines(), asked, body, steppings, names, endless);
    }

    /// The counter that a condition such as `i < n` keeps below a limit.
    private static @Nullable String boundedCounter(@Nullable Expression condition) {
        if (condition == null || !(Frame.bare(condition) instanceof Expression.Binary e)) {
            return null;
        }
        Expression smaller = switch (e.operator()) {
            case LESS, LESS_EQUAL -> Frame.bare(e.left());
            case GREATER, GREATER_EQUAL -> Frame.bare(e.right());
            default -> e;
        };
        if (smaller instanceof Expression.Identifier name) {
            return name.name();
        }
        return e.operator() == dev.patchsmith.language.objc.tree.BinaryOperator.AND
                ? first(boundedCounter(e.left()), boundedCounter(e.right()))
                : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private void write(
            Statement.For s,
            Lines started,
            Frame.Written<dev.patchsmith.language.mango.tree.Expression> asked,
            Lines body,
            List<Lines> steppings,
            Set<String> names,
            boolean endless) {
        boolean plainStart = started.size() <= 1
                && (started.isEmpty() || started.statements().getFirst() instanceof ForStart)
                && !(frame.inBlock() && s.initial() != null && startCaptures(s.initial()));
        boolean plainCondition = asked.lines().isEmpty() && !endless;
        boolean plainStep = steppings.size() <= 1
                && steppings.stream().allMatch(each -> each.size() == 1 && expression(each) != null);
        boolean continues = continues(s.body());
        Lines out = new Lines();
        out.from(frame.lines().origin());
        if (!plainStart) {
            out.addAll(started);
        }
        if (plainCondition && (plainStep || !continues)) {
            for (int i = 1; i < steppings.size(); i++) {
                body.addAll(steppings.get(i));
            }
            var first = steppings.isEmpty() ? null : expression(steppings.getFirst());
            if (first == null && !steppings.isEmpty()) {
                body.insertAll(body.size(), steppings.getFirst().statements());
            }
            ForStart start = plainStart && !started.isEmpty()
                    ? (ForStart) started.statements().getFirst()
                    : null;
            out.add(new For(start, asked.result(), first, body.body()));
        } else {
            if (plainStart) {
                out.addAll(started);
            }
            general(out, asked, body, steppings, endless);
        }
        boolean hoists = out.size() > 1 && names.stream().anyMatch(name -> frame.bindings.count(name) > 1);
        if (hoists) {
            frame.lines().add(new If(Emit.bool(true), out.body()));
        } else {
            frame.lines().addAll(out);
        }
    }

    /// The engine overlooks a captured variable that only the start of a `for` in a block names.
    private boolean startCaptures(Statement initial) {
        var finder = new NameFinder();
        finder.statement(initial);
        return finder.found;
    }

    private static dev.patchsmith.language.mango.tree.@Nullable Expression expression(Lines lines) {
        return lines.size() == 1 && lines.statements().getFirst() instanceof Evaluate evaluate
                ? evaluate.expression()
                : null;
    }

    /// The steps run at the start of every round but the first, so that `continue` does not skip them.
    private void general(
            Lines out,
            Frame.Written<dev.patchsmith.language.mango.tree.Expression> asked,
            Lines body,
            List<Lines> steppings,
            boolean endless) {
        Lines all = new Lines();
        all.from(out.origin());
        if (!steppings.isEmpty()) {
            String first = frame.temporary("first");
            out.declare(Type.Word.BOOL, first, Emit.bool(true));
            Lines steps = new Lines();
            steppings.forEach(steps::addAll);
            all.add(new If(Emit.not(Emit.name(first)), steps.body()));
            all.evaluate(Emit.assign(Emit.name(first), Emit.bool(false)));
        }
        all.addAll(asked.lines());
        if (!endless) {
            all.add(leaveUnless(asked.result()));
        }
        all.addAll(body);
        out.add(new While(Emit.bool(true), all.body()));
    }

    private static void flatten(@Nullable Expression step, List<Expression> steps) {
        if (step == null) {
            return;
        }
        if (Frame.bare(step) instanceof Expression.Comma comma) {
            flatten(comma.left(), steps);
            flatten(comma.right(), steps);
        } else {
            steps.add(step);
        }
    }

    void loop(Statement.ForIn s) {
        boolean mayBeZero = frame.expressions.members.links(s.collection()) >= 2;
        Value collection =
                mayBeZero ? frame.expressions.members.object(s.collection()) : frame.expressions.value(s.collection());
        if (s.element() instanceof Statement.Declare declare
                && declare.declaration() instanceof Declaration.Variables variables
                && variables.variables().size() == 1) {
            declared(s, variables.variables().getFirst(), collection);
        } else if (s.element() instanceof Statement.Evaluate evaluate
                && frame.expressions.value(evaluate.expression()).code()
                        instanceof dev.patchsmith.language.mango.tree.Expression.Name name) {
            frame.lines()
                    .add(new ForIn(
                            null,
                            name.text(),
                            collection.code(),
                            body(s.body(), Set.of()).body()));
        } else {
            frame.error("E-LOOP", s.span(), "The variable of this loop cannot be written in a script.");
        }
    }

    private void declared(Statement.ForIn s, Variable variable, Value collection) {
        Local local = frame.bindings.declaredBy(variable);
        CType type = local == null ? CType.ID : frame.typing.of(local);
        Type written = ScriptTypes.declared(variable.type(), type);
        Type safe = written == null ? Type.Word.ID : written;
        String name = Names.writable(variable.name().text(), frame);
        if (local == null) {
            return;
        }
        local.written = name;
        frame.written.add(local);
        if (local.captures.isEmpty()) {
            Lines body = body(s.body(), Set.of(variable.name().text()));
            frame.lines().add(new ForIn(safe, name, collection.code(), body.body()));
            return;
        }
        frame.rewritten(
                "loop-capture", variable.span(), "A block captures the variable, so each round gets one of its own.");
        String shared = frame.temporary(local.name);
        Lines body = body(s.body(), Set.of(variable.name().text()));
        body.insert(0, new dev.patchsmith.language.mango.tree.Statement.Declaration(safe, name, Emit.name(shared)));
        frame.lines().add(new ForIn(safe, shared, collection.code(), body.body()));
    }

    /// Looks for a `continue` of the loop itself.
    private static final class ContinueFinder extends TreeWalk {
        boolean found;

        @Override
        void statement(@Nullable Statement statement) {
            switch (statement) {
                case null -> {}
                case Statement.Continue _ -> found = true;
                case Statement.While _, Statement.DoWhile _, Statement.For _, Statement.ForIn _ -> {}
                default -> children(statement);
            }
        }

        @Override
        void expression(@Nullable Expression expression) {}
    }

    /// Looks for a use of another, earlier variable of the same name.
    private final class EarlierFinder extends TreeWalk {
        private final Local local;
        boolean found;

        EarlierFinder(Local local) {
            this.local = local;
        }

        @Override
        void expression(@Nullable Expression expression) {
            if (expression instanceof Expression.Identifier name && name.name().equals(local.name)) {
                Local used = frame.bindings.of(name);
                found |= used != null && used != local && used.declaredAt < local.declaredAt;
            }
            super.expression(expression);
        }
    }

    /// Looks for a name that a block would have to capture.
    private final class NameFinder extends TreeWalk {
        boolean found;

        @Override
        void expression(@Nullable Expression expression) {
            if (expression instanceof Expression.Identifier name) {
                Local local = frame.bindings.of(name);
                found |= local != null
                        && (frame.blocks.isEmpty()
                                || local.block != frame.blocks.peek().source());
            }
            super.expression(expression);
        }
    }
}
