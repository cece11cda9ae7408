package dev.patchsmith.language.objc.tree;

import java.util.StringJoiner;

/// A set of [Qualifier]s.
///
/// @param bits one bit for each ordinal
public record Qualifiers(int bits) {

    public static final Qualifiers NONE = new Qualifiers(0);

    public boolean has(Qualifier qualifier) {
        return (bits & 1 << qualifier.ordinal()) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public Qualifiers with(Qualifier qualifier) {
        return has(qualifier) ? this : new Qualifiers(bits | 1 << qualifier.ordinal());
    }

    public Qualifiers with(Qualifiers others) {
        return (bits | others.bits) == bits ? this : new Qualifiers(bits | others.bits);
    }

    /// What the qualifiers say about ownership.
    public Ownership ownership() {
        if (has(Qualifier.WEAK)) {
            return Ownership.WEAK;
        }
        if (has(Qualifier.UNSAFE_UNRETAINED)) {
            return Ownership.UNSAFE_UNRETAINED;
        }
        if (has(Qualifier.AUTORELEASING)) {
            return Ownership.AUTORELEASING;
        }
        return has(Qualifier.STRONG) ? Ownership.STRONG : Ownership.DEFAULT;
    }

    @Override
    public String toString() {
        StringJoiner names = new StringJoiner(" ", "[", "]");
        for (Qualifier qualifier : Qualifier.values()) {
            if (has(qualifier)) {
                names.add(qualifier.name());
            }
        }
        return names.toString();
    }
}
