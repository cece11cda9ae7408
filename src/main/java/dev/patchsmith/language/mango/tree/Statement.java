package dev.patchsmith.language.mango.tree;

import dev.patchsmith.language.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement of a body or of the top level.
public sealed interface Statement extends Item
        permits ForStart,
                If,
                Comment,
                BlankLine,
                Statement.Switch,
                Statement.For,
                Statement.ForIn,
                Statement.While,
                Statement.DoWhile,
                Statement.Break,
                Statement.Continue,
                Statement.Return {

    /// What may stand before the type of a variable.
    enum Modifier {
        WEAK("__weak"),
        STRONG("__strong"),
        STATIC("static");

        private final String word;

        Modifier(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// `static T name = value;`
    record Declaration(
            List<Modifier> modifiers,
            Type type,
            String name,
            @Nullable Expression value,
            Place place) implements ForStart {
        public Declaration {
            modifiers = List.copyOf(modifiers);
        }

        public Declaration(Type type, String name, @Nullable Expression value) {
            this(List.of(), type, name, value, Place.NONE);
        }

        public Declaration(List<Modifier> modifiers, Type type, String name, @Nullable Expression value) {
            this(modifiers, type, name, value, Place.NONE);
        }
    }

    /// `extern T name;`: a global of the app or of a framework.
    record Extern(Type type, String name, Place place) implements ForStart {
        public Extern(Type type, String name) {
            this(type, name, Place.NONE);
        }
    }

    /// An expression as a statement.
    record Evaluate(Expression expression, Place place) implements ForStart {
        public Evaluate(Expression expression) {
            this(expression, Place.NONE);
        }
    }

    /// `switch (value) { case ... }`
    record Switch(Expression value, List<SwitchPart> parts, Place place) implements Statement {
        public Switch {
            parts = List.copyOf(parts);
        }

        public Switch(Expression value, List<? extends SwitchPart> parts) {
            this(value, List.copyOf(parts), Place.NONE);
        }
    }

    /// `for (start; condition; step) { }`; a missing condition parses but breaks the run time.
    record For(
            @Nullable ForStart start,
            @Nullable Expression condition,
            @Nullable Expression step,
            Body body,
            Place place) implements Statement {
        public For(@Nullable ForStart start, @Nullable Expression condition, @Nullable Expression step, Body body) {
            this(start, condition, step, body, Place.NONE);
        }
    }

    /// `for (T name in collection) { }`, or without a type over a variable that exists.
    record ForIn(@Nullable Type type, String name, Expression collection, Body body, Place place) implements Statement {
        public ForIn(@Nullable Type type, String name, Expression collection, Body body) {
            this(type, name, collection, body, Place.NONE);
        }
    }

    record While(Expression condition, Body body, Place place) implements Statement {
        public While(Expression condition, Body body) {
            this(condition, body, Place.NONE);
        }
    }

    record DoWhile(Body body, Expression condition, Place place) implements Statement {
        public DoWhile(Body body, Expression condition) {
            this(body, condition, Place.NONE);
        }
    }

    record Break(Place place) implements Statement {
        public Break() {
            this(Place.NONE);
        }
    }

    record Continue(Place place) implements Statement {
        public Continue() {
            this(Place.NONE);
        }
    }

    record Return(@Nullable Expression value, Place place) implements Statement {
        public Return(@Nullable Expression value) {
            this(value, Place.NONE);
        }
    }

    /// The same statement, made from this range of the Objective-C source.
    default Statement from(Span origin) {
        Place from = Place.from(origin);
        return switch (this) {
            case Declaration s -> new Declaration(s.modifiers, s.type, s.name, s.value, from);
            case Extern s -> new Extern(s.type, s.name, from);
            case Evaluate s -> new Evaluate(s.expression, from);
            case If s -> new If(s.branches(), s.otherwise(), from);
            case Switch s -> new Switch(s.value, s.parts, from);
            case For s -> new For(s.start, s.condition, s.step, s.body, from);
            case ForIn s -> new ForIn(s.type, s.name, s.collection, s.body, from);
            case While s -> new While(s.condition, s.body, from);
            case DoWhile s -> new DoWhile(s.body, s.condition, from);
            case Break ignored -> new Break(from);
            case Continue ignored -> new Continue(from);
            case Return s -> new Return(s.value, from);
            case Comment s -> new Comment(s.text(), s.trailing(), from);
            case BlankLine ignored -> new BlankLine(from);
        };
    }
}
