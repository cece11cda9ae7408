package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.source.Span;
import java.util.Set;

/// Which structs the script must declare, and which it cannot describe.
final class StructNeeds {

    private static final Set<String> BUILT_IN = Set.of(
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

    private StructNeeds() {}

    static boolean isBuiltIn(String struct) {
        return BUILT_IN.contains(struct);
    }

    /// Notes the struct as needed; false, with a diagnostic the first time, when the script cannot describe it.
    static boolean check(Frame frame, CType type, Span span) {
        if (!type.isStruct() || BUILT_IN.contains(type.name())) {
            return true;
        }
        if (frame.refusedStructs.contains(type.name())) {
            return false;
        }
        StructLayout layout = frame.knowledge.struct(type.name());
        if (type.name().isEmpty()) {
            nameless(frame, span);
        } else if (layout == null) {
            frame.error("E-TYPE", span, "The fields of struct " + type.name() + " are not known.");
        } else if (!layout.isPlain() || layout.members().isEmpty()) {
            frame.error(
                    "E-STRUCT",
                    span,
                    "struct " + type.name() + " has fields (unions, bit fields, arrays, objects) that a script cannot"
                            + " describe.");
        } else if (!layout.isPacked()) {
            frame.error(
                    "E-STRUCT-PAD",
                    span,
                    "struct " + type.name() + " has gaps between its fields, which a script cannot describe.");
        } else if (layout.members().stream().allMatch(member -> check(frame, member.type(), span))) {
            frame.natives.structs.add(type.name());
            return true;
        }
        frame.refusedStructs.add(type.name());
        return false;
    }

    /// Says that a struct has no name a script could use, as the flags that many classes keep have none.
    static Value nameless(Frame frame, Span span) {
        if (!frame.refusedStructs.add("")) {
            return Value.of(Emit.NIL, CType.UNKNOWN);
        }
        return frame.error(
                "E-STRUCT",
                span,
                "This struct has no name, so a script cannot read or write its fields: patch a method that calls"
                        + " this one, or use a property or method of the app that does it.");
    }
}
