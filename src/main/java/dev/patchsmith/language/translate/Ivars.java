package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.objc.tree.Expression.Identifier;
import dev.patchsmith.language.source.Span;
import java.util.Set;

/// Instance variables: by their bare name in methods, through key-value coding in blocks and for other objects.
final class Ivars {

    private final Frame frame;

    Ivars(Frame frame) {
        this.frame = frame;
    }

    /// Whether a name that is no local variable means an instance variable of `self`.
    boolean isIvar(Identifier e) {
        if (frame.className.isEmpty() || frame.inClassMethod || frame.bindings.of(e) != null) {
            return false;
        }
        String name = e.name();
        if (frame.knowledge.members().instanceVariable(frame.className, name) != null) {
            return true;
        }
        return name.startsWith("_")
                && !name.startsWith("__")
                && frame.knowledge.global(name) == null
                && frame.knowledge.constant(name) == null
                && frame.knowledge.function(name) == null;
    }

    CType type(String name) {
        CType type = frame.knowledge.members().instanceVariable(frame.className, name);
        return type == null ? CType.UNKNOWN : type;
    }

    /// Whether the variable belongs to a property the script adds, which only the accessors reach.
    boolean isScriptProperty(String name) {
        Set<String> added = frame.unit.scriptProperties().getOrDefault(frame.className, Set.of());
        return name.startsWith("_") && added.contains(name.substring(1));
    }

    /// The storage of a property the script adds is written by its own setter.
    void writeProperty(String name, Value value) {
        frame.lines().evaluate(Emit.assign(Emit.member(currentSelf(), name.substring(1)), value.code()));
    }

    /// A class that only the script has gets no instance variables.
    private boolean isMissing(String name) {
        return frame.unit.options().newClasses().contains(frame.className)
                && frame.knowledge.shipped().declaresInstanceVariable(frame.className, name);
    }

    /// The value of an instance variable of `self`.
    ///
    /// @param self what `self` means here
    Value read(String name, Expression self, Span span) {
        CType type = type(name);
        if (isScriptProperty(name)) {
            return Value.of(Emit.member(self == Emit.SELF ? currentSelf() : self, name.substring(1)), type);
        }
        if (type.is(Kind.UNSUPPORTED) || type.is(Kind.UNION)) {
            return frame.error(
                    "E-TYPE",
                    span,
                    "A script cannot reach the instance variable " + name
                            + ", because it is a bit field, a union or a number of unusual size: use a property or"
                            + " method of the app that does it.");
        }
        if (isMissing(name)) {
            return frame.error(
                    "E-IVAR",
                    span,
                    "A patch cannot add the instance variable " + name + ": declare a property and use it.");
        }
        boolean plain = !frame.inBlock() && self == Emit.SELF && currentSelf() == Emit.SELF;
        if (plain) {
            return Value.of(Emit.name(name), type);
        }
        return readByKey(name, self == Emit.SELF ? currentSelf() : self, type, span);
    }

    /// What `self` is at this place: the strong variable after `@strongify(self)`.
    Expression currentSelf() {
        return frame.statements.weakness.currentSelf();
    }

    Value readByKey(String name, Expression owner, CType type, Span span) {
        frame.rewritten(
                "ivar-by-key",
                span,
                "Inside a block a bare instance variable would be a snapshot, so " + name
                        + " is read by key-value coding.");
        Expression value = Emit.send(owner, "valueForKey:", Emit.string(name));
        if (type.isUnknown()) {
            frame.warn("W-IVAR-TYPE", span, "The type of " + name + " is not known; it is taken for an object.");
            return Value.of(value, CType.ID);
        }
        return unboxed(value, type, span);
    }

    /// A value taken out of the object that key-value coding wraps it in.
    Value unboxed(Expression value, CType type, Span span) {
        if (type.isNumber()) {
            return Value.of(Emit.send(value, Emit.accessor(widened(type))), type);
        }
        if (type.isStruct()) {
            if (type.name().isEmpty()) {
                return StructNeeds.nameless(frame, span);
            }
            if (Literals.structBoxing(type.name()) == null) {
                return frame.error(
                        "E-STRUCT", span, "A " + type.name() + " cannot be read out of an object by a script.");
            }
            return Value.of(Emit.send(value, Literals.structUnboxing(type.name())), type);
        }
        if (type.is(Kind.SEL) || (type.isPointer() && !type.is(Kind.CF))) {
            return frame.error("E-POINTER", span, "A pointer cannot be read by key-value coding.");
        }
        return Value.of(value, type);
    }

    private static CType widened(CType type) {
        return type.isInteger() && type.bits() == 64 && type.word().isEmpty()
                ? (type.signed() ? CType.NS_INTEGER : CType.NS_UINTEGER)
                : type;
    }

    /// Writes an instance variable of `self` or of another object by its key.
    void writeByKey(String name, Expression owner, Value value, CType type, Span span) {
        Expression boxed = value.code();
        boolean isGuess = type.isUnknown()
                && (value.isTruth() || value.type().isNumber() || value.type().isStruct());
        if (isGuess) {
            CType guessed = value.isTruth() ? CType.BOOL : value.type();
            frame.warn("W-IVAR-TYPE", span, "The type of " + name + " is not known; it is taken from its value.");
            boxed = frame.expressions.literals.box(value, guessed, span).code();
        } else if (type.isNumber() || type.isStruct()) {
            Expression code = value.code();
            boxed = code instanceof Expression.Message message
                            && message.selector().equals(Emit.accessor(widened(type)))
                            && message.receiver() instanceof Expression.Message
                    ? message.receiver()
                    : frame.expressions.literals.box(value, type, span).code();
        } else if (type.is(Kind.SEL) || type.is(Kind.POINTER)) {
            frame.error("E-POINTER", span, "A pointer cannot be written by key-value coding.");
        }
        frame.rewritten(
                "ivar-by-key",
                span,
                "Inside a block a bare instance variable would be a snapshot, so " + name
                        + " is written by key-value coding.");
        frame.lines().evaluate(Emit.send(owner, "setValue:forKey:", boxed, Emit.string(name)));
    }
}
