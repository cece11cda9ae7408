package dev.patchsmith.language.mango.tree;

import java.util.List;

/// `declare struct Name { typeEncoding: "...", keys: a, b }`.
///
/// @param encoding the C string with the type encoding
public record StructDefinition(
        List<Annotation> annotations, String name, StringLiteral encoding, List<String> keys, Place place)
        implements Item {

    public StructDefinition {
        annotations = List.copyOf(annotations);
        keys = List.copyOf(keys);
    }

    public StructDefinition(String name, String encoding, List<String> keys) {
        this(List.of(), name, StringLiteral.c(encoding), keys, Place.NONE);
    }
}
