package dev.patchsmith.language.assist;

import dev.patchsmith.language.knowledge.CType;
import java.util.stream.Collectors;

/// Spells types the way a programmer declares them.
final class Words {

    private Words() {}

    static String of(CType type) {
        if (!type.word().isEmpty()) {
            return type.word();
        }
        return switch (type.kind()) {
            case UNKNOWN, UNSUPPORTED -> "";
            case VOID -> "void";
            case BOOL -> "BOOL";
            case INTEGER -> integer(type);
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case OBJECT -> object(type);
            case CLASS -> "Class";
            case SEL -> "SEL";
            case BLOCK -> block(type);
            case POINTER -> pointer(type);
            case CF -> "CFTypeRef";
            case STRUCT, UNION -> type.name();
            case FUNCTION -> of(type.target()) + " (" + list(type) + ")";
            case ARRAY -> of(type.target()) + "[]";
        };
    }

    private static String integer(CType type) {
        String word = switch (type.bits()) {
            case 8 -> "char";
            case 16 -> "short";
            case 32 -> "int";
            default -> "long";
        };
        return type.signed() ? word : "unsigned " + word;
    }

    private static String object(CType type) {
        String name = type.name();
        if (name.isEmpty() || name.equals("id") || name.startsWith("@")) {
            return "id";
        }
        return type.items().isEmpty() ? name + " *" : name + "<" + list(type) + "> *";
    }

    private static String block(CType type) {
        if (type.target().isUnknown() && type.items().isEmpty()) {
            return "block";
        }
        String returns = of(type.target());
        return (returns.isEmpty() ? "id" : returns) + " (^)(" + (type.items().isEmpty() ? "void" : list(type)) + ")";
    }

    private static String pointer(CType type) {
        String to = of(type.target());
        return to.isEmpty() ? "void *" : to + (to.endsWith("*") ? "*" : " *");
    }

    private static String list(CType type) {
        return type.items().stream()
                .map(Words::of)
                .map(each -> each.isEmpty() ? "id" : each)
                .collect(Collectors.joining(", "));
    }
}
