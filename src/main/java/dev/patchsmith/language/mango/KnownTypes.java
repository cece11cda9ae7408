package dev.patchsmith.language.mango;

import java.util.HashSet;
import java.util.Set;

/// The type names that are known while a script is read: those of the run time and those the script has declared
/// further up.
final class KnownTypes {

    static final Set<String> SIGNED =
            Set.of("int8_t", "int16_t", "int32_t", "int64_t", "NSInteger", "long", "dispatch_once_t");
    static final Set<String> UNSIGNED = Set.of("uint8_t", "uint16_t", "uint32_t", "uint64_t", "NSUInteger", "size_t");
    static final Set<String> REAL = Set.of("float", "CGFloat");

    static final Set<String> STRUCTS = Set.of(
            "CGPoint",
            "CGSize",
            "CGRect",
            "CGAffineTransform",
            "CGVector",
            "NSRange",
            "_NSRange",
            "UIOffset",
            "UIEdgeInsets",
            "CATransform3D");

    private static final Set<String> C_TYPES = Set.of(
            ("void BOOL int long int8_t int16_t int32_t int64_t u_int u_long u_int8_t u_int16_t u_int32_t u_int64_t"
                            + " size_t CGFloat float double id SEL Class")
                    .split(" "));

    private final Set<String> typedefs = new HashSet<>();
    private final Set<String> structs = new HashSet<>(STRUCTS);

    /// Whether a plain name means something as a type.
    static boolean isBuiltIn(String name) {
        return SIGNED.contains(name) || UNSIGNED.contains(name) || REAL.contains(name);
    }

    void addTypedef(String name) {
        typedefs.add(name);
    }

    void addStruct(String name) {
        structs.add(name);
    }

    boolean isTypedef(String name) {
        return isBuiltIn(name) || typedefs.contains(name);
    }

    boolean isStruct(String name) {
        return structs.contains(name);
    }

    /// Whether a word may stand between the angle brackets of `CFunction<...>`.
    static boolean isCType(String word) {
        return C_TYPES.contains(word);
    }
}
