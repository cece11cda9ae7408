package dev.patchsmith.language.knowledge;

import java.util.List;
import java.util.Locale;

/// What the iOS SDK says about one name. Kinds are the words of the tables: `int32`, `uint64`, `bool`, `double`,
/// `object`, `class`, `SEL`, `block`, `cf`, `pointer`, `struct CGRect` and so on.
public sealed interface SdkFact {

    String name();

    String framework();

    /// Where the value of a constant comes from; the `EXTERN` kinds have their value at run time only.
    enum ConstantKind {
        ENUM,
        OPTION,
        STATIC,
        MACRO,
        MACRO_ALIAS,
        MACRO_ADDRESS,
        MACRO_EXPR,
        EXTERN_OBJECT,
        EXTERN_CF,
        EXTERN_SCALAR,
        EXTERN_STRUCT,
        EXTERN_POINTER;

        static ConstantKind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        public boolean isExtern() {
            return ordinal() >= EXTERN_OBJECT.ordinal();
        }
    }

    /// Whether a function or method takes more arguments than it names, and how they are read.
    enum Variadic {
        NO,
        YES,
        FORMAT,
        NIL;

        static Variadic of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /// @param value decimal number, `"text"` or `@"text"`, or another name for an alias; empty where it is unknown
    /// @param valueKind the canonical kind of the value
    record Constant(
            String name,
            ConstantKind kind,
            String value,
            String type,
            String valueKind,
            String framework,
            boolean exported)
            implements SdkFact {}

    /// @param blocks signatures of block parameters, such as `0:void(object, uint64, pointer)`
    record Function(
            String name,
            String returnType,
            String returnKind,
            List<String> parameterTypes,
            List<String> parameterKinds,
            List<String> blocks,
            Variadic variadic,
            boolean inline,
            boolean exported,
            String symbol,
            String framework)
            implements SdkFact {

        /// An inline function that no library exports cannot be found at run time.
        public boolean hasSymbol() {
            return exported || !inline;
        }
    }

    record FunctionMacro(String name, int parameters, boolean variadic, String framework) implements SdkFact {}

    /// @param blockKinds signature of a block type in kinds, such as `int64(object, object)`; empty otherwise
    record Typedef(
            String name,
            String kind,
            String type,
            String encoding,
            String blockKinds,
            String blockTypes,
            String framework)
            implements SdkFact {}

    /// @param padded whether the native layout has padding, which the script's packed layout cannot describe
    record Struct(
            String name,
            boolean union,
            String tag,
            List<String> otherNames,
            String encoding,
            List<String> fields,
            List<String> fieldKinds,
            int size,
            int align,
            boolean padded)
            implements SdkFact {
        @Override
        public String framework() {
            return "";
        }

        /// The name inside the type encoding, which the script's engine looks structs up by; `?` for anonymous ones.
        public String encodedName() {
            int end = encoding.indexOf('=');
            return end > 1 ? encoding.substring(1, end) : "?";
        }
    }

    record ClassFact(
            String name, String superclass, List<String> protocols, List<String> typeParameters, String framework)
            implements SdkFact {}

    record Protocol(String name, List<String> inherits, String framework) implements SdkFact {}

    record Property(
            String name,
            String owner,
            String type,
            String kind,
            String getter,
            String setter,
            List<String> attributes,
            String blockSignature)
            implements SdkFact {
        @Override
        public String framework() {
            return "";
        }

        public boolean isReadOnly() {
            return attributes.contains("readonly");
        }

        public boolean isOfClass() {
            return attributes.contains("class");
        }
    }

    record Method(
            String name,
            String owner,
            boolean ofClass,
            String returnType,
            String returnKind,
            List<String> parameterTypes,
            List<String> parameterKinds,
            List<String> blocks,
            Variadic variadic,
            String framework)
            implements SdkFact {}
}
