package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.MemberLookup;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;

/// Reading with a dot or an arrow: properties, struct fields, instance variables of other objects.
final class Members {

    private final Frame frame;

    Members(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Select e) {
        CType type = frame.typing.of(e);
        String name = e.name().text();
        if (e.isArrow()) {
            return arrow(e, type);
        }
        CType base = frame.typing.of(e.base());
        if (base.isStruct()) {
            Value struct = struct(e.base(), base);
            return Value.of(
                    Emit.member(struct.code(), base.name().equals("CATransform3D") && name.equals("m41") ? "41" : name),
                    type);
        }
        if (base.is(Kind.UNION)) {
            return frame.error("E-STRUCT", e.span(), "A union cannot be read by a script.");
        }
        Value receiver = receiver(e.base());
        return Value.of(read(receiver.code(), base, name), type);
    }

    /// The engine reads the fields of a struct without a name only in a variable of the script's own type.
    private Value struct(Expression expression, CType type) {
        Value struct = frame.expressions.value(expression);
        StructLayout layout = frame.knowledge.struct(type.name());
        boolean isDescribed = StructNeeds.check(frame, type, expression.span());
        return isDescribed
                        && layout != null
                        && layout.isAnonymous()
                        && !(struct.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name
                                && isVariable(Frame.bare(expression)))
                ? frame.keep(struct, Expressions.baseName(expression), type)
                : struct;
    }

    /// The name of an instance variable stands for a new copy of the object's own struct.
    private boolean isVariable(Expression bare) {
        return switch (bare) {
            case Expression.Identifier name -> !frame.expressions.ivars.isIvar(name);
            case Expression.Select _ -> false;
            default -> true;
        };
    }

    /// What a property is read from; `super` in a class method is another matter.
    Value receiver(Expression base) {
        if (base instanceof Expression.Super superclass) {
            return frame.expressions.messages.superReceiver(superclass);
        }
        return bridged(base, frame.expressions.messages.receiver(base));
    }

    /// What a cast makes an object of a pointer is still a pointer for the engine, which puts no pointers into
    /// collections, takes none as keys and prints them as addresses.
    Value bridged(Expression expression, Value value) {
        return isBridged(expression, false) && !isNativeObject(value)
                ? Value.of(frame.helper(Natives.PreludeBlock.OBJ, value.code()), value.type())
                : value;
    }

    private boolean isBridged(Expression expression, boolean isCast) {
        return switch (Frame.bare(expression)) {
            case Expression.Cast e ->
                isBridged(e.operand(), frame.typing.read(e.type()).isObject());
            case Expression.Conditional e ->
                isBridged(e.otherwise(), isCast) || isBridged(e.then() == null ? e.condition() : e.then(), isCast);
            default -> isCast && frame.typing.of(expression).isPointer();
        };
    }

    /// Constants of Core Foundation are declared as objects.
    private boolean isNativeObject(Value value) {
        return value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name name
                && name.text().endsWith("_mg")
                && frame.natives.globals.get(
                                name.text().substring(0, name.text().length() - 3))
                        == Type.Word.ID;
    }

    /// The script asks by the name of the getter, because it knows no properties.
    dev.patchsmith.language.mango.tree.Expression read(
            dev.patchsmith.language.mango.tree.Expression receiver, CType base, String name) {
        String getter = getter(base, name);
        if (!ScriptWords.isMemberName(getter)) {
            return Emit.send(receiver, "performSelector:", frame.helper(Natives.PreludeBlock.SEL, Emit.string(getter)));
        }
        return Emit.member(receiver, getter);
    }

    String getter(CType base, String name) {
        MemberLookup.Accessor property = frame.knowledge.members().property(base, name);
        return property == null || property.getter().isEmpty() ? name : property.getter();
    }

    private Value arrow(Expression.Select e, CType type) {
        Expression base = Frame.bare(e.base());
        String name = e.name().text();
        CType baseType = frame.typing.of(base);
        if (baseType.isPointer() && baseType.target().isStruct()) {
            return frame.error(
                    "E-POINTER",
                    e.span(),
                    "A script cannot follow a pointer to a struct. Patch a smaller method that calls the original.");
        }
        if (base instanceof Expression.Identifier self && self.name().equals("self")) {
            Local local = frame.bindings.of(self);
            return frame.expressions.ivars.read(name, local == null ? Emit.SELF : Emit.name(local.written), e.span());
        }
        if (!baseType.isObject() && !baseType.isUnknown()) {
            return frame.error("E-POINTER", e.span(), "A script cannot follow this pointer.");
        }
        Value owner = frame.expressions.value(e.base());
        return frame.expressions.ivars.readByKey(name, owner.code(), type, e.span());
    }

    /// How many messages one after the other lead to the value: `self.owner.view` has two.
    int links(Expression expression) {
        return switch (Frame.bare(expression)) {
            case Expression.Select e ->
                e.isArrow() || frame.typing.of(e.base()).isStruct() ? links(e.base()) : links(e.base()) + 1;
            case Expression.Message e -> links(e.receiver()) + 1;
            case Expression.Cast e -> links(e.operand());
            default -> 0;
        };
    }

    /// Whether the engine may yield the number 0 instead of nil for this value.
    boolean mayBeZeroForNil(Expression expression) {
        Expression bare = Frame.bare(expression);
        return switch (bare) {
            case Expression.Select e -> !e.isArrow() && (links(e) >= 2 || mayBeNil(e.base()));
            case Expression.Message e -> !isCreation(e) && (links(e) >= 2 || mayBeNil(e.receiver()));
            case Expression.Cast e -> mayBeZeroForNil(e.operand());
            default -> false;
        };
    }

    private static boolean isCreation(Expression.Message e) {
        String selector = e.selector().text();
        return selector.equals("class") || selector.startsWith("init") || selector.equals("new");
    }

    private boolean mayBeNil(Expression receiver) {
        return switch (Frame.bare(receiver)) {
            case Expression.Identifier e ->
                !e.name().equals("self") && !frame.typing.of(e).is(Kind.CLASS);
            case Expression.Super _ -> false;
            case Expression.TypeOperand _, Expression.StringLiteral _, Expression.ArrayLiteral _ -> false;
            default -> true;
        };
    }

    /// The value, safe to be compared by identity or printed.
    Value object(Expression expression) {
        Value value = bridged(expression, frame.expressions.value(expression));
        return mayBeZeroForNil(expression) && !frame.typing.of(expression).isNumber()
                ? Value.of(frame.helper(Natives.PreludeBlock.OBJ, value.code()), value.type())
                : value;
    }
}
