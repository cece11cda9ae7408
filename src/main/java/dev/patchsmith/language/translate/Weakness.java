package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.Statement.Declaration;
import dev.patchsmith.language.mango.tree.Statement.Modifier;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `@weakify` and `@strongify`.
final class Weakness {

    private final Frame frame;
    private final Map<String, String> weak = new HashMap<>();
    private final Deque<String> selves = new ArrayDeque<>();

    Weakness(Frame frame) {
        this.frame = frame;
        selves.push("");
    }

    /// Scopes end what `@strongify(self)` began.
    void enter() {
        selves.push(selves.getFirst());
    }

    void leave() {
        selves.pop();
    }

    /// What `self` means for instance variables here.
    dev.patchsmith.language.mango.tree.Expression currentSelf() {
        String self = selves.getFirst();
        return self.isEmpty() ? Emit.SELF : Emit.name(self);
    }

    /// False for words that are not about weakness.
    boolean statement(Expression.AtCall e) {
        String word = e.name().text();
        boolean isWeak = word.equals("weakify") || word.equals("unsafeify");
        if (!isWeak && !word.equals("strongify")) {
            return false;
        }
        for (Expression argument : e.arguments()) {
            if (argument instanceof Expression.Identifier name) {
                if (isWeak) {
                    weaken(name);
                } else {
                    strengthen(name);
                }
            }
        }
        return true;
    }

    private void weaken(Expression.Identifier name) {
        Value value = frame.expressions.value(name);
        String temporary = frame.temporary(name.name());
        frame.lines().add(new Declaration(List.of(Modifier.WEAK), Type.Word.ID, temporary, value.code()));
        weak.put(name.name(), temporary);
        frame.bindings.weakNames.of(name).forEach(local -> local.written = temporary);
    }

    private void strengthen(Expression.Identifier name) {
        String from = weak.get(name.name());
        if (from == null) {
            frame.error("E-MACRO", name.span(), "@strongify(" + name.name() + ") has no @weakify before it.");
            return;
        }
        String temporary = frame.temporary(name.name());
        frame.lines().add(new Declaration(List.of(Modifier.STRONG), Type.Word.ID, temporary, Emit.name(from)));
        Local local = frame.bindings.declaredBy(name);
        if (local != null) {
            local.written = temporary;
        }
        if (name.name().equals("self")) {
            selves.pop();
            selves.push(temporary);
        }
    }
}
