package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.objc.tree.Statement.Compound;
import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can stand between `@interface`, `@implementation` or `@protocol` and `@end`.
public sealed interface Member extends Node {

    /// A method, declared or defined. The span covers everything from the sign to the brace or semicolon.
    ///
    /// @param returns [TypeName.Implicit] when none is written
    /// @param parameters one for each colon of the selector
    /// @param body absent for a declaration
    record Method(
            Span span,
            boolean isClassMethod,
            TypeName returns,
            Selector selector,
            List<Parameter> parameters,
            boolean isVariadic,
            @Nullable Compound body)
            implements Member {
        public Method {
            parameters = List.copyOf(parameters);
        }
    }

    /// One property; `@property int a, b;` gives two.
    ///
    /// @param ownership what is written at the type, not what the attributes say
    record Property(
            Span span,
            List<PropertyAttribute> attributes,
            TypeName type,
            Name name,
            Ownership ownership,
            boolean isOutlet)
            implements Member {
        public Property {
            attributes = List.copyOf(attributes);
        }

        public boolean has(String attribute) {
            return attributes.stream().anyMatch(each -> each.name().text().equals(attribute));
        }

        /// The selector that reads the property.
        public String getter() {
            return valueOf("getter").orElse(name.text());
        }

        /// The selector that writes the property, also for a read-only one.
        public String setter() {
            return valueOf("setter").orElseGet(() -> defaultSetter(name.text()));
        }

        private Optional<String> valueOf(String attribute) {
            return attributes.stream()
                    .filter(each -> each.name().text().equals(attribute))
                    .map(PropertyAttribute::value)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static String defaultSetter(String name) {
            return name.isEmpty() ? "set:" : "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":";
        }
    }

    /// `@synthesize a, b = _c;`
    record Synthesize(Span span, List<Synthesized> properties) implements Member {
        public Synthesize {
            properties = List.copyOf(properties);
        }
    }

    /// `@dynamic a, b;`
    record Dynamic(Span span, List<Name> properties) implements Member {
        public Dynamic {
            properties = List.copyOf(properties);
        }
    }

    /// `@optional` or `@required`: holds for the members that follow.
    record Requirement(Span span, boolean isOptional) implements Member {}

    /// A C declaration between the members.
    record Nested(Span span, Declaration declaration) implements Member {}

    /// A call of an unknown macro where a member is expected.
    record MacroCall(Span span, Name name) implements Member {}

    /// Text that is no member; a diagnostic says so.
    record Misunderstood(Span span) implements Member {}

    /// @param selector the value of `getter=` and `setter=`
    record PropertyAttribute(Name name, @Nullable Name selector) {

        public Optional<String> value() {
            return Optional.ofNullable(selector).map(Name::text);
        }
    }

    /// @param variable the instance variable, where one is written
    record Synthesized(Name property, @Nullable Name variable) {}
}
