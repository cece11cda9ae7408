package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Type;

/// How types are written.
final class TypeText {

    private TypeText() {}

    static void print(Type type, ScriptWriter out, ExpressionPrinter expressions) {
        switch (type) {
            case Type.Word word -> out.add(word.text());
            case Type.Block block -> {
                for (var annotation : block.annotations()) {
                    expressions.annotation(annotation);
                    out.add(" ");
                }
                out.add("Block");
            }
            case Type.CFunction function ->
                out.add("CFunction<").add(String.join(", ", function.types())).add(">");
            case Type.ObjectPointer pointer -> out.add(pointer.name()).add(" *");
            case Type.Struct struct -> out.add("struct ").add(struct.name());
            case Type.Named named -> out.add(named.name());
        }
    }

    /// The type and the name it declares; the star of a pointer touches the name.
    static void declare(Type type, String name, ScriptWriter out, ExpressionPrinter expressions) {
        print(type, out, expressions);
        if (!(type instanceof Type.ObjectPointer)) {
            out.add(" ");
        }
        out.add(name);
    }
}
