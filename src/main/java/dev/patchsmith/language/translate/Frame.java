package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One body while it is translated: where the next statement goes, what has been said, which names are taken.
final class Frame {

    /// A block that is being written.
    ///
    /// @param returns what it returns
    record OpenBlock(dev.patchsmith.language.objc.tree.Expression.BlockLiteral source, CType returns) {}

    final Unit unit;
    final Knowledge knowledge;
    final Bindings bindings;
    final Typing typing;
    final String className;
    final boolean inClassMethod;
    final CType returns;
    final String label;
    final Natives natives = new Natives();
    final Disturbance disturbance = new Disturbance(this);
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final List<Rewriting> rewritings = new ArrayList<>();
    final Deque<OpenBlock> blocks = new ArrayDeque<>();
    final Set<Local> written = new HashSet<>();

    /// Structs of which this body has been told already that a script cannot describe them.
    final Set<String> refusedStructs = new HashSet<>();

    final Expressions expressions;
    final Statements statements;
    boolean returnsRetained;

    /// Absent for what is no method.
    dev.patchsmith.language.objc.tree.@Nullable Statement body;

    /// The counter of the loop whose step is written, where the loop's condition keeps it below a limit.
    @Nullable
    String boundedCounter;

    /// Sums and differences of an unsigned number and a literal, which a hexadecimal literal makes unsigned.
    final Set<Expression> markable = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    boolean isNewMethod;
    boolean isToldOfGuesses;
    private int counter;
    private Lines lines = new Lines();
    private List<Statement> after = new ArrayList<>();
    private dev.patchsmith.language.objc.tree.@Nullable Expression direct;

    Frame(Unit unit, Bindings bindings, Owner owner) {
        this.unit = unit;
        this.knowledge = unit.knowledge();
        this.bindings = bindings;
        this.className = owner.className();
        this.inClassMethod = owner.ofClass();
        this.label = owner.label();
        this.typing = new Typing(knowledge, bindings, className, inClassMethod);
        this.returns = owner.returns();
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
    }

    /// Whose body it is.
    ///
    /// @param className empty for a C function
    /// @param label as people name it, such as `-[Foo bar:]`
    record Owner(String className, boolean ofClass, String label, CType returns) {}

    String temporary(String base) {
        String plain = base.startsWith("_") ? base.substring(1) : base;
        return (plain.isEmpty() ? "t" : plain) + "_mg" + ++counter;
    }

    /// Whether a sum is the step of a loop that ends before its counter passes 2^32.
    boolean steps(
            dev.patchsmith.language.objc.tree.BinaryOperator operator,
            dev.patchsmith.language.objc.tree.Expression target) {
        return operator == dev.patchsmith.language.objc.tree.BinaryOperator.ADD
                && bare(target) instanceof dev.patchsmith.language.objc.tree.Expression.Identifier name
                && name.name().equals(boundedCounter);
    }

    Lines lines() {
        return lines;
    }

    boolean inBlock() {
        return !blocks.isEmpty();
    }

    boolean failed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    Value error(String code, Span span, String message, Fix... fixes) {
        if (unit.knowledge().answers().accepts(label, code)) {
            warn("W-ACCEPTED", span, "Accepted by you: " + message);
        } else {
            diagnostics.add(Diagnostic.error(code, span, message, fixes));
        }
        return Value.of(Emit.NIL, CType.UNKNOWN);
    }

    boolean accepts(String code) {
        return unit.knowledge().answers().accepts(label, code);
    }

    void warn(String code, Span span, String message, Fix... fixes) {
        diagnostics.add(Diagnostic.warning(code, span, message, fixes));
    }

    void inform(String code, Span span, String message) {
        diagnostics.add(Diagnostic.information(code, span, message));
    }

    void rewritten(String kind, Span span, String sentence) {
        rewritings.add(new Rewriting(kind, sentence, span));
    }

    /// What the work writes, apart from what is written already.
    <T> Written<T> apart(Supplier<T> work) {
        Lines outer = lines;
        List<Statement> outerAfter = after;
        lines = new Lines();
        lines.from(outer.origin());
        after = new ArrayList<>();
        T result = work.get();
        flush();
        var written = new Written<>(result, lines);
        lines = outer;
        after = outerAfter;
        return written;
    }

    /// A result and the statements that must run before it is used.
    record Written<T>(T result, Lines lines) {}

    /// Runs work whose expression is the statement's own: what must follow a call can follow the statement.
    <T> T directly(dev.patchsmith.language.objc.tree.Expression expression, Supplier<T> work) {
        direct = bare(expression);
        T result = work.get();
        direct = null;
        return result;
    }

    static dev.patchsmith.language.objc.tree.Expression bare(dev.patchsmith.language.objc.tree.Expression expression) {
        var at = expression;
        while (at instanceof dev.patchsmith.language.objc.tree.Expression.Parenthesized inner) {
            at = inner.inner();
        }
        return at;
    }

    boolean isDirect(dev.patchsmith.language.objc.tree.Expression expression) {
        return direct == expression;
    }

    /// Written when the statement under way is done.
    void later(Statement statement) {
        after.add(statement);
    }

    void flush() {
        for (Statement statement : after) {
            lines.add(statement);
        }
        after.clear();
    }

    /// Keeps a value in a new variable written before the statement.
    Value keep(Value value, String base, CType type) {
        return keep(value, base, type, lines.size());
    }

    Value keep(Value value, String base, CType type, int at) {
        String name = temporary(base);
        Type written = ScriptTypes.of(type);
        Expression initial = value.code();
        lines.insert(at, new Statement.Declaration(written == null ? Type.Word.ID : written, name, initial));
        if (written == null && !type.isUnknown()) {
            structNeeded(type);
        }
        if (type.isUnknown() && value.kind() == Value.Kind.UNKNOWN) {
            warn(
                    "W-TYPE",
                    lines.origin(),
                    "The type of " + base
                            + " is not known, so it is kept as an object: a number or struct would be lost."
                            + " Add the header that declares it to the project.");
        }
        return new Value(
                Emit.name(name),
                type,
                value.kind() == Value.Kind.UNKNOWN ? value.kind() : Value.kindOf(type),
                type.is(CType.Kind.BOOL));
    }

    Expression helper(Natives.PreludeBlock helper, Expression... arguments) {
        natives.need(helper);
        return Emit.call(helper.text(), arguments);
    }

    /// Makes sure that the script can describe a struct; false when it cannot, which is said.
    boolean structNeeded(CType type) {
        return StructNeeds.check(this, type, lines.origin());
    }
}
