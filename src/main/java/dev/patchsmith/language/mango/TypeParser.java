package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads types.
final class TypeParser {

    /// C spellings of two or more words, and single words that cannot be types, with what to write.
    private static final Map<String, String> INSTEAD = Map.of(
            "unsigned", "uint",
            "signed", "int",
            "const", "the type without const",
            "char", "int, or CString for text",
            "__block", "the type alone: blocks share their variables anyway",
            "__kindof", "the class name alone",
            "__unsafe_unretained", "__weak");

    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final KnownTypes known;

    TypeParser(TokenCursor cursor, ExpressionParser expressions, KnownTypes known) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.known = known;
    }

    KnownTypes known() {
        return known;
    }

    /// Whether the current token can begin a type.
    boolean atType() {
        Kind kind = cursor.kind();
        return kind.isTypeWord() || kind == Kind.NAME || kind == Kind.ANNOTATION || kind == Kind.C_FUNCTION;
    }

    Type type() {
        Kind kind = cursor.kind();
        return switch (kind) {
            case ANNOTATION, BLOCK -> block(annotations());
            case STRUCT -> {
                cursor.advance();
                yield new Type.Struct(cursor.expectName("a struct"));
            }
            case C_FUNCTION -> cFunction();
            case NAME -> named();
            default -> {
                Type word = word(kind);
                if (word == null) {
                    throw noType();
                }
                cursor.advance();
                refuseStarOrProtocol(kind.text());
                yield word;
            }
        };
    }

    List<Annotation> annotations() {
        List<Annotation> found = new ArrayList<>();
        while (cursor.is(Kind.ANNOTATION)) {
            found.add(annotation());
        }
        return found;
    }

    private Annotation annotation() {
        int start = cursor.start();
        String word = cursor.text();
        cursor.advance();
        if (!cursor.accept(Kind.LEFT_PAREN)) {
            return new Annotation(word, null, cursor.placeFrom(start));
        }
        var argument = expressions.expression();
        cursor.expect(Kind.RIGHT_PAREN, "after the argument of " + word);
        return new Annotation(word, argument, cursor.placeFrom(start));
    }

    /// The word `Block` behind its annotations.
    Type block(List<Annotation> annotations) {
        cursor.expect(Kind.BLOCK, "after the annotation, which here can only belong to a block type");
        return new Type.Block(annotations);
    }

    private Type named() {
        String name = cursor.text();
        cursor.advance();
        if (cursor.accept(Kind.TIMES)) {
            if (cursor.is(Kind.TIMES)) {
                throw cursor.fail(
                        "Pointers to pointers are written Pointer: write Pointer instead of " + name + " **.");
            }
            return new Type.ObjectPointer(name);
        }
        return new Type.Named(name);
    }

    private SyntaxStop noType() {
        String instead = INSTEAD.get(cursor.text());
        return instead == null
                ? cursor.fail("A type is missing before " + cursor.found() + ".")
                : cursor.fail(cursor.text() + " is no type of the script language: write " + instead + ".");
    }

    private void refuseStarOrProtocol(String word) {
        if (cursor.is(Kind.TIMES)) {
            throw cursor.fail("There are no pointers to " + word + ": write "
                    + (word.equals("void") || !word.equals("char") ? "Pointer" : "CString") + " instead.");
        }
        if (cursor.is(Kind.LESS) && word.equals("id")) {
            throw cursor.fail("Types do not name protocols: write id alone.");
        }
    }

    static @Nullable Type word(Kind kind) {
        return switch (kind) {
            case VOID -> Type.Word.VOID;
            case BOOL -> Type.Word.BOOL;
            case INT -> Type.Word.INT;
            case UINT -> Type.Word.UINT;
            case DOUBLE_TYPE -> Type.Word.DOUBLE;
            case C_STRING -> Type.Word.C_STRING;
            case ID -> Type.Word.ID;
            case CLASS_TYPE -> Type.Word.CLASS;
            case SEL -> Type.Word.SEL;
            case POINTER -> Type.Word.POINTER;
            default -> null;
        };
    }

    private Type cFunction() {
        cursor.advance();
        cursor.expect(Kind.LESS, "after CFunction: the types of a function stand in < >");
        List<String> types = new ArrayList<>();
        do {
            types.add(cType());
        } while (cursor.accept(Kind.COMMA));
        cursor.expect(Kind.GREATER, "after the types of the function");
        return new Type.CFunction(types);
    }

    private String cType() {
        Span span = cursor.span();
        String word = cursor.text();
        if (cursor.accept(Kind.STRUCT)) {
            Span name = cursor.span();
            String struct = cursor.expectName("a struct");
            if (!known.isStruct(struct)) {
                cursor.report(
                        "E-CFUNCTION-TYPE",
                        name,
                        "The struct " + struct + " is not known here: put its declare struct before this line.");
            }
            return "struct " + struct;
        }
        if (cursor.accept(Kind.CHAR)) {
            cursor.expect(Kind.TIMES, "after char: the only type with char is char *");
            return "char *";
        }
        if (!cursor.kind().isMemberWord()) {
            throw cursor.fail("A type of the function is missing before " + cursor.found() + ".");
        }
        cursor.advance();
        if (word.equals("void") && cursor.accept(Kind.TIMES)) {
            return "void *";
        }
        if (!KnownTypes.isCType(word)) {
            cursor.report("E-CFUNCTION-TYPE", span, adviceForCType(word), fixesForCType(word, span));
        }
        return word;
    }

    private static String adviceForCType(String word) {
        String better = betterCType(word);
        return "The run time stops at " + word + " between the angle brackets of CFunction"
                + (better == null
                        ? ": write one of its own type names, such as int64_t, id or void *."
                        : ": write " + better + ".");
    }

    private static Fix[] fixesForCType(String word, Span span) {
        String better = betterCType(word);
        return better == null
                ? new Fix[0]
                : new Fix[] {new Fix.Rewrite("Write " + better, List.of(new Fix.Edit(span, better)))};
    }

    private static @Nullable String betterCType(String word) {
        return switch (word) {
            case "NSInteger" -> "int64_t";
            case "NSUInteger", "uint64_t", "uint" -> "u_int64_t";
            case "uint32_t" -> "u_int32_t";
            case "uint16_t" -> "u_int16_t";
            case "uint8_t" -> "u_int8_t";
            case "NSTimeInterval" -> "double";
            default -> null;
        };
    }
}
