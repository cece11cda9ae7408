package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.tree.BasicKind;

/// Counts the words of a basic type: `unsigned long long int` is one type in any order.
final class WordCount {
    private int longs;
    private int others;
    private boolean unsigned;
    private boolean signed;
    private boolean small;
    private boolean complex;
    private BasicKind kind = BasicKind.INT;

    boolean isEmpty() {
        return longs == 0 && others == 0 && !unsigned && !signed && !small && !complex;
    }

    void add(String word) {
        switch (word) {
            case "long" -> longs++;
            case "short" -> small = true;
            case "unsigned" -> unsigned = true;
            case "signed", "__signed", "__signed__" -> signed = true;
            case "_Complex", "__complex__" -> complex = true;
            default -> {
                others++;
                kind = switch (word) {
                    case "void" -> BasicKind.VOID;
                    case "char" -> BasicKind.CHAR;
                    case "float" -> BasicKind.FLOAT;
                    case "double" -> BasicKind.DOUBLE;
                    case "_Bool" -> BasicKind.BOOL;
                    case "__int128", "__int128_t" -> BasicKind.INT128;
                    case "__uint128_t" -> BasicKind.UNSIGNED_INT128;
                    case "_Float16", "__fp16" -> BasicKind.FLOAT16;
                    default -> BasicKind.INT;
                };
            }
        }
    }

    BasicKind kind() {
        if (complex) {
            return BasicKind.COMPLEX;
        }
        return switch (kind) {
            case CHAR -> unsigned ? BasicKind.UNSIGNED_CHAR : signed ? BasicKind.SIGNED_CHAR : BasicKind.CHAR;
            case INT128 -> unsigned ? BasicKind.UNSIGNED_INT128 : BasicKind.INT128;
            case DOUBLE -> longs > 0 ? BasicKind.LONG_DOUBLE : BasicKind.DOUBLE;
            case INT -> integer();
            default -> kind;
        };
    }

    private BasicKind integer() {
        if (small) {
            return unsigned ? BasicKind.UNSIGNED_SHORT : BasicKind.SHORT;
        }
        return switch (longs) {
            case 0 -> unsigned ? BasicKind.UNSIGNED_INT : BasicKind.INT;
            case 1 -> unsigned ? BasicKind.UNSIGNED_LONG : BasicKind.LONG;
            default -> unsigned ? BasicKind.UNSIGNED_LONG_LONG : BasicKind.LONG_LONG;
        };
    }
}
