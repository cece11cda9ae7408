package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.mango.evaluate.StructShape;
import dev.patchsmith.language.objc.tree.Field;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the type a written type stands for.
final class CTypes {

    private final Map<String, CType> names = new HashMap<>();

    CTypes() {
        put(CType.LONG, "NSInteger", "int64_t", "ssize_t", "dispatch_once_t", "NSComparisonResult", "intptr_t");
        put(CType.UNSIGNED_LONG, "NSUInteger", "uint64_t", "size_t", "uintptr_t");
        put(CType.INT, "int32_t", "SInt32");
        put(CType.UNSIGNED_INT, "uint32_t", "UInt32", "u_int32_t");
        put(CType.SHORT, "int16_t");
        put(CType.UNSIGNED_SHORT, "uint16_t", "unichar");
        put(CType.CHAR, "int8_t");
        put(CType.UNSIGNED_CHAR, "uint8_t", "Byte");
        put(CType.BOOL, "BOOL", "bool", "Boolean");
        put(CType.DOUBLE, "CGFloat", "NSTimeInterval", "double_t");
        put(CType.STRUCT, "CGPoint", "CGSize", "CGRect", "NSRange", "UIEdgeInsets");
        put(CType.OBJECT, "id", "instancetype", "Class", "dispatch_block_t");
    }

    private void put(CType type, String... all) {
        for (String name : all) {
            names.put(name, type);
        }
    }

    void alias(String name, TypeName type) {
        if (type instanceof TypeName.Record record && record.fields() != null) {
            struct(name, record);
        }
        names.put(name, of(type));
    }

    private void struct(String name, TypeName.Record record) {
        StringBuilder encoding = new StringBuilder("{" + name + "=");
        List<String> keys = new ArrayList<>();
        for (Field field : java.util.Objects.requireNonNull(record.fields())) {
            if (field.name() != null) {
                keys.add(field.name().text());
                CType type = of(field.type());
                encoding.append(
                        type == CType.STRUCT ? "{" + structName(field.type()) + "=}" : String.valueOf(type.encoding()));
            }
        }
        StructShape.define(encoding + "}", keys);
    }

    /// The name of a struct type.
    String structName(TypeName type) {
        return type instanceof TypeName.Named named ? named.name().equals("NSRange") ? "_NSRange" : named.name() : "";
    }

    /// A struct with nothing but zeros.
    static Foundation.Struct zero(String name) {
        return Foundation.Struct.of(
                name,
                StructShape.named(name).fields().values().stream()
                        .map(field -> field.encoding() == '{'
                                ? zero(field.struct())
                                : field.encoding() == 'd' || field.encoding() == 'f' ? (Object) 0.0 : (Object) 0L)
                        .toArray());
    }

    /// The type of a field, by its name in any struct.
    static CType fieldType(String field) {
        for (StructShape shape : StructShape.all()) {
            StructShape.Field found = shape.fields().get(field);
            if (found != null) {
                return CType.ofEncoding(found.encoding());
            }
        }
        return CType.OBJECT;
    }

    CType of(TypeName type) {
        return switch (type) {
            case TypeName.Basic basic ->
                switch (basic.kind()) {
                    case VOID -> CType.VOID;
                    case BOOL -> CType.BOOL;
                    case CHAR, SIGNED_CHAR -> CType.CHAR;
                    case UNSIGNED_CHAR -> CType.UNSIGNED_CHAR;
                    case SHORT -> CType.SHORT;
                    case UNSIGNED_SHORT -> CType.UNSIGNED_SHORT;
                    case INT -> CType.INT;
                    case UNSIGNED_INT -> CType.UNSIGNED_INT;
                    case LONG, LONG_LONG -> CType.LONG;
                    case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> CType.UNSIGNED_LONG;
                    case FLOAT -> CType.FLOAT;
                    case DOUBLE -> CType.DOUBLE;
                    case INT128, UNSIGNED_INT128, FLOAT16, LONG_DOUBLE, COMPLEX -> throw outside(basic);
                };
            case TypeName.Named named -> names.getOrDefault(named.name(), CType.OBJECT);
            case TypeName.Pointer pointer -> isObject(pointer.pointee()) ? CType.OBJECT : CType.POINTER;
            case TypeName.Block ignored -> CType.OBJECT;
            case TypeName.Enumeration enumeration ->
                enumeration.underlying() == null ? CType.UNSIGNED_INT : of(enumeration.underlying());
            case TypeName.Implicit implicit -> implicit.isObject() ? CType.OBJECT : CType.INT;
            case TypeName.TypeofType other -> of(other.type());
            case TypeName.Record ignored -> CType.STRUCT;
            case TypeName.Array ignored -> CType.POINTER;
            case TypeName.TypeofExpression ignored -> CType.OBJECT;
            default -> throw outside(type);
        };
    }

    private boolean isObject(TypeName pointee) {
        return pointee instanceof TypeName.Named named && !names.containsKey(named.name());
    }

    private static ScriptFault outside(TypeName type) {
        return new ScriptFault("outside the pure part: " + type.getClass().getSimpleName());
    }
}
