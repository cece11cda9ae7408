package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of C and Objective-C.
///
/// Labels (`case`, `default`, `name:`) are statements of their own before the statement they label, so that the
/// contents of a `switch` are one flat list; where a label stands without braces a [Compound] holds it and its
/// statement together.
public sealed interface Statement extends Node {

    /// @param span from brace to brace, or from a label to the end of the statement it labels
    record Compound(Span span, List<Statement> statements) implements Statement {
        public Compound {
            statements = List.copyOf(statements);
        }
    }

    /// A local declaration.
    record Declare(Span span, Declaration declaration) implements Statement {}

    /// An expression with its semicolon.
    record Evaluate(Span span, Expression expression) implements Statement {}

    record If(
            Span span,
            Expression condition,
            Statement then,
            @Nullable Statement otherwise) implements Statement {}

    record While(Span span, Expression condition, Statement body) implements Statement {}

    record DoWhile(Span span, Statement body, Expression condition) implements Statement {}

    /// @param initial a [Declare] or [Evaluate] with the semicolon
    record For(
            Span span,
            @Nullable Statement initial,
            @Nullable Expression condition,
            @Nullable Expression step,
            Statement body)
            implements Statement {}

    /// `for (T x in collection)`
    ///
    /// @param element a [Declare] of one variable, or an [Evaluate] of something assignable
    record ForIn(Span span, Statement element, Expression collection, Statement body) implements Statement {}

    record Switch(Span span, Expression value, Statement body) implements Statement {}

    /// `case value:` or `case value ... last:`
    record Case(Span span, Expression value, @Nullable Expression last) implements Statement {}

    record Default(Span span) implements Statement {}

    record Label(Span span, Name name) implements Statement {}

    /// @param name absent for a computed `goto *p;`
    record Goto(Span span, @Nullable Name name) implements Statement {}

    record Break(Span span) implements Statement {}

    record Continue(Span span) implements Statement {}

    record Return(Span span, @Nullable Expression value) implements Statement {}

    record Empty(Span span) implements Statement {}

    record AutoreleasePool(Span span, Compound body) implements Statement {}

    record Synchronized(Span span, Expression lock, Compound body) implements Statement {}

    record Try(
            Span span,
            Compound body,
            List<Catch> catches,
            @Nullable Compound last) implements Statement {
        public Try {
            catches = List.copyOf(catches);
        }
    }

    /// @param value absent for `@throw;`, which throws the caught exception again
    record Throw(Span span, @Nullable Expression value) implements Statement {}

    /// Inline assembler.
    record Assembler(Span span) implements Statement {}

    /// A call of an unknown macro that stands without a semicolon.
    record MacroCall(Span span, Expression call) implements Statement {}

    /// Text that is no statement; a diagnostic says so.
    record Misunderstood(Span span) implements Statement {}

    /// @param parameter absent for `@catch (...)`
    record Catch(Span span, @Nullable Parameter parameter, Compound body) {}
}
