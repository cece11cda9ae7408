package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.MemberLookup;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Fix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages in brackets.
final class Messages {

    private final Frame frame;

    Messages(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Message e) {
        MemberLookup.Signature signature = frame.typing.signature(e);
        String selector = e.selector().text();
        Value special = frame.expressions.formats.value(e, signature);
        if (special != null) {
            return special;
        }
        if (!e.variadic().isEmpty() && !endsAtOnce(e)) {
            return frame.error(
                    "E-VARARG",
                    e.span(),
                    selector + " takes a list of arguments without a fixed length, which a script cannot pass."
                            + " Use a method that takes an array.");
        }
        return frame.expressions.pointers.called(e, () -> sent(e, signature));
    }

    private Value sent(Expression.Message e, MemberLookup.Signature signature) {
        Value receiver = frame.expressions.members.bridged(e.receiver(), receiver(e.receiver()));
        int before = frame.lines().size();
        List<Value> arguments = arguments(e, signature);
        receiver = frame.expressions.spillBefore(receiver, e.receiver(), before);
        CType type = frame.typing.of(e);
        return Value.of(send(e, receiver, e.selector().text(), arguments, type), type);
    }

    private static boolean endsAtOnce(Expression.Message e) {
        return e.variadic().size() == 1 && Frame.bare(e.variadic().getFirst()) instanceof Expression.NullLiteral;
    }

    private List<Value> arguments(Expression.Message e, MemberLookup.Signature signature) {
        if (e.arguments().size() == 1 && e.selector().text().equals("setObject:")) {
            return frame.expressions.all(e.arguments(), _ -> CType.UNKNOWN);
        }
        List<Value> values = frame.expressions.all(e.arguments(), signature::parameter);
        for (int i = 0; i < values.size(); i++) {
            if (signature.parameter(i).is(Kind.FLOAT)) {
                values.set(i, frame.expressions.floats.passed(values.get(i)));
            }
        }
        return values;
    }

    Value receiver(Expression receiver) {
        if (receiver instanceof Expression.Super superclass) {
            return superReceiver(superclass);
        }
        if (receiver instanceof Expression.Identifier name && isUndeclaredClass(name)) {
            frame.warn(
                    "W-CLASS",
                    name.span(),
                    "The class " + name.name() + " is declared nowhere in the project; the app must have it.");
            return Value.of(Emit.name(name.name()), CType.classNamed(name.name()));
        }
        return frame.expressions.value(receiver);
    }

    /// A capitalised word that receives a message and that nothing else is known about.
    private boolean isUndeclaredClass(Expression.Identifier name) {
        return Character.isUpperCase(name.name().charAt(0))
                && !frame.unit.options().allowsUndeclaredNames()
                && frame.typing.of(name).isUnknown()
                && frame.bindings.of(name) == null
                && !frame.expressions.ivars.isIvar(name)
                && frame.knowledge.global(name.name()) == null
                && !name.name().equals(name.name().toUpperCase(java.util.Locale.ROOT));
    }

    /// `super` of a class method searches among the instance methods, so the superclass is named instead.
    Value superReceiver(Expression.Super e) {
        if (!frame.inClassMethod) {
            return frame.expressions.names.superValue(e);
        }
        String superclass = frame.knowledge.members().superclass(frame.className);
        if (superclass == null && !frame.unit.options().allowsUndeclaredNames()) {
            return frame.error(
                    "E-SUPER-CLASS",
                    e.span(),
                    "super does not work in class methods of a script, and the superclass of " + frame.className
                            + " is not known: add its @interface.",
                    new Fix.Supply(
                            "Name the superclass of " + frame.className, Fix.Question.SUPERCLASS, frame.className));
        }
        String name = superclass == null ? "Super" : superclass;
        frame.warn(
                "W-SUPER-CLASS",
                e.span(),
                "super does not work in class methods of a script; it is replaced by " + name
                        + ", so self is that class during the call.");
        return Value.of(Emit.name(name), CType.classNamed(name));
    }

    private dev.patchsmith.language.mango.tree.Expression send(
            Expression.Message e, Value receiver, String selector, List<Value> arguments, CType type) {
        if (ScriptWords.isSelector(selector)) {
            return Emit.send(receiver.code(), selector, Emit.codes(arguments));
        }
        return perform(e, receiver, selector, arguments, type);
    }

    /// A selector with a word of the script language in it can only be performed by name.
    private dev.patchsmith.language.mango.tree.Expression perform(
            Expression.Message e, Value receiver, String selector, List<Value> arguments, CType type) {
        boolean isSuper = e.receiver() instanceof Expression.Super;
        boolean fits = !isSuper && arguments.size() <= 2 && isObjectOrUnknown(type, true);
        MemberLookup.Signature signature = frame.typing.signature(e);
        for (int i = 0; i < e.arguments().size(); i++) {
            CType argument = frame.typing.of(e.arguments().get(i));
            fits &= isObjectOrUnknown(argument, false) && isObjectOrUnknown(signature.parameter(i), false);
        }
        if (!fits) {
            return frame.error(
                            "E-RESERVED-SEL",
                            e.span(),
                            "A part of " + selector + " is a word of the script language, and its arguments or result"
                                    + " are not all objects. Patch through another method.")
                    .code();
        }
        frame.rewritten("reserved-selector", e.span(), selector + " is performed by its name.");
        var sel = frame.helper(Natives.PreludeBlock.SEL, Emit.string(selector));
        List<dev.patchsmith.language.mango.tree.Expression> all = new ArrayList<>(List.of(sel));
        all.addAll(Emit.codes(arguments));
        return Emit.send(receiver.code(), "performSelector:" + "withObject:".repeat(arguments.size()), all);
    }

    private static boolean isObjectOrUnknown(@Nullable CType type, boolean orVoid) {
        return type == null || type.isUnknown() || type.isObjectLike() || (orVoid && type.is(Kind.VOID));
    }
}
