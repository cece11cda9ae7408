package dev.patchsmith.language.mango.tree;

import java.util.List;

/// A type as it is written.
public sealed interface Type {

    /// A type that is one word of the language.
    enum Word implements Type {
        VOID("void"),
        BOOL("BOOL"),
        INT("int"),
        UINT("uint"),
        DOUBLE("double"),
        C_STRING("CString"),
        ID("id"),
        CLASS("Class"),
        SEL("SEL"),
        POINTER("Pointer");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// `Block`, on newer run times with a `@Signature` before it.
    record Block(List<Annotation> annotations) implements Type {
        public Block {
            annotations = List.copyOf(annotations);
        }

        public Block() {
            this(List.of());
        }
    }

    /// `CFunction<returned, parameter...>`.
    ///
    /// @param types each as written: a word, a name, `void *`, `char *` or `struct Name`; the first is what the
    ///     function returns
    record CFunction(List<String> types) implements Type {
        public CFunction {
            types = List.copyOf(types);
        }
    }

    /// `Name *`
    record ObjectPointer(String name) implements Type {}

    /// `struct Name`
    record Struct(String name) implements Type {}

    /// A bare name: a typedef, or a type the run time does not know.
    record Named(String name) implements Type {}
}
