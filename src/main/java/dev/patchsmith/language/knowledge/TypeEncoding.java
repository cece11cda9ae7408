package dev.patchsmith.language.knowledge;

import org.jspecify.annotations.Nullable;

/// How types are encoded and how large they are on arm64.
public final class TypeEncoding {

    /// @param size in bytes
    public record Shape(String encoding, int size, int align) {}

    private TypeEncoding() {}

    /// Absent for what has no size, or none that is known.
    public static @Nullable Shape shape(CType type, Knowledge knowledge) {
        return switch (type.kind()) {
            case BOOL -> new Shape("B", 1, 1);
            case INTEGER -> integer(type);
            case FLOAT -> new Shape("f", 4, 4);
            case DOUBLE -> new Shape("d", 8, 8);
            case OBJECT -> new Shape("@", 8, 8);
            case CLASS -> new Shape("#", 8, 8);
            case SEL -> new Shape(":", 8, 8);
            case BLOCK -> new Shape("@?", 8, 8);
            case POINTER -> new Shape(type.isCString() ? "*" : pointer(type, knowledge), 8, 8);
            case CF -> new Shape("^v", 8, 8);
            case STRUCT -> {
                StructLayout layout = knowledge.struct(type.name());
                yield layout == null || layout.encoding().isEmpty() || layout.size() == 0
                        ? null
                        : new Shape(layout.encoding(), layout.size(), layout.align());
            }
            case ARRAY -> {
                Shape element = shape(type.target(), knowledge);
                yield element == null || type.bits() == 0
                        ? null
                        : new Shape(
                                "[" + type.bits() + element.encoding() + "]",
                                element.size() * type.bits(),
                                element.align());
            }
            case UNKNOWN, VOID, UNION, FUNCTION, UNSUPPORTED -> null;
        };
    }

    private static String pointer(CType type, Knowledge knowledge) {
        Shape target = type.target().isStruct() ? null : shape(type.target(), knowledge);
        return target == null ? "^v" : "^" + target.encoding();
    }

    private static Shape integer(CType type) {
        String letters = type.signed() ? "csiq" : "CSIQ";
        int at = switch (type.bits()) {
            case 8 -> 0;
            case 16 -> 1;
            case 32 -> 2;
            default -> 3;
        };
        return new Shape(letters.substring(at, at + 1), type.bits() / 8, type.bits() / 8);
    }
}
