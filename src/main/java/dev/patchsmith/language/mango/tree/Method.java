package dev.patchsmith.language.mango.tree;

import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/// `- (T)part:(U)name other:(V)name { ... }`
///
/// @param ofClass whether it is a `+` method
/// @param name the name of a method without parameters; empty when there are parts
public record Method(
        List<Annotation> annotations,
        boolean ofClass,
        Type returnType,
        String name,
        List<Part> parts,
        Body body,
        Place place)
        implements ClassMember {

    public Method {
        annotations = List.copyOf(annotations);
        parts = List.copyOf(parts);
    }

    public Method(boolean ofClass, Type returnType, String name, Body body) {
        this(List.of(), ofClass, returnType, name, List.of(), body, Place.NONE);
    }

    public Method(boolean ofClass, Type returnType, List<Part> parts, Body body) {
        this(List.of(), ofClass, returnType, "", parts, body, Place.NONE);
    }

    /// A part of the selector with its parameter: `part:(type)parameter`.
    public record Part(String word, Type type, String parameter) {}

    /// The selector as written, `a:b:` or `a`; an annotation may name another one.
    public String selector() {
        return parts.isEmpty()
                ? name
                : parts.stream().map(part -> part.word() + ":").collect(Collectors.joining());
    }

    /// The same method with these annotations.
    public Method annotated(List<Annotation> more) {
        return new Method(more, ofClass, returnType, name, parts, body, place);
    }

    /// The same method, made from this range of the Objective-C source.
    public Method from(Span origin) {
        return new Method(annotations, ofClass, returnType, name, parts, body, Place.from(origin));
    }
}
