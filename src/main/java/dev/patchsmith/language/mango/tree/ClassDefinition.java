package dev.patchsmith.language.mango.tree;

import java.util.List;

/// `class Name : Super <P> { ... }`: patches a class of the app, or makes a new one where there is none.
///
/// @param superAnnotations the annotations before the name of the superclass
public record ClassDefinition(
        List<Annotation> annotations,
        String name,
        List<Annotation> superAnnotations,
        String superclass,
        List<String> protocols,
        List<ClassMember> members,
        Place place)
        implements Item {

    public ClassDefinition {
        annotations = List.copyOf(annotations);
        superAnnotations = List.copyOf(superAnnotations);
        protocols = List.copyOf(protocols);
        members = List.copyOf(members);
    }

    public ClassDefinition(
            String name, String superclass, List<String> protocols, List<? extends ClassMember> members) {
        this(List.of(), name, List.of(), superclass, protocols, List.copyOf(members), Place.NONE);
    }
}
