package dev.patchsmith.language.mango.tree;

import dev.patchsmith.language.mango.text.ScriptNumbers;
import java.util.Iterator;
import java.util.List;

/// An expression. Parentheses are no nodes: the printer sets those that the grammar needs.
public sealed interface Expression extends Node
        permits StringLiteral,
                Expression.Name,
                Expression.AddressOf,
                Expression.Word,
                Expression.IntegerLiteral,
                Expression.DoubleLiteral,
                Expression.Member,
                Expression.Message,
                Expression.Call,
                Expression.Subscript,
                Expression.Box,
                Expression.ArrayLiteral,
                Expression.DictionaryLiteral,
                Expression.StructLiteral,
                Expression.SelectorLiteral,
                Expression.CFunctionLookup,
                Expression.BlockLiteral,
                Expression.Unary,
                Expression.Postfix,
                Expression.Binary,
                Expression.Conditional,
                Expression.Otherwise,
                Expression.Assignment {

    /// A variable, a parameter, an instance variable, a class or a function.
    record Name(String text, Place place) implements Expression {
        public Name(String text) {
            this(text, Place.NONE);
        }
    }

    /// `&name`
    record AddressOf(String name, Place place) implements Expression {
        public AddressOf(String name) {
            this(name, Place.NONE);
        }
    }

    /// The words that are values.
    enum Value {
        SELF("self"),
        SUPER("super"),
        NIL("nil"),
        NULL("NULL"),
        YES("YES"),
        NO("NO");

        private final String text;

        Value(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// One of the words that are values.
    record Word(Value value, Place place) implements Expression {
        public Word(Value value) {
            this(value, Place.NONE);
        }
    }

    /// An integer as written; the hexadecimal and octal forms are unsigned.
    record IntegerLiteral(String text, Place place) implements Expression {
        public boolean isUnsigned() {
            return ScriptNumbers.isUnsigned(text);
        }

        public long bits() {
            return ScriptNumbers.bits(text);
        }
    }

    /// A floating-point number as written.
    record DoubleLiteral(String text, Place place) implements Expression {
        public double value() {
            return Double.parseDouble(text);
        }
    }

    /// `target.name`: a property, a message without arguments, or a field of a struct.
    record Member(Expression target, String name, Place place) implements Expression {
        public Member(Expression target, String name) {
            this(target, name, Place.NONE);
        }
    }

    /// `receiver.a:b:(x, y)` or `receiver.a()`.
    ///
    /// @param selector as in Objective-C: `a:b:` or `a`
    record Message(Expression receiver, String selector, List<Expression> arguments, Place place)
            implements Expression {
        public Message {
            arguments = List.copyOf(arguments);
        }

        public Message(Expression receiver, String selector, List<? extends Expression> arguments) {
            this(receiver, selector, List.copyOf(arguments), Place.NONE);
        }

        public Message(Expression receiver, String selector, Expression... arguments) {
            this(receiver, selector, List.of(arguments), Place.NONE);
        }
    }

    /// `callee(x, y)`: calls a block or a C function.
    record Call(Expression callee, List<Expression> arguments, Place place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public Call(Expression callee, List<? extends Expression> arguments) {
            this(callee, List.copyOf(arguments), Place.NONE);
        }

        public Call(String function, Expression... arguments) {
            this(new Name(function), List.of(arguments), Place.NONE);
        }
    }

    /// `target[index]`
    record Subscript(Expression target, Expression index, Place place) implements Expression {
        public Subscript(Expression target, Expression index) {
            this(target, index, Place.NONE);
        }
    }

    /// `@(value)`
    record Box(Expression value, Place place) implements Expression {
        public Box(Expression value) {
            this(value, Place.NONE);
        }
    }

    /// `@[a, b]`
    record ArrayLiteral(List<Expression> elements, Place place) implements Expression {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        public ArrayLiteral(List<? extends Expression> elements) {
            this(List.copyOf(elements), Place.NONE);
        }
    }

    /// `@{k: v}`
    record DictionaryLiteral(List<Entry> entries, Place place) implements Expression {
        public DictionaryLiteral {
            entries = List.copyOf(entries);
        }

        public DictionaryLiteral(List<Entry> entries) {
            this(entries, Place.NONE);
        }
    }

    /// A key and its value in a dictionary literal.
    record Entry(Expression key, Expression value) {}

    /// `{x: 1, y: 2}`
    ///
    /// @param fields at least one
    record StructLiteral(List<Field> fields, Place place) implements Expression {
        public StructLiteral {
            fields = List.copyOf(fields);
        }

        public StructLiteral(List<Field> fields) {
            this(fields, Place.NONE);
        }
    }

    /// A field and its value in a struct literal.
    record Field(String name, Expression value) {}

    /// `@selector(a:b:)`
    record SelectorLiteral(String selector, Place place) implements Expression {
        public SelectorLiteral(String selector) {
            this(selector, Place.NONE);
        }
    }

    /// `CFunction("name")`, or a pointer instead of the name.
    record CFunctionLookup(Expression source, Place place) implements Expression {
        public CFunctionLookup(Expression source) {
            this(source, Place.NONE);
        }

        public CFunctionLookup(String function) {
            this(StringLiteral.c(function), Place.NONE);
        }
    }

    /// `^T (U x) { ... }`
    record BlockLiteral(Type returnType, List<Parameter> parameters, Body body, Place place) implements Expression {
        public BlockLiteral {
            parameters = List.copyOf(parameters);
        }

        public BlockLiteral(Type returnType, List<Parameter> parameters, Body body) {
            this(returnType, parameters, body, Place.NONE);
        }
    }

    record Unary(UnaryOperator operator, Expression operand, Place place) implements Expression {
        public Unary(UnaryOperator operator, Expression operand) {
            this(operator, operand, Place.NONE);
        }
    }

    record Postfix(Expression operand, PostfixOperator operator, Place place) implements Expression {
        public Postfix(Expression operand, PostfixOperator operator) {
            this(operand, operator, Place.NONE);
        }
    }

    record Binary(Expression left, BinaryOperator operator, Expression right, Place place) implements Expression {
        public Binary(Expression left, BinaryOperator operator, Expression right) {
            this(left, operator, right, Place.NONE);
        }
    }

    /// `condition ? then : otherwise`
    record Conditional(Expression condition, Expression then, Expression otherwise, Place place) implements Expression {
        public Conditional(Expression condition, Expression then, Expression otherwise) {
            this(condition, then, otherwise, Place.NONE);
        }
    }

    /// `value ?: otherwise`
    record Otherwise(Expression value, Expression otherwise, Place place) implements Expression {
        public Otherwise(Expression value, Expression otherwise) {
            this(value, otherwise, Place.NONE);
        }
    }

    /// `target = value`
    record Assignment(Expression target, AssignmentOperator operator, Expression value, Place place)
            implements Expression {
        public Assignment(Expression target, AssignmentOperator operator, Expression value) {
            this(target, operator, value, Place.NONE);
        }

        public Assignment(Expression target, Expression value) {
            this(target, AssignmentOperator.SET, value, Place.NONE);
        }
    }

    static Expression self() {
        return new Word(Value.SELF);
    }

    static Expression nil() {
        return new Word(Value.NIL);
    }

    static Expression bool(boolean value) {
        return new Word(value ? Value.YES : Value.NO);
    }

    /// A signed integer in decimal; negative ones become a negation, the least one a difference.
    static Expression integer(long value) {
        if (value == Long.MIN_VALUE) {
            return new Binary(integer(value + 1), BinaryOperator.MINUS, integer(1));
        }
        return value < 0
                ? new Unary(UnaryOperator.MINUS, new IntegerLiteral(Long.toString(-value), Place.NONE))
                : new IntegerLiteral(Long.toString(value), Place.NONE);
    }

    /// An unsigned integer, in hexadecimal.
    static Expression unsigned(long bits) {
        return new IntegerLiteral(ScriptNumbers.hexadecimal(bits), Place.NONE);
    }

    /// A finite double; negative ones, minus zero among them, become a negation.
    static Expression real(double value) {
        boolean negative = Math.copySign(1, value) < 0;
        var literal = new DoubleLiteral(ScriptNumbers.real(Math.abs(value)), Place.NONE);
        return negative ? new Unary(UnaryOperator.MINUS, literal) : literal;
    }

    /// An NSString: one literal, or the sum of those that [StringLiteral#pieces] gives.
    static Expression string(String value) {
        Iterator<StringLiteral> pieces = StringLiteral.pieces(value).iterator();
        Expression sum = pieces.next();
        while (pieces.hasNext()) {
            sum = new Binary(sum, BinaryOperator.PLUS, pieces.next());
        }
        return sum;
    }
}
