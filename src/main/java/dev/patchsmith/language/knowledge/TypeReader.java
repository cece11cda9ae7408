package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.BasicKind;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns written types into [CType]s.
public final class TypeReader {

    private final Knowledge knowledge;
    private final Function<Expression, CType> expressions;
    private int depth;

    /// @param expressions the type of an expression, for `typeof(e)`
    public TypeReader(Knowledge knowledge, Function<Expression, CType> expressions) {
        this.knowledge = knowledge;
        this.expressions = expressions;
    }

    public CType read(TypeName type) {
        if (depth > 60) {
            return CType.UNKNOWN;
        }
        depth++;
        try {
            return switch (type) {
                case TypeName.Basic t -> basic(t.kind());
                case TypeName.Named t -> named(t);
                case TypeName.Pointer t -> pointer(t);
                case TypeName.Block t -> CType.block(read(t.returns()), parameters(t.parameters()));
                case TypeName.Function t -> CType.function(read(t.returns()), parameters(t.parameters()));
                case TypeName.Array t -> CType.array(read(t.element()), length(t.size()));
                case TypeName.Record t -> record(t);
                case TypeName.Enumeration t -> enumeration(t);
                case TypeName.TypeofExpression t -> expressions.apply(t.expression());
                case TypeName.TypeofType t -> read(t.type());
                case TypeName.Inferred _ -> CType.UNKNOWN;
                case TypeName.Implicit t -> t.isObject() ? CType.ID : CType.INT;
                case TypeName.Misunderstood _ -> CType.UNKNOWN;
            };
        } finally {
            depth--;
        }
    }

    private List<CType> parameters(List<Parameter> parameters) {
        List<CType> types = new ArrayList<>();
        for (Parameter each : parameters) {
            types.add(read(each.type()));
        }
        return types;
    }

    private int length(@Nullable Expression size) {
        ConstantValue value = size == null ? null : knowledge.folding().fold(size);
        return value == null || value.isReal() || value.bits() < 0 || value.bits() > Integer.MAX_VALUE
                ? 0
                : (int) value.bits();
    }

    private CType record(TypeName.Record type) {
        String name = type.tag() == null ? "" : type.tag().text();
        return type.isUnion() ? CType.union(name) : CType.struct(name);
    }

    private CType enumeration(TypeName.Enumeration type) {
        TypeName.Enumeration full = type;
        if (type.enumerators() == null && type.tag() != null) {
            TypeName.Enumeration known = knowledge.enumeration(type.tag().text());
            full = known == null ? type : known;
        }
        CType under = full.underlying() != null ? read(full.underlying()) : CType.UNSIGNED;
        if (!under.isInteger()) {
            return under;
        }
        return under.called(
                full.isOptions() || (!under.signed() && full.underlying() != null) ? "NSUInteger" : "NSInteger");
    }

    private CType pointer(TypeName.Pointer type) {
        if (type.pointee() instanceof TypeName.Named named && named.qualifiers() != null) {
            CType known = knowledge.typeNamed(named.name());
            if (known == null || known.is(CType.Kind.UNKNOWN)) {
                return object(named);
            }
            if (known.isObject() && knowledge.isClass(named.name())) {
                return object(named);
            }
            TypeName.Named renamed = known.isObject() ? knowledge.renamedClass(named.name()) : null;
            if (renamed != null) {
                return object(renamed);
            }
            if (known.is(CType.Kind.VOID)) {
                return CType.VOID_POINTER;
            }
            return CType.pointer(known);
        }
        return CType.pointer(read(type.pointee()));
    }

    private CType object(TypeName.Named named) {
        List<CType> arguments = new ArrayList<>();
        for (TypeName each : named.arguments()) {
            arguments.add(read(each));
        }
        return CType.object(named.name(), arguments);
    }

    private CType named(TypeName.Named type) {
        return switch (type.name()) {
            case "id" -> type.protocols().isEmpty() ? CType.ID : conforming(type);
            case "instancetype" -> CType.object("instancetype");
            case "Class" -> CType.CLASS;
            case "SEL" -> CType.SEL;
            case "BOOL", "Boolean", "bool" -> CType.BOOL;
            case "IBAction" -> CType.VOID;
            default -> {
                CType known = knowledge.typeNamed(type.name());
                yield known == null ? CType.UNKNOWN : known;
            }
        };
    }

    /// `id<P, Q>`, whose methods are those of the protocols.
    private static CType conforming(TypeName.Named type) {
        return CType.object(
                "id",
                type.protocols().stream()
                        .map(each -> CType.object("<" + each.text() + ">"))
                        .toList());
    }

    private static CType basic(BasicKind kind) {
        return switch (kind) {
            case VOID -> CType.VOID;
            case BOOL -> CType.BOOL;
            case CHAR, SIGNED_CHAR -> CType.CHAR;
            case UNSIGNED_CHAR -> CType.integer(8, false);
            case SHORT -> CType.integer(16, true);
            case UNSIGNED_SHORT -> CType.integer(16, false);
            case INT -> CType.INT;
            case UNSIGNED_INT -> CType.UNSIGNED;
            case LONG -> CType.LONG.called("long");
            case LONG_LONG -> CType.LONG;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> CType.UNSIGNED_LONG;
            case FLOAT -> CType.FLOAT.called("float");
            case DOUBLE -> CType.DOUBLE;
            case INT128, UNSIGNED_INT128, FLOAT16, LONG_DOUBLE, COMPLEX -> CType.UNSUPPORTED;
        };
    }
}
