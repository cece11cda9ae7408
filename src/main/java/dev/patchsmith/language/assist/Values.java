package dev.patchsmith.language.assist;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.ConstantValue;

/// Spells the values of constants.
final class Values {

    private Values() {}

    static String of(ConstantValue value) {
        if (value.isReal()) {
            double real = value.real();
            return real == Math.rint(real) && Math.abs(real) < 1e15
                    ? Long.toString((long) real)
                    : Double.toString(real);
        }
        if (value.type().is(CType.Kind.BOOL)) {
            return value.isTrue() ? "YES" : "NO";
        }
        return value.type().isUnsigned() ? Long.toUnsignedString(value.bits()) : Long.toString(value.bits());
    }
}
