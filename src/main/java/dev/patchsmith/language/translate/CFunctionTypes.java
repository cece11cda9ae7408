package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The type words of `CFunction<...>`, which are not those of declarations.
final class CFunctionTypes {

    private static final Set<String> WORDS =
            Set.of("int8_t", "int16_t", "int32_t", "int64_t", "long", "size_t", "CGFloat", "float");

    private CFunctionTypes() {}

    /// Absent when a type of the signature has no word.
    static Type.@Nullable CFunction of(CType function) {
        List<String> types = new ArrayList<>();
        types.add(word(function.target()));
        for (CType parameter : function.items()) {
            types.add(word(parameter));
        }
        boolean isEmpty = types.size() == 2 && types.get(1).equals("void");
        if (isEmpty) {
            types.removeLast();
        }
        return types.contains("") ? null : new Type.CFunction(types);
    }

    private static String word(CType type) {
        return switch (type.kind()) {
            case VOID -> "void";
            case BOOL -> "BOOL";
            case INTEGER -> integer(type);
            case FLOAT -> "float";
            case DOUBLE -> type.word().isEmpty() ? "double" : type.word();
            case OBJECT, BLOCK -> "id";
            case CLASS -> "Class";
            case SEL -> "SEL";
            case POINTER, CF, ARRAY -> type.isCString() && type.target().signed() ? "char *" : "void *";
            case STRUCT -> type.name().isEmpty() ? "" : "struct " + type.name();
            case UNKNOWN, UNION, FUNCTION, UNSUPPORTED -> "";
        };
    }

    private static String integer(CType type) {
        if (WORDS.contains(type.word())) {
            return type.word();
        }
        if (type.bits() == 32 && type.signed()) {
            return "int";
        }
        return (type.signed() ? "int" : "u_int") + type.bits() + "_t";
    }
}
