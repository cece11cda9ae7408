package dev.patchsmith.language.objc.lex;

import dev.patchsmith.language.objc.tree.Qualifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words the front end knows, with the same symbol in every [Symbols].
public final class Words {

    static final Symbols TABLE = new Symbols();

    private static final Map<Integer, Qualifier> QUALIFIERS = new HashMap<>();

    static {
        keywords(
                Kind.TYPE_WORD,
                "void char short int long float double signed unsigned _Bool _Complex __complex__ __signed __signed__"
                        + " __int128 _Float16 __fp16 __int128_t __uint128_t");
        keywords(
                Kind.STORAGE,
                "static extern register auto inline __inline __inline__ __block _Noreturn _Thread_local __thread"
                        + " __extension__");
        keywords(Kind.TYPEDEF, "typedef");
        keywords(Kind.STRUCT, "struct");
        keywords(Kind.UNION, "union");
        keywords(Kind.ENUM, "enum");
        keywords(Kind.TYPEOF, "typeof __typeof __typeof__");
        keywords(Kind.AUTO_TYPE, "__auto_type");
        keywords(Kind.ATTRIBUTE, "__attribute__ __attribute __declspec");
        keywords(Kind.ASSEMBLER, "asm __asm __asm__");
        keywords(Kind.ALIGNAS, "_Alignas");
        keywords(Kind.ATOMIC, "_Atomic");
        keywords(Kind.BREAK, "break");
        keywords(Kind.CASE, "case");
        keywords(Kind.CONTINUE, "continue");
        keywords(Kind.DEFAULT, "default");
        keywords(Kind.DO, "do");
        keywords(Kind.ELSE, "else");
        keywords(Kind.FOR, "for");
        keywords(Kind.GOTO, "goto");
        keywords(Kind.IF, "if");
        keywords(Kind.RETURN, "return");
        keywords(Kind.SWITCH, "switch");
        keywords(Kind.WHILE, "while");
        keywords(Kind.SIZEOF, "sizeof");
        keywords(Kind.ALIGNOF, "_Alignof __alignof __alignof__");
        keywords(Kind.GENERIC, "_Generic");
        keywords(Kind.STATIC_ASSERT, "_Static_assert");
        keywords(Kind.BRIDGE, "__bridge __bridge_retained __bridge_transfer __bridge_retain");
        keywords(Kind.REAL, "__real __real__");
        keywords(Kind.IMAGINARY, "__imag __imag__");
        keywords(Kind.LOCAL_LABEL, "__label__");
        qualifier(Qualifier.CONST, "const __const __const__");
        qualifier(Qualifier.VOLATILE, "volatile __volatile __volatile__");
        qualifier(Qualifier.RESTRICT, "restrict __restrict __restrict__");
        qualifier(Qualifier.KINDOF, "__kindof");
        qualifier(Qualifier.NULLABLE, "_Nullable __nullable _Nullable_result cg_nullable");
        qualifier(Qualifier.NONNULL, "_Nonnull __nonnull");
        qualifier(Qualifier.NULL_UNSPECIFIED, "_Null_unspecified __null_unspecified");
        qualifier(Qualifier.STRONG, "__strong");
        qualifier(Qualifier.WEAK, "__weak");
        qualifier(Qualifier.UNSAFE_UNRETAINED, "__unsafe_unretained");
        qualifier(Qualifier.AUTORELEASING, "__autoreleasing");
        contextual(Qualifier.NULLABLE, "nullable");
        contextual(Qualifier.NONNULL, "nonnull");
        contextual(Qualifier.NULL_UNSPECIFIED, "null_unspecified");
        contextual(Qualifier.NULLABLE, "null_resettable");
        contextual(Qualifier.IN, "in");
        contextual(Qualifier.OUT, "out");
        contextual(Qualifier.INOUT, "inout");
        contextual(Qualifier.BYCOPY, "bycopy");
        contextual(Qualifier.BYREF, "byref");
        contextual(Qualifier.ONEWAY, "oneway");
    }

    public static final int IN = TABLE.intern("in");
    public static final int SUPER = TABLE.intern("super");
    public static final int SELF = TABLE.intern("self");
    public static final int YES = TABLE.intern("YES");
    public static final int NO = TABLE.intern("NO");
    public static final int TRUE = TABLE.intern("true");
    public static final int FALSE = TABLE.intern("false");
    public static final int CAPITAL_TRUE = TABLE.intern("TRUE");
    public static final int CAPITAL_FALSE = TABLE.intern("FALSE");
    public static final int NIL = TABLE.intern("nil");
    public static final int NIL_CLASS = TABLE.intern("Nil");
    public static final int NULL = TABLE.intern("NULL");
    public static final int ID = TABLE.intern("id");
    public static final int CLASS = TABLE.intern("Class");
    public static final int CONST = TABLE.intern("const");
    public static final int STATIC = TABLE.intern("static");
    public static final int EXTERN = TABLE.intern("extern");
    public static final int AUTO = TABLE.intern("auto");
    public static final int INLINE = TABLE.intern("inline");
    public static final int INLINE_2 = TABLE.intern("__inline");
    public static final int INLINE_3 = TABLE.intern("__inline__");
    public static final int BLOCK = TABLE.intern("__block");
    public static final int EXTENSION = TABLE.intern("__extension__");
    public static final int BRIDGE = TABLE.intern("__bridge");
    public static final int BRIDGE_TRANSFER = TABLE.intern("__bridge_transfer");
    public static final int INTERFACE = TABLE.intern("interface");
    public static final int IMPLEMENTATION = TABLE.intern("implementation");
    public static final int PROTOCOL = TABLE.intern("protocol");
    public static final int LOWER_CLASS = TABLE.intern("class");
    public static final int COMPATIBILITY_ALIAS = TABLE.intern("compatibility_alias");
    public static final int WORD_END = TABLE.intern("end");
    public static final int PROPERTY = TABLE.intern("property");
    public static final int SYNTHESIZE = TABLE.intern("synthesize");
    public static final int DYNAMIC = TABLE.intern("dynamic");
    public static final int OPTIONAL = TABLE.intern("optional");
    public static final int REQUIRED = TABLE.intern("required");
    public static final int PRIVATE = TABLE.intern("private");
    public static final int PROTECTED = TABLE.intern("protected");
    public static final int PACKAGE = TABLE.intern("package");
    public static final int PUBLIC = TABLE.intern("public");
    public static final int IMPORT = TABLE.intern("import");
    public static final int SELECTOR = TABLE.intern("selector");
    public static final int ENCODE = TABLE.intern("encode");
    public static final int AVAILABLE = TABLE.intern("available");
    public static final int BUILTIN_AVAILABLE = TABLE.intern("__builtin_available");
    public static final int TRY = TABLE.intern("try");
    public static final int CATCH = TABLE.intern("catch");
    public static final int FINALLY = TABLE.intern("finally");
    public static final int THROW = TABLE.intern("throw");
    public static final int SYNCHRONIZED = TABLE.intern("synchronized");
    public static final int AUTORELEASEPOOL = TABLE.intern("autoreleasepool");
    public static final int DEFS = TABLE.intern("defs");
    public static final int NS_ENUM = TABLE.intern("NS_ENUM");
    public static final int NS_CLOSED_ENUM = TABLE.intern("NS_CLOSED_ENUM");
    public static final int NS_ERROR_ENUM = TABLE.intern("NS_ERROR_ENUM");
    public static final int NS_OPTIONS = TABLE.intern("NS_OPTIONS");
    public static final int CF_ENUM = TABLE.intern("CF_ENUM");
    public static final int CF_CLOSED_ENUM = TABLE.intern("CF_CLOSED_ENUM");
    public static final int CF_OPTIONS = TABLE.intern("CF_OPTIONS");
    public static final int IB_OUTLET = TABLE.intern("IBOutlet");
    public static final int COVARIANT = TABLE.intern("__covariant");
    public static final int CONTRAVARIANT = TABLE.intern("__contravariant");
    public static final int GETTER = TABLE.intern("getter");
    public static final int SETTER = TABLE.intern("setter");
    public static final int VA_ARGS = TABLE.intern("__VA_ARGS__");
    public static final int VA_OPT = TABLE.intern("__VA_OPT__");
    public static final int DEFINED = TABLE.intern("defined");
    public static final int PRAGMA = TABLE.intern("_Pragma");

    private Words() {}

    /// What a qualifier word means, in the places where the word is one.
    public static @Nullable Qualifier qualifier(int symbol) {
        return QUALIFIERS.get(symbol);
    }

    private static void keywords(Kind kind, String words) {
        for (String word : words.split(" ")) {
            TABLE.define(word, kind);
        }
    }

    private static void qualifier(Qualifier meaning, String words) {
        for (String word : words.split(" ")) {
            TABLE.define(word, Kind.QUALIFIER);
            QUALIFIERS.put(TABLE.intern(word), meaning);
        }
    }

    /// Words that are qualifiers only inside the parentheses of methods and properties.
    private static void contextual(Qualifier meaning, String word) {
        QUALIFIERS.put(TABLE.intern(word), meaning);
    }
}
