package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.List;

/// The macros of ReactiveCocoa.
final class ReactiveMacros {

    private final Frame frame;

    ReactiveMacros(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Call e, String name) {
        if (!name.equals("RACObserve") || e.arguments().size() != 2) {
            return frame.error("E-MACRO", e.span(), name + " stands where it cannot be expanded.");
        }
        Value target = frame.expressions.value(e.arguments().getFirst());
        return Value.of(
                Emit.send(
                        target.code(),
                        "rac_valuesForKeyPath:observer:",
                        Emit.string(text(e.arguments().get(1))),
                        frame.expressions.ivars.currentSelf()),
                CType.ID);
    }

    /// `RAC(target, key[, nil value]) = signal;`
    boolean assign(Expression.Assign e) {
        boolean isRac = Frame.bare(e.target()) instanceof Expression.Call call
                && call.callee() instanceof Expression.Identifier name
                && name.name().equals("RAC")
                && call.arguments().size() >= 2;
        if (!isRac) {
            return false;
        }
        List<Expression> arguments = ((Expression.Call) Frame.bare(e.target())).arguments();
        var nilValue = arguments.size() > 2 ? frame.expressions.code(arguments.get(2)) : Emit.NIL;
        var trampoline = Emit.send(
                Emit.send(Emit.name("RACSubscriptingAssignmentTrampoline"), "alloc"),
                "initWithTarget:nilValue:",
                frame.expressions.code(arguments.getFirst()),
                nilValue);
        var place = new dev.patchsmith.language.mango.tree.Expression.Subscript(
                trampoline, Emit.string(text(arguments.get(1))));
        frame.lines().evaluate(Emit.assign(place, frame.expressions.code(e.value())));
        return true;
    }

    private String text(Expression expression) {
        return frame.unit.source().text(expression.span()).strip();
    }

    /// What `@keypath(object.a.b)` names: `a.b`; with two arguments the second.
    String keyPath(List<Expression> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        String path = text(arguments.getLast());
        int dot = path.indexOf('.');
        return arguments.size() > 1 || dot < 0 ? path : path.substring(dot + 1);
    }
}
