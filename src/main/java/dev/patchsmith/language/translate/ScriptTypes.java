package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How types of Objective-C are written in a script.
final class ScriptTypes {

    private static final Set<String> OBJECTS_WITHOUT_CLASS = Set.of("id", "instancetype", "Protocol");

    private ScriptTypes() {}

    /// Absent for types a script cannot express.
    static @Nullable Type of(CType type) {
        return switch (type.kind()) {
            case VOID -> Type.Word.VOID;
            case BOOL -> Type.Word.BOOL;
            case INTEGER -> integer(type);
            case FLOAT -> type.word().isEmpty() ? Type.Word.DOUBLE : new Type.Named(type.word());
            case DOUBLE -> type.word().isEmpty() ? Type.Word.DOUBLE : new Type.Named(type.word());
            case OBJECT -> object(type.name());
            case CLASS -> Type.Word.CLASS;
            case SEL -> Type.Word.SEL;
            case BLOCK -> new Type.Block();
            case POINTER -> type.isCString() ? Type.Word.C_STRING : Type.Word.POINTER;
            case CF, ARRAY, FUNCTION -> Type.Word.POINTER;
            case STRUCT -> type.name().isEmpty() ? null : new Type.Struct(type.name());
            case UNKNOWN, UNION, UNSUPPORTED -> null;
        };
    }

    /// The type of a declared variable; objects of `typeof(e)` are plain `id`.
    static @Nullable Type declared(TypeName written, CType type) {
        boolean isTypeof = written instanceof TypeName.TypeofExpression || written instanceof TypeName.Inferred;
        return isTypeof && (type.isObject() || type.is(CType.Kind.CLASS) || type.isUnknown()) ? Type.Word.ID : of(type);
    }

    private static Type integer(CType type) {
        if (!type.word().isEmpty()) {
            return new Type.Named(type.word());
        }
        return type.signed() ? Type.Word.INT : Type.Word.UINT;
    }

    private static Type object(String name) {
        boolean plain = OBJECTS_WITHOUT_CLASS.contains(name) || name.startsWith("@");
        return plain ? Type.Word.ID : new Type.ObjectPointer(name);
    }
}
