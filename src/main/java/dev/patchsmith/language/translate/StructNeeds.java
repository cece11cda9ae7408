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

    /// Notes the struct as needed; false, with a diagnostic, when the script cannot describe it.
    static boolean check(Frame frame, CType type, Span span) {
        if (!type.isStruct() || BUILT_IN.contains(type.name())) {
            return true;
        }
        StructLayout layout = frame.knowledge.struct(type.name());
        if (layout == null) {
            frame.error("E-TYPE", span, "The fields of struct " + type.name() + " are not known.");
            return false;
        }
        if (!layout.isPlain() || layout.members().isEmpty()) {
            frame.error(
                    "E-STRUCT",
                    span,
                    "struct " + type.name() + " has fields (unions, bit fields, arrays, objects) that a script cannot"
                            + " describe.");
            return false;
        }
        if (!layout.isPacked()) {
            frame.error(
                    "E-STRUCT-PAD",
                    span,
                    "struct " + type.name() + " has gaps between its fields, which a script cannot describe.");
            return false;
        }
        for (StructLayout.Member member : layout.members()) {
            if (!check(frame, member.type(), span)) {
                return false;
            }
        }
        frame.natives.structs.add(type.name());
        return true;
    }
}
