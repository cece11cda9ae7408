package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Carries expressions over, each family by its own class.
final class Expressions {

    private final Frame frame;
    final Names names;
    final Literals literals;
    final Messages messages;
    final Members members;
    final Operators operators;
    final Conversions conversions;
    final Comparisons comparisons;
    final Bits bits;
    final Assignments assignments;
    final CompoundAssignments compounds;
    final Choices choices;
    final NilStructs nilStructs;
    final Increments increments;
    final Casts casts;
    final Floats floats;
    final Calls calls;
    final WellKnownCalls wellKnown;
    final Blocks blocks;
    final Pointers pointers;
    final Ivars ivars;
    final Stores stores;
    final Formats formats;
    final StructLiterals structs;
    final CArrays arrays;

    Expressions(Frame frame) {
        this.frame = frame;
        this.names = new Names(frame);
        this.literals = new Literals(frame);
        this.messages = new Messages(frame);
        this.members = new Members(frame);
        this.operators = new Operators(frame);
        this.conversions = new Conversions(frame);
        this.comparisons = new Comparisons(frame);
        this.bits = new Bits(frame);
        this.assignments = new Assignments(frame);
        this.compounds = new CompoundAssignments(frame);
        this.choices = new Choices(frame);
        this.nilStructs = new NilStructs(frame);
        this.increments = new Increments(frame);
        this.casts = new Casts(frame);
        this.floats = new Floats(frame);
        this.calls = new Calls(frame);
        this.wellKnown = new WellKnownCalls(frame);
        this.blocks = new Blocks(frame);
        this.pointers = new Pointers(frame);
        this.ivars = new Ivars(frame);
        this.stores = new Stores(frame);
        this.formats = new Formats(frame);
        this.structs = new StructLiterals(frame);
        this.arrays = new CArrays(frame);
    }

    /// The value of an expression; statements it needs before it are written to the frame.
    Value value(Expression expression) {
        return switch (expression) {
            case Expression.Identifier e -> names.value(e);
            case Expression.Super e -> names.superValue(e);
            case Expression.IntegerLiteral e -> literals.integer(e);
            case Expression.FloatingLiteral e -> literals.real(e);
            case Expression.CharacterLiteral e -> Value.of(Emit.integer(e.value()), CType.INT);
            case Expression.StringLiteral e -> literals.string(e);
            case Expression.BooleanLiteral e -> Value.of(Emit.bool(e.value()), CType.BOOL);
            case Expression.NullLiteral e ->
                Value.of(e.raw().equals("NULL") ? Emit.NULL : Emit.NIL, frame.typing.of(e));
            case Expression.Boxed e -> literals.boxed(e);
            case Expression.ArrayLiteral e -> literals.array(e);
            case Expression.DictionaryLiteral e -> literals.dictionary(e);
            case Expression.Parenthesized e -> value(e.inner());
            case Expression.Message e -> messages.value(e);
            case Expression.Call e -> calls.value(e);
            case Expression.AtCall e -> wellKnown.atCall(e);
            case Expression.Select e -> members.value(e);
            case Expression.Subscript e -> arrays.subscript(e);
            case Expression.Unary e -> operators.unary(e);
            case Expression.Binary e -> operators.binary(e);
            case Expression.Assign e -> assignments.value(e);
            case Expression.Conditional e -> choices.conditional(e);
            case Expression.Comma e -> {
                effect(e.left());
                yield value(e.right());
            }
            case Expression.Cast e -> casts.value(e);
            case Expression.CompoundLiteral e -> structs.compound(e);
            case Expression.InitializerList e ->
                frame.error("E-TYPE", e.span(), "A list in braces stands where its type is not known.");
            case Expression.SizeOf e -> literals.size(e);
            case Expression.TypeOperand e -> names.type(e);
            case Expression.BlockLiteral e -> blocks.value(e, CType.UNKNOWN);
            case Expression.SelectorLiteral e -> literals.selector(e);
            case Expression.ProtocolLiteral e -> literals.protocol(e);
            case Expression.Encode e -> literals.encode(e);
            case Expression.Available e -> literals.available(e);
            case Expression.StatementExpression e -> statementExpression(e);
            case Expression.Generic e ->
                frame.error("E-GENERIC", e.span(), "_Generic chooses by type, which a script cannot do.");
            case Expression.Condition e ->
                frame.error("E-CONDITION", e.span(), "A declaration inside a condition cannot be carried here.");
            case Expression.Misunderstood e ->
                frame.error("E-SYNTAX", e.span(), "This is not understood as an expression.");
        };
    }

    dev.patchsmith.language.mango.tree.Expression code(Expression expression) {
        return value(expression).code();
    }

    /// The value as far as it is true or false.
    Value condition(Expression expression) {
        return comparisons.condition(expression);
    }

    /// The expression for what it does; its value is not used.
    void effect(Expression expression) {
        switch (expression) {
            case Expression.Parenthesized e -> effect(e.inner());
            case Expression.Comma e -> {
                effect(e.left());
                effect(e.right());
            }
            case Expression.Assign e -> assignments.effect(e);
            case Expression.Unary e when increments.is(e) -> increments.effect(e);
            case Expression.Cast e when frame.typing.read(e.type()).is(CType.Kind.VOID) -> effect(e.operand());
            case Expression.Conditional e -> frame.statements.branches.effect(e);
            case Expression.Call e when wellKnown.effect(e) -> {}
            case Expression.AtCall e -> wellKnown.atStatement(e);
            case Expression.Message e when formats.effect(e) -> {}
            case Expression.StatementExpression e -> frame.statements.bare(e.body());
            default -> {
                Value value = frame.directly(expression, () -> value(expression));
                evaluate(value);
            }
        }
    }

    /// Writes a value as a statement, unless evaluating it does nothing.
    void evaluate(Value value) {
        if (!value.isStable()) {
            frame.lines().evaluate(value.code());
        }
        frame.flush();
    }

    /// The value converted for a variable, parameter or property of the type.
    Value stored(Expression expression, CType target) {
        return stores.stored(expression, target);
    }

    /// Several values from left to right. Where a later one needs statements before it, the earlier ones are kept in
    /// variables, so that the order of evaluation stays.
    List<Value> all(List<Expression> expressions, IntFunction<CType> targets) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (int i = 0; i < expressions.size(); i++) {
            int before = frame.lines().size();
            Expression expression = expressions.get(i);
            CType target = targets.apply(i);
            Value value = target.isUnknown() && !(expression instanceof Expression.BlockLiteral)
                    ? members.bridged(expression, value(expression))
                    : stored(expression, target);
            if (frame.lines().size() > before && needsSpill(before)) {
                spill(values, expressions, before);
            }
            values.add(value);
        }
        return values;
    }

    /// Declarations that only copy a name do not disturb what was evaluated before them.
    boolean needsSpill(int from) {
        List<Statement> statements = frame.lines().statements();
        for (int i = from; i < statements.size(); i++) {
            boolean harmless = statements.get(i) instanceof Statement.Declaration declaration
                    && (declaration.value() == null || isSettled(declaration.value()));
            if (!harmless) {
                return true;
            }
        }
        return false;
    }

    /// Whether the code gives the same whatever is evaluated before or after it.
    boolean isSettled(dev.patchsmith.language.mango.tree.Expression code) {
        return Value.of(code, CType.UNKNOWN).isStable()
                && !(code instanceof dev.patchsmith.language.mango.tree.Expression.Name name
                        && frame.disturbance.isOpen(name.text()));
    }

    /// Whether a value is the same after the statements that were written since.
    boolean isKept(Value value, int from) {
        if (!(value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name name)) {
            return value.isStable();
        }
        List<Statement> since =
                frame.lines().statements().subList(from, frame.lines().size());
        return !frame.disturbance.changes(since, java.util.Set.of(name.text()));
    }

    private void spill(List<Value> values, List<Expression> expressions, int before) {
        int at = before;
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (!isKept(value, at)) {
                CType type = value.type().isUnknown() ? frame.typing.of(expressions.get(i)) : value.type();
                values.set(i, frame.keep(value, baseName(expressions.get(i)), type, at++));
            }
        }
    }

    /// Two values in order, as [#all] does it.
    Value spillBefore(Value first, Expression source, int before) {
        if (frame.lines().size() == before || !needsSpill(before) || isKept(first, before)) {
            return first;
        }
        CType type = first.type().isUnknown() ? frame.typing.of(source) : first.type();
        return frame.keep(first, baseName(source), type, before);
    }

    /// A word for a variable that keeps the value of an expression.
    static String baseName(Expression expression) {
        return switch (expression) {
            case Expression.Identifier e -> e.name();
            case Expression.Select e -> e.name().text();
            case Expression.Message e -> e.selector().parts().getFirst().text();
            case Expression.Subscript e -> baseName(e.base());
            case Expression.Parenthesized e -> baseName(e.inner());
            case Expression.Cast e -> baseName(e.operand());
            case Expression.Call e -> e.callee() instanceof Expression.Identifier name ? name.name() : "t";
            case Expression.Boxed e -> baseName(e.value());
            default -> "t";
        };
    }

    private Value statementExpression(Expression.StatementExpression e) {
        var statements = e.body().statements();
        if (statements.isEmpty()
                || !(statements.getLast() instanceof dev.patchsmith.language.objc.tree.Statement.Evaluate last)) {
            return frame.error("E-STMT-EXPR", e.span(), "This ({ ... }) has no value that could be carried.");
        }
        frame.statements.all(statements.subList(0, statements.size() - 1));
        Value value = value(last.expression());
        return value.isStable() ? value : frame.keep(value, "t", frame.typing.of(last.expression()));
    }
}
