package dev.patchsmith.language.mango.tree;

import java.util.List;

/// `@property (attributes) type name;`, which replaces the accessors of that name.
///
/// @param attributes words out of `weak strong copy assign nonatomic atomic`
public record Property(List<Annotation> annotations, List<String> attributes, Type type, String name, Place place)
        implements ClassMember {

    public Property {
        annotations = List.copyOf(annotations);
        attributes = List.copyOf(attributes);
    }

    public Property(List<String> attributes, Type type, String name) {
        this(List.of(), attributes, type, name, Place.NONE);
    }

    /// The same property, made from this range of the Objective-C source.
    public Property from(dev.patchsmith.language.source.Span origin) {
        return new Property(annotations, attributes, type, name, Place.from(origin));
    }
}
