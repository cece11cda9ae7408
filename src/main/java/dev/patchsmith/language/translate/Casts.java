package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.objc.tree.Expression;

/// Casts: of objects they vanish, of numbers they become messages to a number.
final class Casts {

    private final Frame frame;

    Casts(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Cast e) {
        CType target = frame.typing.read(e.type());
        CType type = frame.typing.of(e.operand());
        if (target.isNumber() && (type.isNumber() || type.isUnknown())) {
            return number(e, target, type);
        }
        if (e.bridge() == Expression.Bridge.RETAINED || e.bridge() == Expression.Bridge.TRANSFER) {
            frame.warn("W-CFMEM", e.span(), "This cast moves ownership, which a script does not: check who releases.");
        }
        return object(e, target, type);
    }

    private Value object(Expression.Cast e, CType target, CType type) {
        if (target.isNumber()) {
            return target.is(Kind.BOOL) && (type.isObjectLike() || type.isPointer())
                    ? Value.truth(Emit.not(Emit.not(frame.expressions.code(e.operand()))))
                            .as(CType.BOOL)
                    : frame.error("E-POINTER", e.span(), "A pointer or object cannot become a number in a script.");
        }
        if (type.isNumber()) {
            ConstantValue constant = frame.knowledge.folding().fold(e.operand());
            if (constant != null && !constant.isTrue()) {
                return Value.of(target.isPointer() ? Emit.NULL : Emit.NIL, target);
            }
            return frame.error("E-POINTER", e.span(), "A number cannot become a pointer or object in a script.");
        }
        boolean isStruct = target.isStruct() && !type.isStruct();
        boolean isAddress = target.callable() != null && !target.is(Kind.BLOCK) && type.is(Kind.FUNCTION);
        if (isStruct || target.is(Kind.UNSUPPORTED) || isAddress) {
            return frame.error("E-POINTER", e.span(), "This cast cannot be carried into a script.");
        }
        return frame.expressions.value(e.operand()).as(target.isUnknown() ? type : target);
    }

    private Value number(Expression.Cast e, CType target, CType type) {
        ConstantValue constant = frame.knowledge.folding().fold(e);
        boolean isNamed =
                Frame.bare(e.operand()) instanceof Expression.Identifier name && ScriptBuiltIns.isConstant(name.name());
        if (constant != null && !isNamed) {
            return frame.expressions.literals.number(constant, "this number", e.span());
        }
        Value plain = frame.expressions.value(e.operand());
        Value signed = target.isReal() ? frame.expressions.conversions.exact(Signs.signed(plain), type) : plain;
        Value value = frame.expressions.floats.exact(signed);
        if (value.isTruth()) {
            return target.is(Kind.BOOL) ? value : chosen(value, target);
        }
        return isSame(type, target, value) ? value.as(target) : Value.of(Emit.cast(value.code(), target), target);
    }

    private static Value chosen(Value truth, CType target) {
        return target.isReal()
                ? Value.of(Emit.choice(truth.code(), Emit.real(1), Emit.real(0)), target)
                : Value.of(Literals.choice(truth), target, Value.Kind.INT);
    }

    /// Whether the script's value is already what the cast gives.
    private static boolean isSame(CType type, CType target, Value value) {
        if (type.isUnknown()) {
            return false;
        }
        if (target.is(Kind.DOUBLE)) {
            return type.isReal();
        }
        if (target.is(Kind.FLOAT)) {
            return type.is(Kind.FLOAT);
        }
        if (!target.isInteger() || !type.isInteger() || target.bits() < type.bits()) {
            return false;
        }
        boolean sameKind = value.kind() == Value.kindOf(target);
        return type.signed() == target.signed() && sameKind;
    }
}
