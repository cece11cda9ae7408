package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `if` in all its forms.
final class Branches {

    private final Frame frame;

    Branches(Frame frame) {
        this.frame = frame;
    }

    void choose(Statement.If s) {
        List<If.Branch> branches = new ArrayList<>();
        branches.add(branch(s));
        Statement otherwise = s.otherwise();
        Body last = null;
        while (otherwise != null) {
            if (otherwise instanceof Statement.If next) {
                var asked = frame.apart(() -> condition(next.condition()));
                if (asked.lines().isEmpty()) {
                    branches.add(new If.Branch(asked.result(), frame.statements.nested(next.then())));
                    otherwise = next.otherwise();
                    continue;
                }
                last = rest(next, asked);
            } else {
                last = frame.statements.nested(otherwise);
            }
            otherwise = null;
        }
        frame.lines().add(new If(branches, last));
    }

    private If.Branch branch(Statement.If s) {
        return new If.Branch(condition(s.condition()), frame.statements.nested(s.then()));
    }

    /// An `else if` whose condition needs statements before it becomes an `if` inside the `else`.
    private Body rest(Statement.If s, Frame.Written<dev.patchsmith.language.mango.tree.Expression> asked) {
        var rest = frame.apart(() -> {
            frame.lines().addAll(asked.lines());
            Body then = frame.statements.nested(s.then());
            Body otherwise = otherwise(s.otherwise());
            frame.lines().add(new If(asked.result(), then, otherwise));
            return "";
        });
        return rest.lines().body();
    }

    private @Nullable Body otherwise(@Nullable Statement s) {
        return s == null ? null : frame.statements.nested(s);
    }

    private dev.patchsmith.language.mango.tree.Expression condition(Expression condition) {
        if (Frame.bare(condition) instanceof Expression.Condition declared) {
            return declared(declared);
        }
        return frame.expressions.condition(condition).code();
    }

    /// `if (T x = e)`
    private dev.patchsmith.language.mango.tree.Expression declared(Expression.Condition e) {
        frame.statements.declarations.variable(e.variable(), e.storage());
        Local local = frame.bindings.declaredBy(e.variable());
        return Emit.name(local == null ? e.variable().name().text() : local.written);
    }

    /// `c ? a() : b();` as a statement.
    void effect(Expression.Conditional e) {
        var condition = frame.expressions.condition(e.condition()).code();
        Expression then = e.then();
        var yes = frame.apart(() -> {
            if (then != null) {
                frame.expressions.effect(then);
            }
            return "";
        });
        var no = frame.apart(() -> {
            frame.expressions.effect(e.otherwise());
            return "";
        });
        if (yes.lines().isEmpty() && !no.lines().isEmpty()) {
            frame.lines().add(new If(Emit.not(condition), no.lines().body()));
        } else {
            frame.lines()
                    .add(new If(
                            condition,
                            yes.lines().body(),
                            no.lines().isEmpty() ? null : no.lines().body()));
        }
    }
}
