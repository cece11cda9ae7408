package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.objc.tree.TypeName.Named;
import dev.patchsmith.language.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can stand at the top of a file; the C declarations among them also stand between class members and in
/// function bodies.
public sealed interface Declaration extends Node {

    /// `@class A, B;`
    record ForwardClasses(Span span, List<Name> names) implements Declaration {
        public ForwardClasses {
            names = List.copyOf(names);
        }
    }

    /// `@protocol A, B;`
    record ForwardProtocols(Span span, List<Name> names) implements Declaration {
        public ForwardProtocols {
            names = List.copyOf(names);
        }
    }

    /// `@compatibility_alias alias name;`
    record ClassAlias(Span span, Name alias, Name name) implements Declaration {}

    /// `@interface Name : Super <Protocols> { ivars } members @end`
    ///
    /// @param superclass absent for a root class
    record Interface(
            Span span,
            Name name,
            List<TypeParameter> typeParameters,
            @Nullable Named superclass,
            List<Name> protocols,
            List<InstanceVariable> instanceVariables,
            List<Member> members)
            implements Declaration {
        public Interface {
            typeParameters = List.copyOf(typeParameters);
            protocols = List.copyOf(protocols);
            instanceVariables = List.copyOf(instanceVariables);
            members = List.copyOf(members);
        }
    }

    /// `@interface Name (Category)`, or a class extension when it has no category name.
    record Category(
            Span span,
            Name className,
            @Nullable Name category,
            List<Name> protocols,
            List<InstanceVariable> instanceVariables,
            List<Member> members)
            implements Declaration {
        public Category {
            protocols = List.copyOf(protocols);
            instanceVariables = List.copyOf(instanceVariables);
            members = List.copyOf(members);
        }

        public boolean isExtension() {
            return category == null;
        }
    }

    /// `@implementation Name`, with a category name in parentheses or the superclass repeated after a colon.
    record Implementation(
            Span span,
            Name className,
            @Nullable Name category,
            @Nullable Name superclass,
            List<InstanceVariable> instanceVariables,
            List<Member> members)
            implements Declaration {
        public Implementation {
            instanceVariables = List.copyOf(instanceVariables);
            members = List.copyOf(members);
        }
    }

    /// `@protocol Name <Inherited> members @end`
    record Protocol(Span span, Name name, List<Name> inherited, List<Member> members) implements Declaration {
        public Protocol {
            inherited = List.copyOf(inherited);
            members = List.copyOf(members);
        }
    }

    /// A C function with its body.
    ///
    /// @param isOldStyle whether the parameter types stand between the parentheses and the body, as in K&R C
    record Function(
            Span span, Storage storage, Name name, TypeName.Function type, boolean isOldStyle, Statement.Compound body)
            implements Declaration {}

    /// Variables and function prototypes, one [Variable] for each declarator.
    record Variables(Span span, Storage storage, List<Variable> variables) implements Declaration {
        public Variables {
            variables = List.copyOf(variables);
        }
    }

    /// `typedef`: each variable names an alias of its type.
    record Typedef(Span span, List<Variable> aliases) implements Declaration {
        public Typedef {
            aliases = List.copyOf(aliases);
        }
    }

    /// A declaration that names a type and no variable: `struct S {...};`, `enum { A, B };`
    record TypeOnly(Span span, TypeName type) implements Declaration {}

    /// `_Static_assert(condition, "message");`
    record StaticAssert(Span span, Expression condition) implements Declaration {}

    /// A member without a class around it, as in a pasted method.
    record LooseMember(Span span, Member member) implements Declaration {}

    /// A statement outside of any function, as in a pasted fragment.
    record LooseStatement(Span span, Statement statement) implements Declaration {}

    /// A call of an unknown macro where a declaration is expected, such as `SYNTHESIZE_SINGLETON(Foo)`.
    record MacroCall(Span span, Name name) implements Declaration {}

    /// Text that is no declaration; a diagnostic says so.
    record Misunderstood(Span span) implements Declaration {}

    /// @param bound the written bound of a generic parameter, as in `<T : id<NSCopying>>`
    record TypeParameter(Name name, @Nullable TypeName bound) {}

    /// @param width the number of bits of a bit field
    record InstanceVariable(
            Visibility visibility,
            Variable variable,
            @Nullable Expression width) {}

    enum Visibility {
        PRIVATE,
        PROTECTED,
        PACKAGE,
        PUBLIC
    }
}
