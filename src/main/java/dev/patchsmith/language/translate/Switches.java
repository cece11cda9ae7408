package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Statement.While;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `switch`: braces for every case, `default` last.
final class Switches {

    /// Labels with the statements up to the next label.
    private record Section(List<Statement> labels, List<Statement> statements) {
        boolean hasDefault() {
            return labels.stream().anyMatch(Statement.Default.class::isInstance);
        }
    }

    private final Frame frame;

    Switches(Frame frame) {
        this.frame = frame;
    }

    void choose(Statement.Switch s) {
        List<Section> sections = sections(s);
        if (sections.isEmpty()) {
            frame.expressions.effect(s.value());
            return;
        }
        if (sections.size() == 1
                && sections.getFirst().labels().stream().allMatch(Statement.Default.class::isInstance)) {
            onlyDefault(s, sections.getFirst());
            return;
        }
        List<Section> ordered = defaultLast(sections, s);
        Value value = frame.expressions.value(s.value());
        hoistShared(sections);
        frame.statements.guards.enterSwitch();
        List<SwitchPart> parts = new ArrayList<>();
        for (Section section : ordered) {
            section(section, parts, frame.typing.of(s.value()));
        }
        frame.statements.guards.leave();
        frame.lines().add(new dev.patchsmith.language.mango.tree.Statement.Switch(value.code(), parts));
    }

    private List<Section> sections(Statement.Switch s) {
        List<Statement> flat =
                s.body() instanceof Statement.Compound compound ? compound.statements() : List.of(s.body());
        List<Section> sections = new ArrayList<>();
        for (Statement statement : flat) {
            boolean isLabel = statement instanceof Statement.Case || statement instanceof Statement.Default;
            if (isLabel) {
                if (sections.isEmpty() || !sections.getLast().statements().isEmpty()) {
                    sections.add(new Section(new ArrayList<>(), new ArrayList<>()));
                }
                sections.getLast().labels().add(statement);
            } else if (!sections.isEmpty()) {
                sections.getLast().statements().add(statement);
            } else if (!(statement instanceof Statement.Empty)) {
                frame.error("E-SWITCH", statement.span(), "Statements stand before the first case label.");
            }
        }
        return sections;
    }

    /// `default` in the middle may move to the end only if nothing falls into it or out of it.
    private List<Section> defaultLast(List<Section> sections, Statement.Switch s) {
        int at = -1;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).hasDefault()) {
                at = i;
            }
        }
        if (at < 0 || at == sections.size() - 1) {
            return sections;
        }
        boolean fallsIn = at > 0 && !leaves(sections.get(at - 1).statements());
        if (fallsIn || !leaves(sections.get(at).statements())) {
            frame.error(
                    "E-SWITCH", s.span(), "default falls through into a following case: reorder the switch by hand.");
        }
        List<Section> ordered = new ArrayList<>(sections);
        ordered.add(ordered.remove(at));
        return ordered;
    }

    private static boolean leaves(List<Statement> statements) {
        if (statements.isEmpty()) {
            return false;
        }
        return switch (statements.getLast()) {
            case Statement.Break _, Statement.Continue _, Statement.Return _, Statement.Throw _ -> true;
            case Statement.Compound c -> leaves(c.statements());
            case Statement.If e -> e.otherwise() != null && leaves(List.of(e.then())) && leaves(List.of(e.otherwise()));
            default -> false;
        };
    }

    private void onlyDefault(Statement.Switch s, Section section) {
        List<Statement> statements = new ArrayList<>(inlined(section.statements()));
        if (!Purity.isPure(s.value())) {
            frame.expressions.effect(s.value());
        }
        if (!statements.isEmpty() && statements.getLast() instanceof Statement.Break) {
            statements.removeLast();
        }
        var finder = new BreakFinder();
        finder.statements(statements);
        if (!finder.found) {
            frame.statements.bare(new Statement.Compound(s.body().span(), statements));
            return;
        }
        frame.statements.guards.enterSwitch();
        Lines lines =
                frame.statements.nestedLines(new Statement.Compound(s.body().span(), statements));
        frame.statements.guards.leave();
        if (!lines.leaves()) {
            lines.add(new dev.patchsmith.language.mango.tree.Statement.Break());
        }
        frame.lines().add(new While(Emit.bool(true), lines.body()));
    }

    /// The braces around the statements of a case are the case's own.
    private List<Statement> inlined(List<Statement> statements) {
        if (!statements.isEmpty() && statements.getFirst() instanceof Statement.Compound first) {
            List<Statement> rest = statements.subList(1, statements.size());
            Set<String> inner = Statements.declaredNames(first.statements());
            Set<String> outer = Statements.declaredNames(rest);
            if (inner.stream().noneMatch(outer::contains)) {
                List<Statement> all = new ArrayList<>(first.statements());
                all.addAll(rest);
                return all;
            }
        }
        return statements;
    }

    private void section(Section section, List<SwitchPart> parts, CType type) {
        List<dev.patchsmith.language.mango.tree.Expression> values = new ArrayList<>();
        for (Statement label : section.labels()) {
            frame.statements.comments.before(label.span().start(), leading(parts));
            flushLeading(parts);
            if (label instanceof Statement.Case labelled) {
                values.addAll(values(labelled, type));
            }
        }
        Lines lines = frame.apart(() -> {
                    frame.statements.weakness.enter();
                    Set<String> outer = frame.statements.headerNames;
                    frame.statements.headerNames = Set.of();
                    frame.statements.comments.after(
                            section.labels().getLast().span().end(), frame.lines());
                    frame.statements.all(inlined(section.statements()));
                    frame.statements.headerNames = outer;
                    frame.statements.weakness.leave();
                    return "";
                })
                .lines();
        boolean isDefault = section.hasDefault();
        for (int i = 0; i < values.size(); i++) {
            boolean isLast = i == values.size() - 1 && !isDefault;
            parts.add(new SwitchPart.Case(values.get(i), isLast ? lines.body() : new Body()));
        }
        if (isDefault) {
            parts.add(new SwitchPart.Default(lines.body()));
        }
    }

    private final Lines pending = new Lines();

    private Lines leading(List<SwitchPart> parts) {
        return pending;
    }

    private void flushLeading(List<SwitchPart> parts) {
        for (var each : pending.statements()) {
            if (each instanceof Comment comment) {
                parts.add(Comment.ownLine(comment.text()));
            }
        }
        pending.statements().clear();
    }

    /// The labels of a case, converted to the type of what is switched on.
    private List<dev.patchsmith.language.mango.tree.Expression> values(Statement.Case label, CType type) {
        ConstantValue from = converted(frame.knowledge.folding().fold(label.value()), type);
        if (label.last() == null) {
            return List.of(
                    from != null && !from.isReal()
                            ? frame.expressions.literals.integer(from).code()
                            : frame.expressions.code(label.value()));
        }
        ConstantValue to = converted(frame.knowledge.folding().fold(label.last()), type);
        if (from == null || to == null || from.isReal() || to.bits() - from.bits() >= 64) {
            frame.error("E-SWITCH", label.span(), "The range of this case is too long or not known.");
            return List.of();
        }
        List<dev.patchsmith.language.mango.tree.Expression> values = new ArrayList<>();
        for (long value = from.bits(); value <= to.bits(); value++) {
            values.add(Emit.integer(value));
        }
        return values;
    }

    private static @Nullable ConstantValue converted(@Nullable ConstantValue value, CType type) {
        boolean isWord = type.isInteger() && Signs.isWord(type.promoted());
        return value == null || value.isReal() || !isWord ? value : ConstantValue.of(value.bits(), type.promoted());
    }

    /// Variables that a later case names too are declared before the switch.
    private void hoistShared(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            for (Variable variable : variables(sections.get(i).statements())) {
                Local local = frame.bindings.declaredBy(variable);
                if (local != null && isUsed(local, sections.subList(i + 1, sections.size()))) {
                    frame.statements.declarations.hoist(variable);
                }
            }
        }
    }

    private boolean isUsed(Local local, List<Section> sections) {
        var finder = new UseFinder(local);
        sections.forEach(section -> finder.statements(section.statements()));
        return finder.found;
    }

    private static List<Variable> variables(List<Statement> statements) {
        List<Variable> variables = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Declare declare
                    && declare.declaration() instanceof Declaration.Variables declared) {
                variables.addAll(declared.variables());
            }
        }
        return variables;
    }

    private final class UseFinder extends TreeWalk {
        private final Local local;
        boolean found;

        UseFinder(Local local) {
            this.local = local;
        }

        @Override
        void expression(@Nullable Expression expression) {
            found |= expression instanceof Expression.Identifier name && frame.bindings.of(name) == local;
            super.expression(expression);
        }
    }

    /// Looks for a `break` of the switch itself.
    private static final class BreakFinder extends TreeWalk {
        boolean found;

        @Override
        void statement(@Nullable Statement statement) {
            switch (statement) {
                case null -> {}
                case Statement.Break _ -> found = true;
                case Statement.While _,
                        Statement.DoWhile _,
                        Statement.For _,
                        Statement.ForIn _,
                        Statement.Switch _ -> {}
                default -> children(statement);
            }
        }

        @Override
        void expression(@Nullable Expression expression) {}
    }
}
