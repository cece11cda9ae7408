package dev.patchsmith.language.objc.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type as far as translation needs it: typedefs resolved, qualifiers gone, an enumeration is its integer. The data
/// model is that of 64-bit ARM.
public sealed interface Type {

    Type VOID = new Void();
    Type BOOL = new Bool();
    Type INT8 = new Whole(8, true);
    Type INT16 = new Whole(16, true);
    Type INT32 = new Whole(32, true);
    Type INT64 = new Whole(64, true);
    Type INT128 = new Whole(128, true);
    Type UINT8 = new Whole(8, false);
    Type UINT16 = new Whole(16, false);
    Type UINT32 = new Whole(32, false);
    Type UINT64 = new Whole(64, false);
    Type UINT128 = new Whole(128, false);
    Type FLOAT16 = new Fraction(16);
    Type FLOAT = new Fraction(32);
    Type DOUBLE = new Fraction(64);
    Type ID = new Instance(null, List.of(), List.of());
    Type CLASS = new ClassObject(null);
    Type SEL = new SelectorValue();
    Type POINTER = new Pointer(VOID);
    Type C_STRING = new Pointer(INT8);
    Type UNKNOWN = new Unknown();

    record Void() implements Type {}

    /// `BOOL`, `bool` and `_Bool`.
    record Bool() implements Type {}

    /// An integer other than a boolean; enumerations and characters are integers, too.
    record Whole(int bits, boolean isSigned) implements Type {}

    record Fraction(int bits) implements Type {}

    /// An Objective-C object.
    ///
    /// @param className absent for `id`
    /// @param arguments generic arguments, such as the element type of an array
    record Instance(@Nullable String className, List<Type> arguments, List<String> protocols) implements Type {
        public Instance {
            arguments = List.copyOf(arguments);
            protocols = List.copyOf(protocols);
        }
    }

    /// `instancetype`: an object of the receiver's class. Only methods have it as their result.
    record Receiver() implements Type {}

    /// A value of type `Class`.
    ///
    /// @param className the class where it is known, as for a class name used as a receiver
    record ClassObject(@Nullable String className) implements Type {}

    record SelectorValue() implements Type {}

    /// @param signature absent where only the kind is known
    record Block(@Nullable Signature signature) implements Type {}

    /// A C function; a pointer to one is a [Pointer].
    record Function(@Nullable Signature signature) implements Type {}

    record Pointer(Type pointee) implements Type {}

    /// @param size the number of elements, or -1 where it is not known
    record Array(Type element, long size) implements Type {}

    /// @param name as the tables of structs name it, such as `CGRect` or `NSRange`
    record Struct(String name, boolean isUnion) implements Type {}

    /// A Core Foundation object, such as `CFStringRef`.
    record CoreFoundation(String name) implements Type {}

    /// Vectors, complex numbers and long doubles wider than 64 bits: known, but nothing a script can hold.
    record Other(String kind) implements Type {}

    record Unknown() implements Type {}

    static Type object(String className) {
        return new Instance(className, List.of(), List.of());
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /// Whether arithmetic is possible: booleans, integers and fractions.
    default boolean isNumber() {
        return this instanceof Bool || this instanceof Whole || this instanceof Fraction;
    }

    /// Whether it is an integer or a boolean.
    default boolean isIntegral() {
        return this instanceof Bool || this instanceof Whole;
    }

    default boolean isUnsigned() {
        return this instanceof Whole whole && !whole.isSigned;
    }

    /// Whether a value is an Objective-C object: also classes and blocks.
    default boolean isObject() {
        return this instanceof Instance
                || this instanceof ClassObject
                || this instanceof Block
                || this instanceof Receiver;
    }

    /// The kind in the words of the fact tables: `int64`, `double`, `object`, `struct CGRect`...
    default String kind() {
        return switch (this) {
            case Void() -> "void";
            case Bool() -> "bool";
            case Whole(int bits, boolean signed) -> (signed ? "int" : "uint") + bits;
            case Fraction(int bits) -> bits == 64 ? "double" : bits == 32 ? "float" : "float16";
            case Instance(var name, var arguments, var protocols) -> "object";
            case Receiver() -> "object";
            case ClassObject(var name) -> "class";
            case SelectorValue() -> "SEL";
            case Block(var signature) -> "block";
            case Function(var signature) -> "function";
            case Pointer(Function(var signature)) -> "fnptr";
            case Pointer(var pointee) -> "pointer";
            case Array(var element, var size) -> "array";
            case Struct(var name, var isUnion) -> (isUnion ? "union " : "struct ") + name;
            case CoreFoundation(var name) -> "cf";
            case Other(var kind) -> kind;
            case Unknown() -> "unknown";
        };
    }

    /// The type a word of the fact tables names; [#UNKNOWN] for other words.
    static Type ofKind(String kind) {
        return switch (kind) {
            case "void" -> VOID;
            case "bool" -> BOOL;
            case "int8" -> INT8;
            case "int16" -> INT16;
            case "int32" -> INT32;
            case "int64" -> INT64;
            case "uint8" -> UINT8;
            case "uint16" -> UINT16;
            case "uint32" -> UINT32;
            case "uint64" -> UINT64;
            case "uint128" -> UINT128;
            case "float16" -> FLOAT16;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "object" -> ID;
            case "class" -> CLASS;
            case "SEL" -> SEL;
            case "block" -> new Block(null);
            case "cf" -> new CoreFoundation("CFTypeRef");
            case "fnptr" -> new Pointer(new Function(null));
            case "function" -> new Function(null);
            case "pointer" -> POINTER;
            case "array" -> new Array(UNKNOWN, -1);
            case "vector", "complex" -> new Other(kind);
            default ->
                kind.startsWith("struct ")
                        ? new Struct(kind.substring(7), false)
                        : kind.startsWith("union ") ? new Struct(kind.substring(6), true) : UNKNOWN;
        };
    }
}
