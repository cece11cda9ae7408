package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type as it is written, with declarators already turned inside out: `void (^f)(int)` declares `f` with the type
/// [Block]. The span of a type that is spread around a name reaches from its first to its last token.
public sealed interface TypeName extends Node {

    Qualifiers qualifiers();

    /// The same type with more qualifiers.
    default TypeName with(Qualifiers more) {
        Qualifiers all = qualifiers().with(more);
        if (all == qualifiers()) {
            return this;
        }
        return switch (this) {
            case Basic(var span, var kind, var old) -> new Basic(span, kind, all);
            case Named(var span, var name, var arguments, var protocols, var old) ->
                new Named(span, name, arguments, protocols, all);
            case Pointer(var span, var pointee, var old) -> new Pointer(span, pointee, all);
            case Block(var span, var returns, var parameters, var variadic, var prototyped, var old) ->
                new Block(span, returns, parameters, variadic, prototyped, all);
            case Function(var span, var returns, var parameters, var variadic, var prototyped, var old) ->
                new Function(span, returns, parameters, variadic, prototyped, all);
            case Array(var span, var element, var size, var old) -> new Array(span, element, size, all);
            case TypeName.Record(var span, var union, var tag, var fields, var old) ->
                new TypeName.Record(span, union, tag, fields, all);
            case Enumeration(var span, var tag, var underlying, var options, var enumerators, var old) ->
                new Enumeration(span, tag, underlying, options, enumerators, all);
            case TypeofExpression(var span, var expression, var old) -> new TypeofExpression(span, expression, all);
            case TypeofType(var span, var inner, var old) -> new TypeofType(span, inner, all);
            case Inferred(var span, var old) -> new Inferred(span, all);
            case Implicit(var span, var object, var old) -> new Implicit(span, object, all);
            case Misunderstood(var span, var old) -> new Misunderstood(span, all);
        };
    }

    /// A type of C's own words; `BOOL` and the like are [Named].
    record Basic(Span span, BasicKind kind, Qualifiers qualifiers) implements TypeName {}

    /// A typedef, a class, or one of `id`, `Class`, `SEL`, `instancetype`, `BOOL`.
    ///
    /// @param arguments generic arguments, as in `NSArray<NSString *>`
    /// @param protocols protocol names, as in `id<NSCopying>`
    record Named(Span span, String name, List<TypeName> arguments, List<Name> protocols, Qualifiers qualifiers)
            implements TypeName {
        public Named {
            arguments = List.copyOf(arguments);
            protocols = List.copyOf(protocols);
        }
    }

    record Pointer(Span span, TypeName pointee, Qualifiers qualifiers) implements TypeName {}

    /// The type of a block, `returns (^)(parameters)`.
    ///
    /// @param isPrototyped false for `()`, which says nothing about the parameters
    record Block(
            Span span,
            TypeName returns,
            List<Parameter> parameters,
            boolean isVariadic,
            boolean isPrototyped,
            Qualifiers qualifiers)
            implements TypeName {
        public Block {
            parameters = List.copyOf(parameters);
        }
    }

    /// The type of a C function; a function pointer is a [Pointer] to one.
    ///
    /// @param isPrototyped false for `()`, which says nothing about the parameters
    record Function(
            Span span,
            TypeName returns,
            List<Parameter> parameters,
            boolean isVariadic,
            boolean isPrototyped,
            Qualifiers qualifiers)
            implements TypeName {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /// @param size absent for `[]`
    record Array(Span span, TypeName element, @Nullable Expression size, Qualifiers qualifiers) implements TypeName {}

    /// A struct or union, referred to or defined in place.
    ///
    /// @param tag the name after the keyword, absent for an anonymous one
    /// @param fields absent when the type is only referred to
    record Record(
            Span span,
            boolean isUnion,
            @Nullable Name tag,
            @Nullable List<Field> fields,
            Qualifiers qualifiers) implements TypeName {
        public Record {
            fields = fields == null ? null : List.copyOf(fields);
        }
    }

    /// An enumeration, referred to or defined in place; `NS_ENUM(T, Name) {...}` is a typedef of one.
    ///
    /// @param underlying the integer type, where one is written
    /// @param isOptions whether it was written with `NS_OPTIONS`
    /// @param enumerators absent when the type is only referred to
    record Enumeration(
            Span span,
            @Nullable Name tag,
            @Nullable TypeName underlying,
            boolean isOptions,
            @Nullable List<Enumerator> enumerators,
            Qualifiers qualifiers)
            implements TypeName {
        public Enumeration {
            enumerators = enumerators == null ? null : List.copyOf(enumerators);
        }
    }

    /// `typeof(expression)` in all its spellings.
    record TypeofExpression(Span span, Expression expression, Qualifiers qualifiers) implements TypeName {}

    /// `typeof(type)` in all its spellings.
    record TypeofType(Span span, TypeName type, Qualifiers qualifiers) implements TypeName {}

    /// `__auto_type`, and `auto` without another type: the type of the initialiser.
    record Inferred(Span span, Qualifiers qualifiers) implements TypeName {}

    /// No type is written where C allows that: `int` for functions and variables, `id` for methods.
    record Implicit(Span span, boolean isObject, Qualifiers qualifiers) implements TypeName {}

    /// Something that is not a type; a diagnostic says so.
    record Misunderstood(Span span, Qualifiers qualifiers) implements TypeName {}
}
