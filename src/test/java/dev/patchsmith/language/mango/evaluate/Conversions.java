package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.mango.tree.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How values change when they are stored, passed or returned.
final class Conversions {

    private static final Set<String> SIGNED =
            Set.of("int8_t", "int16_t", "int32_t", "int64_t", "NSInteger", "long", "dispatch_once_t");
    private static final Set<String> UNSIGNED =
            Set.of("uint8_t", "uint16_t", "uint32_t", "uint64_t", "NSUInteger", "size_t");

    private final Target target;

    Conversions(Target target) {
        this.target = target;
    }

    static Value.Kind kind(Type type) {
        return switch (type) {
            case Type.Word word ->
                switch (word) {
                    case VOID -> Value.Kind.VOID;
                    case BOOL -> Value.Kind.BOOL;
                    case INT -> Value.Kind.INT;
                    case UINT -> Value.Kind.UINT;
                    case DOUBLE -> Value.Kind.REAL;
                    case C_STRING -> Value.Kind.C_STRING;
                    case ID -> Value.Kind.OBJECT;
                    case CLASS -> Value.Kind.CLASS;
                    case SEL -> Value.Kind.SEL;
                    case POINTER -> Value.Kind.POINTER;
                };
            case Type.Block ignored -> Value.Kind.BLOCK;
            case Type.CFunction ignored -> Value.Kind.FUNCTION;
            case Type.ObjectPointer ignored -> Value.Kind.OBJECT;
            case Type.Struct ignored -> Value.Kind.STRUCT;
            case Type.Named named -> kind(named.name());
        };
    }

    private static Value.Kind kind(String name) {
        if (SIGNED.contains(name)) {
            return Value.Kind.INT;
        }
        if (UNSIGNED.contains(name)) {
            return Value.Kind.UINT;
        }
        return name.equals("CGFloat") || name.equals("float") ? Value.Kind.REAL : Value.Kind.UNKNOWN;
    }

    /// What a variable of the kind holds before anything is stored.
    static Value zero(Value.Kind kind) {
        return switch (kind) {
            case INT -> Value.ZERO;
            case UINT -> new Value.Uint(0);
            case BOOL -> Value.bool(false);
            case REAL -> new Value.Real(0);
            case POINTER -> new Value.Pointer(null);
            case VOID -> Value.VOID;
            case OBJECT, BLOCK, CLASS, SEL, C_STRING, FUNCTION, UNKNOWN, STRUCT, LITERAL -> Value.NIL;
        };
    }

    Value to(Value.Kind kind, Value value) {
        return switch (kind) {
            case INT -> new Value.Int(bits(value));
            case UINT -> new Value.Uint(bits(value));
            case BOOL -> new Value.Bool(bits(value));
            case REAL -> new Value.Real(real(value));
            case OBJECT, BLOCK, CLASS -> pointer(kind, value);
            case SEL -> value instanceof Value.Sel ? value : Value.NIL;
            case C_STRING -> value instanceof Value.CString ? value : Value.NIL;
            case POINTER ->
                switch (value) {
                    case Value.Pointer ignored -> value;
                    case Value.Obj object -> new Value.Pointer(object.object());
                    default -> new Value.Pointer(null);
                };
            case VOID -> Value.VOID;
            case STRUCT ->
                value instanceof Value.Struct struct
                        ? new Value.Struct(struct.data().copy())
                        : value;
            case FUNCTION, UNKNOWN, LITERAL -> value;
        };
    }

    /// Every integer target is reached through an unsigned 64-bit integer; negative doubles become 0 there.
    private static long bits(Value value) {
        return switch (value) {
            case Value.Int one -> one.value();
            case Value.Uint one -> one.bits();
            case Value.Bool one -> one.bits();
            case Value.Real one -> unsigned(one.value());
            default -> 0;
        };
    }

    static long unsigned(double value) {
        if (!(value > 0)) {
            return 0;
        }
        if (value >= 0x1p64) {
            return -1;
        }
        return value < 0x1p63
                ? (long) value
                : new BigDecimal(value)
                        .setScale(0, RoundingMode.DOWN)
                        .toBigInteger()
                        .longValue();
    }

    static double unsignedToReal(long bits) {
        return bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits)).doubleValue();
    }

    private double real(Value value) {
        if (target == Target.V1_5_2 && value.isNumber()) {
            return unsignedToReal(bits(value));
        }
        return exact(value);
    }

    /// The number as a double, whatever the target.
    static double exact(Value value) {
        return switch (value) {
            case Value.Int one -> one.value();
            case Value.Uint one -> unsignedToReal(one.bits());
            case Value.Bool one -> unsignedToReal(one.bits());
            case Value.Real one -> one.value();
            default -> 0;
        };
    }

    private static Value pointer(Value.Kind kind, Value value) {
        Object object = object(value);
        if (kind == Value.Kind.BLOCK && object instanceof ScriptBlock block) {
            return new Value.Block(block);
        }
        if (kind == Value.Kind.CLASS && value instanceof Value.ClassRef) {
            return value;
        }
        return new Value.Obj(object);
    }

    /// The object slot of a value: nil for everything that is no object.
    static @Nullable Object object(Value value) {
        return switch (value) {
            case Value.Obj one -> one.object();
            case Value.Block one -> one.block();
            case Value.ClassRef one -> one;
            case Value.Pointer one -> one.cell();
            default -> null;
        };
    }

    static boolean truth(Value value) {
        return switch (value) {
            case Value.Int one -> one.value() != 0;
            case Value.Uint one -> one.bits() != 0;
            case Value.Bool one -> one.bits() != 0;
            case Value.Real one -> one.value() != 0;
            case Value.Obj one -> one.object() != null;
            case Value.Pointer one -> one.cell() != null;
            case Value.Void ignored -> false;
            default -> true;
        };
    }

    /// An argument for native code.
    ///
    /// @param encoding a type letter of the run time
    @Nullable
    Object toNative(char encoding, Value value) {
        return switch (encoding) {
            case 'c', 's', 'i', 'l', 'q', 'C', 'S', 'I', 'L', 'Q' -> narrow(encoding, bits(value));
            case 'B' -> bits(value) == 0 ? 0L : 1L;
            case 'f' -> (double) (float) real(value);
            case 'd' -> real(value);
            case ':' -> value instanceof Value.Sel sel ? sel : null;
            case '^' -> value instanceof Value.Pointer pointer ? pointer.cell() : object(value);
            case '{' ->
                switch (value) {
                    case Value.Struct struct -> struct.data().toNative();
                    case Value.Literal literal -> {
                        StructData made = new StructData(
                                StructShape.having(literal.fields().keySet()));
                        made.take(literal, this);
                        yield made.toNative();
                    }
                    default -> garbage(value);
                };
            default -> object(value);
        };
    }

    private static Object garbage(Value value) {
        throw new ScriptFault(value.kind() + " where a struct is expected");
    }

    static Value fromNative(char encoding, @Nullable Object value) {
        return switch (encoding) {
            case 'c', 's', 'i', 'l', 'q' -> new Value.Int(value == null ? 0 : (Long) value);
            case 'C', 'S', 'I', 'L', 'Q' -> new Value.Uint(value == null ? 0 : (Long) value);
            case 'B' -> Value.bool(value != null && (Long) value != 0);
            case 'f', 'd' -> new Value.Real(value == null ? 0 : (Double) value);
            case 'v' -> Value.VOID;
            case '^' -> new Value.Pointer(value);
            case '{' -> new Value.Struct(new StructData((Foundation.Struct) java.util.Objects.requireNonNull(value)));
            case ':' -> value instanceof Value.Sel sel ? sel : Value.NIL;
            case '#' -> value instanceof Value.ClassRef type ? type : Value.NIL;
            default -> value instanceof Value.ClassRef type ? type : new Value.Obj(value);
        };
    }

    static long narrow(char encoding, long bits) {
        return switch (encoding) {
            case 'c' -> (byte) bits;
            case 's' -> (short) bits;
            case 'i' -> (int) bits;
            case 'C' -> bits & 0xFF;
            case 'S' -> bits & 0xFFFF;
            case 'I' -> bits & 0xFFFFFFFFL;
            default -> bits;
        };
    }

    /// The letter the run time writes into the signature of a new method or a block.
    static char encoding(Value.Kind kind) {
        return switch (kind) {
            case INT -> 'q';
            case UINT -> 'Q';
            case BOOL -> 'B';
            case REAL -> 'd';
            case SEL -> ':';
            case CLASS -> '#';
            case POINTER, FUNCTION -> '^';
            case C_STRING -> '*';
            case VOID -> 'v';
            case OBJECT, BLOCK -> '@';
            case STRUCT -> '{';
            case LITERAL -> throw new ScriptFault("a struct without a type");
            case UNKNOWN -> throw new ScriptFault("a type without an encoding");
        };
    }
}
