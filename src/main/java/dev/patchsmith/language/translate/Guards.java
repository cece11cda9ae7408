package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.source.Fix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What must happen on the way out: locks, `@finally`, exceptions.
final class Guards {

    /// How far a statement leaves.
    enum Reach {
        BREAK,
        CONTINUE,
        RETURN
    }

    /// Something on the way out: a loop, a switch, a block, or work to do.
    ///
    /// @param work what to write when it is left; does nothing for loops
    private record Layer(boolean stopsBreak, boolean stopsContinue, boolean stopsReturn, Runnable work) {}

    private static final Runnable NOTHING = () -> {};

    private final Frame frame;
    private final Deque<Layer> layers = new ArrayDeque<>();

    Guards(Frame frame) {
        this.frame = frame;
    }

    void enterLoop() {
        layers.push(new Layer(true, true, false, NOTHING));
    }

    void enterSwitch() {
        layers.push(new Layer(true, false, false, NOTHING));
    }

    void enterBlock() {
        layers.push(new Layer(true, true, true, NOTHING));
    }

    void leave() {
        layers.pop();
    }

    boolean guards() {
        for (Layer layer : layers) {
            if (layer.stopsReturn()) {
                return false;
            }
            if (layer.work() != NOTHING) {
                return true;
            }
        }
        return false;
    }

    /// Writes what must happen before a statement that leaves.
    void leaveTo(Reach reach) {
        for (Layer layer : List.copyOf(layers)) {
            boolean stops = layer.stopsReturn()
                    || (reach == Reach.BREAK && layer.stopsBreak())
                    || (reach == Reach.CONTINUE && layer.stopsContinue());
            if (stops) {
                return;
            }
            layer.work().run();
        }
    }

    private void guarded(Runnable work, Statement.Compound body) {
        layers.push(new Layer(false, false, false, work));
        frame.statements.bare(body);
        layers.pop();
        if (!frame.lines().leaves()) {
            work.run();
        }
    }

    void synchronize(Statement.Synchronized s) {
        var function = new Type.CFunction(List.of("int", "id"));
        frame.natives.functions.put("objc_sync_enter", function);
        frame.natives.functions.put("objc_sync_exit", function);
        Value lock = frame.keep(frame.expressions.value(s.lock()), "lock", CType.ID);
        frame.lines().evaluate(Emit.call("objc_sync_enter", lock.code()));
        frame.rewritten("synchronized", s.span(), "The lock is taken and given back by functions.");
        guarded(() -> frame.lines().evaluate(Emit.call("objc_sync_exit", lock.code())), s.body());
    }

    void attempt(Statement.Try s) {
        Statement.Compound last = s.last();
        if (!s.catches().isEmpty()) {
            frame.error(
                    "E-TRY",
                    s.span(),
                    "Mango cannot catch exceptions: this method would lose its @catch. Move the guarded code to"
                            + " native code or remove the @try.",
                    new Fix.Supply(
                            "Accept that the @catch body is dropped",
                            Fix.Question.ACCEPT_LOSS,
                            frame.label + " = E-TRY"));
        }
        if (last == null) {
            frame.statements.bare(s.body());
            return;
        }
        frame.warn("W-FINALLY", s.span(), "The @finally part runs on every way out but an exception.");
        guarded(() -> frame.statements.all(last.statements()), s.body());
    }

    void raise(Statement.Throw s) {
        if (s.value() == null) {
            frame.error("E-TRY", s.span(), "@throw without a value needs a @catch around it.");
            return;
        }
        frame.lines().evaluate(Emit.send(frame.expressions.code(s.value()), "raise"));
    }
}
