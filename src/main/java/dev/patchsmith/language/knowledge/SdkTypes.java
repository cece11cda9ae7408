package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.knowledge.CType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the kinds and type spellings of the SDK tables into [CType]s.
final class SdkTypes {

    /// Names of types the script language has itself, so that they are written as they are.
    private static final Set<String> WORDS = Set.of(
            "int8_t",
            "int16_t",
            "int32_t",
            "int64_t",
            "NSInteger",
            "long",
            "dispatch_once_t",
            "uint8_t",
            "uint16_t",
            "uint32_t",
            "uint64_t",
            "NSUInteger",
            "size_t",
            "float",
            "CGFloat");

    private static final Map<String, CType> KINDS = Map.ofEntries(
            Map.entry("void", CType.VOID),
            Map.entry("bool", CType.BOOL),
            Map.entry("int8", CType.integer(8, true)),
            Map.entry("int16", CType.integer(16, true)),
            Map.entry("int32", CType.INT),
            Map.entry("int64", CType.LONG),
            Map.entry("uint8", CType.integer(8, false)),
            Map.entry("uint16", CType.integer(16, false)),
            Map.entry("uint32", CType.UNSIGNED),
            Map.entry("uint64", CType.UNSIGNED_LONG),
            Map.entry("float", CType.FLOAT),
            Map.entry("double", CType.DOUBLE),
            Map.entry("object", CType.ID),
            Map.entry("class", CType.CLASS),
            Map.entry("SEL", CType.SEL),
            Map.entry("block", CType.BLOCK),
            Map.entry("cf", CType.CF),
            Map.entry("fnptr", CType.pointer(CType.function(CType.UNKNOWN, List.of()))),
            Map.entry("pointer", CType.VOID_POINTER),
            Map.entry("array", CType.array(CType.UNKNOWN, 0)));

    private final SdkTables sdk;

    SdkTypes(SdkTables sdk) {
        this.sdk = sdk;
    }

    static boolean isScriptWord(String name) {
        return WORDS.contains(name);
    }

    /// The type of a canonical kind such as `uint64` or `struct CGRect`.
    static CType ofKind(String kind) {
        CType known = KINDS.get(kind);
        if (known != null) {
            return known;
        }
        if (kind.startsWith("struct ")) {
            return CType.struct(kind.substring(7));
        }
        return kind.startsWith("union ") ? CType.union(kind.substring(6)) : CType.UNSUPPORTED;
    }

    /// The type of a fact with its spelling and its kind.
    CType of(String type, String kind) {
        CType known = ofKind(kind);
        return switch (known.kind()) {
            case OBJECT -> objectOf(TypeText.parse(type), 0);
            case INTEGER, FLOAT, DOUBLE -> named(known, type);
            case BLOCK -> typedef(type).filter(each -> each.is(Kind.BLOCK)).orElse(known);
            case POINTER -> pointerOf(type, known);
            default -> known;
        };
    }

    private static CType named(CType type, String spelled) {
        return isScriptWord(spelled) ? type.called(spelled) : type;
    }

    private CType pointerOf(String type, CType known) {
        TypeText.Parts parts = TypeText.parse(type);
        if (parts.stars() == 0 || parts.isCallable()) {
            return known;
        }
        CType to = parts.stars() == 1 && !parts.name().equals("id") ? base(parts) : CType.ID;
        if (parts.stars() > 1 && to.is(Kind.OBJECT) && base(parts).is(Kind.INTEGER)) {
            to = CType.C_STRING;
        }
        return CType.pointer(to);
    }

    private CType base(TypeText.Parts parts) {
        return switch (parts.name()) {
            case "char", "unsigned char" -> CType.CHAR;
            case "void" -> CType.VOID;
            case "int" -> CType.INT;
            case "unsigned int" -> CType.UNSIGNED;
            case "long" -> CType.LONG;
            case "BOOL", "bool" -> CType.BOOL;
            case "double" -> CType.DOUBLE;
            case "float" -> CType.FLOAT;
            default ->
                typedef(parts.name())
                        .orElseGet(() -> sdk.struct(parts.name()).isPresent()
                                ? CType.struct(parts.name())
                                : sdk.classNamed(parts.name()).isPresent() ? CType.ID : CType.VOID);
        };
    }

    private CType objectOf(TypeText.Parts parts, int depth) {
        if (parts.stars() > 0) {
            List<CType> arguments = new ArrayList<>();
            for (TypeText.Parts each : parts.arguments()) {
                arguments.add(objectOf(each, depth));
            }
            return CType.object(parts.name(), arguments);
        }
        if (parts.name().equals("id") || parts.name().equals("instancetype")) {
            return CType.object(parts.name());
        }
        Optional<SdkFact.Typedef> alias = sdk.typedef(parts.name());
        if (alias.isPresent() && alias.get().kind().equals("object") && depth < 8) {
            return objectOf(TypeText.parse(alias.get().type()), depth + 1);
        }
        return alias.isEmpty() && !parts.name().isEmpty() ? CType.object("@" + parts.name()) : CType.ID;
    }

    /// The type a typedef of the SDK stands for.
    Optional<CType> typedef(String name) {
        return sdk.typedef(name).map(fact -> typedef(fact, 0));
    }

    private CType typedef(SdkFact.Typedef fact, int depth) {
        CType type = ofKind(fact.kind());
        if (isScriptWord(fact.name())) {
            return type.called(fact.name());
        }
        return switch (type.kind()) {
            case BLOCK -> signature(fact.blockKinds());
            case OBJECT -> fact.name().startsWith("dispatch_") ? CType.ID : objectOf(TypeText.parse(fact.type()), 0);
            case POINTER -> fact.encoding().equals("*") ? CType.C_STRING : pointerOf(fact.type(), type);
            case INTEGER, DOUBLE, FLOAT -> {
                if (fact.type().startsWith("enum ")) {
                    yield type.called(type.signed() ? "NSInteger" : "NSUInteger");
                }
                Optional<SdkFact.Typedef> next = sdk.typedef(fact.type());
                if (next.isPresent() && depth < 8 && !fact.type().equals(fact.name())) {
                    yield typedef(next.get(), depth + 1);
                }
                yield type;
            }
            default -> type;
        };
    }

    /// A block signature in kinds, such as `int64(object, object)`.
    static CType signature(String kinds) {
        int open = kinds.indexOf('(');
        if (open < 0 || !kinds.endsWith(")")) {
            return CType.BLOCK;
        }
        List<CType> parameters = new ArrayList<>();
        String inside = kinds.substring(open + 1, kinds.length() - 1).strip();
        if (!inside.isEmpty()) {
            for (String each : inside.split(",")) {
                parameters.add(inBlock(each.strip()));
            }
        }
        return CType.block(inBlock(kinds.substring(0, open)), parameters);
    }

    /// Signatures are given in kinds alone; the words of Foundation are the usual ones for wide integers.
    private static CType inBlock(String kind) {
        return switch (kind) {
            case "int64" -> CType.NS_INTEGER;
            case "uint64" -> CType.NS_UINTEGER;
            default -> ofKind(kind);
        };
    }
}
