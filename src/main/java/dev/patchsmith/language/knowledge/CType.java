package dev.patchsmith.language.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type of C or Objective-C as far as translation depends on it: its kind, width, signedness, class, signature.
///
/// @param bits the width of a number in bits, or the length of an array (0 when unknown)
/// @param signed whether an integer is signed
/// @param name the class of an object (`id` when unknown) or of a class object, the name of a struct; otherwise empty
/// @param word the name under which the script language knows the type too, such as `NSInteger`; otherwise empty
/// @param element what a pointer or array points to, what a block or function returns
/// @param items the parameters of a block or function, the type arguments of a class
public record CType(
        Kind kind,
        int bits,
        boolean signed,
        String name,
        String word,
        @Nullable CType element,
        List<CType> items) {

    /// The families of types the rewritings tell apart.
    public enum Kind {
        UNKNOWN,
        VOID,
        BOOL,
        INTEGER,
        FLOAT,
        DOUBLE,
        OBJECT,
        CLASS,
        SEL,
        BLOCK,
        POINTER,
        CF,
        STRUCT,
        UNION,
        FUNCTION,
        ARRAY,
        UNSUPPORTED
    }

    public static final CType UNKNOWN = plain(Kind.UNKNOWN, 0);
    public static final CType VOID = plain(Kind.VOID, 0);
    public static final CType BOOL = plain(Kind.BOOL, 8);
    public static final CType INT = integer(32, true);
    public static final CType UNSIGNED = integer(32, false);
    public static final CType LONG = integer(64, true);
    public static final CType UNSIGNED_LONG = integer(64, false);
    public static final CType CHAR = integer(8, true);
    public static final CType NS_INTEGER = LONG.called("NSInteger");
    public static final CType NS_UINTEGER = UNSIGNED_LONG.called("NSUInteger");
    public static final CType FLOAT = plain(Kind.FLOAT, 32);
    public static final CType DOUBLE = plain(Kind.DOUBLE, 64);
    public static final CType ID = object("id");
    public static final CType CLASS = plain(Kind.CLASS, 0);
    public static final CType SEL = plain(Kind.SEL, 0);
    public static final CType CF = plain(Kind.CF, 0);
    public static final CType UNSUPPORTED = plain(Kind.UNSUPPORTED, 0);
    public static final CType C_STRING = pointer(CHAR);
    public static final CType VOID_POINTER = pointer(VOID);
    public static final CType BLOCK = block(UNKNOWN, List.of());

    public CType {
        items = List.copyOf(items);
    }

    private static CType plain(Kind kind, int bits) {
        return new CType(kind, bits, false, "", "", null, List.of());
    }

    public static CType integer(int bits, boolean signed) {
        return new CType(Kind.INTEGER, bits, signed, "", "", null, List.of());
    }

    public static CType object(String className) {
        return object(className, List.of());
    }

    public static CType object(String className, List<CType> arguments) {
        return new CType(Kind.OBJECT, 0, false, className, "", null, arguments);
    }

    /// The type of an expression that names a class.
    public static CType classNamed(String className) {
        return new CType(Kind.CLASS, 0, false, className, "", null, List.of());
    }

    public static CType struct(String name) {
        return new CType(Kind.STRUCT, 0, false, name, "", null, List.of());
    }

    public static CType union(String name) {
        return new CType(Kind.UNION, 0, false, name, "", null, List.of());
    }

    public static CType pointer(CType to) {
        return new CType(Kind.POINTER, 64, false, "", "", to, List.of());
    }

    public static CType array(CType of, int length) {
        return new CType(Kind.ARRAY, length, false, "", "", of, List.of());
    }

    public static CType block(CType returns, List<CType> parameters) {
        return new CType(Kind.BLOCK, 0, false, "", "", returns, parameters);
    }

    public static CType function(CType returns, List<CType> parameters) {
        return new CType(Kind.FUNCTION, 0, false, "", "", returns, parameters);
    }

    /// The same type under a name that the script language knows.
    public CType called(String known) {
        return new CType(kind, bits, signed, name, known, element, items);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    public boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    public boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    public boolean isReal() {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    public boolean isNumber() {
        return isInteger() || isReal() || kind == Kind.BOOL;
    }

    public boolean isUnsigned() {
        return isInteger() && !signed;
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    /// Objects, classes and blocks: what a message may be sent to and what is nil when there is none.
    public boolean isObjectLike() {
        return kind == Kind.OBJECT || kind == Kind.CLASS || kind == Kind.BLOCK;
    }

    public boolean isStruct() {
        return kind == Kind.STRUCT;
    }

    public boolean isPointer() {
        return kind == Kind.POINTER || kind == Kind.CF;
    }

    public boolean isCString() {
        return kind == Kind.POINTER && element != null && element.isInteger() && element.bits == 8;
    }

    /// What a pointer or array points to, or a block or function returns.
    public CType target() {
        return element == null ? UNKNOWN : element;
    }

    /// The signature of what can be called: a block, a function, or a pointer to a function.
    public @Nullable CType callable() {
        if (kind == Kind.BLOCK || kind == Kind.FUNCTION) {
            return this;
        }
        return kind == Kind.POINTER && element != null && element.kind == Kind.FUNCTION ? element : null;
    }

    /// What an operand of this type becomes before arithmetic: small integers and booleans become `int`.
    public CType promoted() {
        return kind == Kind.BOOL || (isInteger() && bits < 32) ? INT : this;
    }

    /// The type of `this op other` for arithmetic operators.
    public CType arithmeticWith(CType other) {
        if (!isNumber() || !other.isNumber()) {
            return UNKNOWN;
        }
        if (isReal() || other.isReal()) {
            return kind == Kind.DOUBLE || other.kind == Kind.DOUBLE ? (kind == Kind.DOUBLE ? this : other) : FLOAT;
        }
        CType left = promoted();
        CType right = other.promoted();
        if (left.bits != right.bits) {
            return left.bits > right.bits ? left : right;
        }
        return left.signed ? right : left;
    }
}
