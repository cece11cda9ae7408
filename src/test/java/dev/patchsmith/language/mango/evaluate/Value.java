package dev.patchsmith.language.mango.evaluate;

import org.jspecify.annotations.Nullable;

/// A value as the run time of scripts keeps it: its kind and the slot of that kind.
public sealed interface Value {

    Value VOID = new Void();
    Value NIL = new Obj(null);
    Value ZERO = new Int(0);

    /// Signed, 64 bits.
    record Int(long value) implements Value {}

    /// Unsigned, 64 bits.
    record Uint(long bits) implements Value {}

    /// Shares the unsigned slot and keeps any number.
    record Bool(long bits) implements Value {}

    record Real(double value) implements Value {}

    record CString(String text) implements Value {}

    record Sel(String name) implements Value {}

    record ClassRef(String name) implements Value {}

    /// @param object null for nil; a block that came from native code is an object too
    record Obj(@Nullable Object object) implements Value {}

    record Block(ScriptBlock block) implements Value {}

    /// @param cell what it points to, null for NULL
    record Pointer(@Nullable Object cell) implements Value {}

    /// @param data the memory itself, which another holder may change
    record Struct(StructData data) implements Value {}

    /// `{x: 1, y: 2}`, which has no type of its own.
    record Literal(java.util.Map<String, Value> fields) implements Value {}

    /// A C function.
    record Function(String name) implements Value {}

    record Void() implements Value {}

    /// The kinds a variable can convert to.
    enum Kind {
        INT,
        UINT,
        BOOL,
        REAL,
        OBJECT,
        BLOCK,
        CLASS,
        SEL,
        C_STRING,
        POINTER,
        FUNCTION,
        STRUCT,
        LITERAL,
        VOID,
        UNKNOWN
    }

    default Kind kind() {
        return switch (this) {
            case Int ignored -> Kind.INT;
            case Uint ignored -> Kind.UINT;
            case Bool ignored -> Kind.BOOL;
            case Real ignored -> Kind.REAL;
            case CString ignored -> Kind.C_STRING;
            case Sel ignored -> Kind.SEL;
            case ClassRef ignored -> Kind.CLASS;
            case Obj ignored -> Kind.OBJECT;
            case Block ignored -> Kind.BLOCK;
            case Pointer ignored -> Kind.POINTER;
            case Function ignored -> Kind.FUNCTION;
            case Struct ignored -> Kind.STRUCT;
            case Literal ignored -> Kind.LITERAL;
            case Void ignored -> Kind.VOID;
        };
    }

    default boolean isNumber() {
        return this instanceof Int || this instanceof Uint || this instanceof Bool || this instanceof Real;
    }

    static Value bool(boolean value) {
        return new Bool(value ? 1 : 0);
    }
}
