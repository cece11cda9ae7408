package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression.Word;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement.Break;
import dev.patchsmith.language.mango.tree.Statement.Continue;
import dev.patchsmith.language.mango.tree.Statement.Return;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import dev.patchsmith.language.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Carries statements over, each family by its own class.
final class Statements {

    private final Frame frame;
    final Branches branches;
    final Loops loops;
    final Switches switches;
    final Declarations declarations;
    final Guards guards;
    final Weakness weakness;
    final CommentTrail comments;
    private final UnorderedEffects unordered;

    /// Names a `for` header declares in the scope that is being written.
    Set<String> headerNames = Set.of();

    Statements(Frame frame) {
        this.frame = frame;
        this.branches = new Branches(frame);
        this.loops = new Loops(frame);
        this.switches = new Switches(frame);
        this.declarations = new Declarations(frame);
        this.guards = new Guards(frame);
        this.weakness = new Weakness(frame);
        this.unordered = new UnorderedEffects(frame);
        this.comments = new CommentTrail(frame.unit.source(), frame.unit.comments());
    }

    void all(List<Statement> statements) {
        for (Statement statement : statements) {
            comments.before(statement.span().start(), frame.lines());
            one(statement);
            comments.after(statement.span().end(), frame.lines());
        }
    }

    /// The statements of a body in braces, with the comments up to the closing brace.
    void body(Statement.Compound body) {
        Set<String> outer = headerNames;
        headerNames = Set.of();
        all(body.statements());
        comments.before(Math.max(0, body.span().end() - 1), frame.lines());
        headerNames = outer;
    }

    /// A statement that becomes a body of its own, whether it has braces or not.
    Body nested(Statement statement) {
        return nestedLines(statement).body();
    }

    Lines nestedLines(Statement statement) {
        return frame.apart(() -> {
                    weakness.enter();
                    if (statement instanceof Statement.Compound compound) {
                        body(compound);
                    } else {
                        Set<String> outer = headerNames;
                        headerNames = Set.of();
                        all(List.of(statement));
                        headerNames = outer;
                    }
                    weakness.leave();
                    return "";
                })
                .lines();
    }

    private void one(Statement statement) {
        var before = frame.lines().origin();
        frame.lines().from(frame.unit.isForeign() ? Span.NONE : statement.span());
        unordered.check(statement);
        frame.expressions.pointers.apart(() -> dispatch(statement));
        frame.flush();
        frame.lines().from(before);
    }

    private void dispatch(Statement statement) {
        switch (statement) {
            case Statement.Compound s -> bareBlock(s);
            case Statement.Declare s -> declarations.declare(s.declaration());
            case Statement.Evaluate s -> frame.expressions.effect(s.expression());
            case Statement.If s -> branches.choose(s);
            case Statement.While s -> loops.loop(s);
            case Statement.DoWhile s -> loops.loop(s);
            case Statement.For s -> loops.loop(s);
            case Statement.ForIn s -> loops.loop(s);
            case Statement.Switch s -> switches.choose(s);
            case Statement.Case s -> frame.error("E-SWITCH", s.span(), "A case label stands inside other statements.");
            case Statement.Default s ->
                frame.error("E-SWITCH", s.span(), "A default label stands inside other statements.");
            case Statement.Label s -> {
                if (isTarget(s)) {
                    frame.error("E-GOTO", s.span(), "goto and labels are not available in a script.");
                }
            }
            case Statement.Goto s -> frame.error("E-GOTO", s.span(), "goto and labels are not available in a script.");
            case Statement.Break _ -> {
                guards.leaveTo(Guards.Reach.BREAK);
                frame.lines().add(new Break());
            }
            case Statement.Continue _ -> {
                guards.leaveTo(Guards.Reach.CONTINUE);
                frame.lines().add(new Continue());
            }
            case Statement.Return s -> result(s);
            case Statement.Empty _ -> {}
            case Statement.AutoreleasePool s -> pool(s);
            case Statement.Synchronized s -> guards.synchronize(s);
            case Statement.Try s -> guards.attempt(s);
            case Statement.Throw s -> guards.raise(s);
            case Statement.Assembler s -> frame.error("E-ASM", s.span(), "Assembler cannot be carried into a script.");
            case Statement.MacroCall s -> frame.expressions.effect(s.call());
            case Statement.Misunderstood s ->
                frame.error("E-SYNTAX", s.span(), "This is not understood as a statement.");
        }
    }

    private static boolean isTarget(Statement.Label label) {
        return !label.name().text().isEmpty();
    }

    /// Braces of their own keep their scope.
    private void bareBlock(Statement.Compound s) {
        Body body = nested(s);
        if (!body.statements().isEmpty()) {
            frame.lines().add(new If(new Word(dev.patchsmith.language.mango.tree.Expression.Value.YES), body));
        }
    }

    /// Statements without a scope of their own, unless their names clash.
    void bare(Statement.Compound s) {
        if (clashes(s.statements())) {
            bareBlock(s);
        } else {
            all(s.statements());
            comments.before(Math.max(0, s.span().end() - 1), frame.lines());
        }
    }

    private void pool(Statement.AutoreleasePool s) {
        frame.inform("I-POOL", s.span(), "The autorelease pool is left out: objects live until the next one.");
        bare(s.body());
    }

    /// Whether a name declared here means another variable elsewhere in the body.
    boolean clashes(List<Statement> statements) {
        return declaredNames(statements).stream().anyMatch(name -> frame.bindings.count(name) > 1);
    }

    static Set<String> declaredNames(List<Statement> statements) {
        Set<String> names = new HashSet<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Declare declare
                    && declare.declaration() instanceof Declaration.Variables variables) {
                for (Variable variable : variables.variables()) {
                    names.add(variable.name().text());
                }
            }
        }
        return names;
    }

    /// What the body or the innermost block returns.
    CType returns() {
        return frame.blocks.isEmpty() ? frame.returns : frame.blocks.peek().returns();
    }

    private void result(Statement.Return s) {
        Expression value = s.value();
        CType type = returns();
        if (value == null) {
            guards.leaveTo(Guards.Reach.RETURN);
            frame.lines().add(new Return(null));
            return;
        }
        CType valueType = frame.typing.of(value);
        if (type.is(CType.Kind.VOID) || (valueType.is(CType.Kind.VOID) && !type.isUnknown())) {
            frame.expressions.effect(value);
            guards.leaveTo(Guards.Reach.RETURN);
            frame.lines().add(new Return(null));
            return;
        }
        Value result = type.isUnknown() ? frame.expressions.value(value) : frame.expressions.stored(value, type);
        if (guards.guards() && !result.isStable()) {
            result = frame.keep(result, "ret", type.isUnknown() ? valueType : type);
        }
        guards.leaveTo(Guards.Reach.RETURN);
        boolean retains = frame.returnsRetained && frame.blocks.isEmpty() && !isNil(value);
        frame.lines().add(new Return(retains ? Emit.send(result.code(), "retain") : result.code()));
    }

    private static boolean isNil(Expression value) {
        return Frame.bare(value) instanceof Expression.NullLiteral;
    }
}
