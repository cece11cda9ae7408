package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Expression;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// `float`, which the engine keeps and calculates as `double`: what C rounds to 24 bits is rounded by an NSNumber.
final class Floats {

    private static final int EXACT_BITS = 24;

    private final Frame frame;
    private final Set<Expression> unrounded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Expression, Value> plain = new IdentityHashMap<>();
    private boolean isTold;

    Floats(Frame frame) {
        this.frame = frame;
    }

    /// A sum, difference, product or quotient of the type `float`. Beside a variable it is rounded at once; beside a
    /// literal or a cast only where it becomes an integer or is compared.
    Value calculated(Value value, dev.patchsmith.language.objc.tree.Expression.Binary e) {
        boolean isKnown = !frame.typing.of(e.left()).isUnknown()
                && !frame.typing.of(e.right()).isUnknown();
        boolean isConstant = isConstant(e.left()) && isConstant(e.right());
        boolean isCast = isCast(e.left()) || isCast(e.right());
        if (value.type().is(Kind.DOUBLE) && isCast) {
            unrounded.add(value.code());
        }
        if (!value.type().is(Kind.FLOAT) || !isKnown || isConstant) {
            return value;
        }
        if (!isCast && (isVariable(e.left()) || isVariable(e.right()))) {
            return rounded(value);
        }
        unrounded.add(value.code());
        if (!isTold) {
            isTold = true;
            frame.inform(
                    "I-FLOAT",
                    e.span(),
                    "A script calculates this with the 53 bits of double instead of the 24 of float.");
        }
        return value;
    }

    private boolean isVariable(dev.patchsmith.language.objc.tree.Expression operand) {
        return frame.typing.of(operand).is(Kind.FLOAT) && !isConstant(operand);
    }

    private boolean isCast(dev.patchsmith.language.objc.tree.Expression operand) {
        return Frame.bare(operand) instanceof dev.patchsmith.language.objc.tree.Expression.Cast cast
                && frame.typing.of(cast).is(Kind.FLOAT);
    }

    private boolean isConstant(dev.patchsmith.language.objc.tree.Expression operand) {
        boolean isNamed = Frame.bare(operand) instanceof dev.patchsmith.language.objc.tree.Expression.Identifier name
                && frame.bindings.of(name) == null
                && frame.knowledge.sdkConstant(name.name()).isPresent();
        return isNamed || frame.knowledge.folding().fold(operand) != null;
    }

    /// The value for a place of the type `float`.
    Value stored(Value value, CType type) {
        if (value.code() instanceof Expression.IntegerLiteral literal) {
            long nearest = (long) (float) literal.bits();
            return nearest == literal.bits() ? value : Value.of(Emit.integer(nearest), type, value.kind());
        }
        boolean mayBeLong = type.isInteger()
                && type.bits() > EXACT_BITS
                && !value.isStableNumber()
                && !Signs.isSmallRemainder(value.code());
        boolean isLong = type.is(Kind.DOUBLE) && !value.isLiteral() && !unrounded.contains(value.code());
        return mayBeLong || isLong ? rounded(value) : value;
    }

    /// The value with the digits C gives it.
    Value exact(Value value) {
        return value.type().is(Kind.FLOAT) && unrounded.contains(value.code()) ? rounded(value) : value;
    }

    Value rounded(Value value) {
        Value rounded = Value.of(Emit.send(Emit.box(value.code()), "floatValue"), CType.FLOAT);
        plain.put(rounded.code(), value);
        return rounded;
    }

    /// The value for native code, which rounds by itself.
    Value passed(Value value) {
        Value before = plain.get(value.code());
        return before == null ? value : before;
    }
}
