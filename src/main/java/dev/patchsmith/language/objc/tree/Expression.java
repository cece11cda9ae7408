package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The expressions of C and Objective-C, grouped as the language groups them.
public sealed interface Expression extends Node {

    /// A name: variable, function, constant, class as a receiver, also `self` and `_cmd`.
    record Identifier(Span span, String name) implements Expression {}

    /// `super` as the receiver of a message or the base of a property.
    record Super(Span span) implements Expression {}

    /// @param raw the token as written
    /// @param value never negative, not cut to any width
    record IntegerLiteral(Span span, String raw, BigInteger value, IntegerSuffix suffix, boolean isDecimal)
            implements Expression {}

    enum IntegerSuffix {
        NONE,
        UNSIGNED,
        LONG,
        UNSIGNED_LONG,
        LONG_LONG,
        UNSIGNED_LONG_LONG
    }

    /// @param isFloat whether the suffix makes it a `float`; the value is then already rounded to one
    record FloatingLiteral(Span span, String raw, double value, boolean isFloat) implements Expression {}

    /// @param value as C counts it: an `int`, several characters packed from left to right
    record CharacterLiteral(Span span, String raw, int value) implements Expression {}

    /// A string, adjacent literals already joined.
    ///
    /// @param isObject whether it is an `NSString`
    /// @param value the decoded characters; bytes written by `\x` or octal escapes are characters of their own
    /// @param raw the tokens as written, one for each literal that was joined
    record StringLiteral(Span span, boolean isObject, String value, List<String> raw) implements Expression {
        public StringLiteral {
            raw = List.copyOf(raw);
        }
    }

    /// `YES`, `NO`, `true`, `false`, `TRUE`, `FALSE`.
    record BooleanLiteral(Span span, boolean value, String raw) implements Expression {}

    /// `nil`, `Nil`, `NULL`.
    record NullLiteral(Span span, String raw) implements Expression {}

    /// `@1`, `@-1`, `@YES`, `@'c'` and `@(e)`, whose parentheses are not part of the value.
    record Boxed(Span span, Expression value) implements Expression {}

    record ArrayLiteral(Span span, List<Expression> elements) implements Expression {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }
    }

    record DictionaryLiteral(Span span, List<Entry> entries) implements Expression {
        public DictionaryLiteral {
            entries = List.copyOf(entries);
        }
    }

    record Entry(Expression key, Expression value) {}

    record Parenthesized(Span span, Expression inner) implements Expression {}

    /// `[receiver selector...]`
    ///
    /// @param receiver an [Identifier] may name a class; a generic class is a [TypeOperand]
    /// @param arguments one for each colon of the selector
    /// @param variadic what follows the last argument after commas
    record Message(
            Span span, Expression receiver, Selector selector, List<Expression> arguments, List<Expression> variadic)
            implements Expression {
        public Message {
            arguments = List.copyOf(arguments);
            variadic = List.copyOf(variadic);
        }
    }

    /// A call of a function, a block, or a macro that is not expanded.
    record Call(Span span, Expression callee, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `@name(arguments)` for words Objective-C does not have, such as `@weakify(self)`.
    record AtCall(Span span, Name name, List<Expression> arguments) implements Expression {
        public AtCall {
            arguments = List.copyOf(arguments);
        }
    }

    /// `base.name`, or `base->name` when it is an arrow.
    record Select(Span span, Expression base, boolean isArrow, Name name) implements Expression {}

    record Subscript(Span span, Expression base, Expression index) implements Expression {}

    record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    record Binary(Span span, BinaryOperator operator, Expression left, Expression right) implements Expression {}

    /// @param operator the operation of a compound assignment, absent for `=`
    record Assign(Span span, @Nullable BinaryOperator operator, Expression target, Expression value)
            implements Expression {}

    /// @param then absent for `a ?: b`
    record Conditional(
            Span span, Expression condition, @Nullable Expression then, Expression otherwise) implements Expression {}

    record Comma(Span span, Expression left, Expression right) implements Expression {}

    /// @param bridge the bridging word
    record Cast(Span span, TypeName type, Bridge bridge, Expression operand) implements Expression {}

    enum Bridge {
        NONE,
        PLAIN,
        RETAINED,
        TRANSFER
    }

    /// `(T){...}`
    record CompoundLiteral(Span span, TypeName type, InitializerList initializer) implements Expression {}

    /// `{a, .b = c, [3] = d}` as an initialiser or in a compound literal.
    record InitializerList(Span span, List<Item> items) implements Expression {
        public InitializerList {
            items = List.copyOf(items);
        }
    }

    record Item(List<Designator> designators, Expression value) {
        public Item {
            designators = List.copyOf(designators);
        }
    }

    /// One step of the way to the member an item initialises.
    sealed interface Designator {

        record Member(Name name) implements Designator {}

        /// @param last the end of a GNU range `[a ... b]`
        record Index(Expression index, @Nullable Expression last) implements Designator {}
    }

    /// `sizeof`, `_Alignof` and their spellings, of a type ([TypeOperand]) or an expression.
    record SizeOf(Span span, boolean isAlignment, Expression operand) implements Expression {}

    /// A type where an expression is expected: operand of [SizeOf], argument of `va_arg`, `offsetof` or a macro,
    /// receiver `NSArray<NSString *>`.
    record TypeOperand(Span span, TypeName type) implements Expression {}

    /// `^returns (parameters) { ... }`
    ///
    /// @param returns absent when it is to be inferred
    /// @param parameters absent when no list is written
    record BlockLiteral(
            Span span,
            @Nullable TypeName returns,
            @Nullable List<Parameter> parameters,
            boolean isVariadic,
            Statement.Compound body)
            implements Expression {
        public BlockLiteral {
            parameters = parameters == null ? null : List.copyOf(parameters);
        }
    }

    record SelectorLiteral(Span span, Selector selector) implements Expression {}

    record ProtocolLiteral(Span span, Name protocol) implements Expression {}

    record Encode(Span span, TypeName type) implements Expression {}

    /// `@available(iOS 13.0, *)` and `__builtin_available`.
    record Available(Span span, List<PlatformVersion> versions) implements Expression {
        public Available {
            versions = List.copyOf(versions);
        }
    }

    /// @param platform such as `iOS` or `macOS`
    /// @param version as written, such as `13.0`
    record PlatformVersion(String platform, String version) {}

    /// `({ ... })`
    record StatementExpression(Span span, Statement.Compound body) implements Expression {}

    /// `_Generic(selector, T: a, default: b)`
    record Generic(Span span, Expression selector, List<Association> associations) implements Expression {
        public Generic {
            associations = List.copyOf(associations);
        }
    }

    /// @param type absent for `default`
    record Association(@Nullable TypeName type, Expression value) {}

    /// A declaration as a condition: `if (T x = e)`.
    record Condition(Span span, Storage storage, Variable variable) implements Expression {}

    /// Text that is no expression; a diagnostic says so.
    record Misunderstood(Span span) implements Expression {}
}
