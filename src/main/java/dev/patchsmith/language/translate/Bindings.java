package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which variable each name of a body means, where variables are written, and which blocks capture them.
final class Bindings extends TreeWalk {

    /// Where the address of a variable is taken.
    private record AddressPlace(int event, Local.@Nullable Loop loop, Expression.@Nullable BlockLiteral block) {}

    /// A block literal with the events of its text.
    record BlockPlace(int start, int end, Local.@Nullable Loop loop) {}

    private final Map<Expression.Identifier, Local> uses = new IdentityHashMap<>();
    private final Map<Object, Local> declared = new IdentityHashMap<>();
    final WeakNames weakNames = new WeakNames(this);
    private final Map<Expression.BlockLiteral, BlockPlace> blockPlaces = new IdentityHashMap<>();
    private final Map<Expression.Unary, AddressPlace> addresses = new IdentityHashMap<>();
    private final Map<Expression.BlockLiteral, List<Local>> captured = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> outside = new HashSet<>();
    private final List<Local> all = new ArrayList<>();
    private final Deque<Map<String, Local>> scopes = new ArrayDeque<>();
    private final Deque<Expression.BlockLiteral> blocks = new ArrayDeque<>();
    private Local.@Nullable Loop loop;
    private int event;

    /// Reads a body whose parameters are these.
    void read(List<Parameter> parameters, @Nullable Statement body) {
        scopes.push(new HashMap<>());
        parameters(parameters, Local.Role.PARAMETER);
        if (body instanceof Statement.Compound compound) {
            statements(compound.statements());
        } else {
            statement(body);
        }
        scopes.pop();
    }

    /// Reads statements on top of declarations that stay visible.
    void read(List<Statement> statements) {
        if (scopes.isEmpty()) {
            scopes.push(new HashMap<>());
        }
        statements(statements);
    }

    /// Reads an expression that stands outside of any body.
    void readExpression(Expression expression) {
        scopes.push(new HashMap<>());
        expression(expression);
        scopes.pop();
    }

    @Nullable
    Local of(Expression.Identifier use) {
        return uses.get(use);
    }

    /// @param declaration a [Variable] or [Parameter], or the call of `@weakify`
    @Nullable
    Local declaredBy(Object declaration) {
        return declared.get(declaration);
    }

    List<Local> capturedBy(Expression.BlockLiteral block) {
        return captured.getOrDefault(block, List.of());
    }

    /// Whether a block somewhere in this expression uses the variable.
    boolean isCapturedIn(Expression expression, Local local) {
        return captured.entrySet().stream()
                .anyMatch(each -> each.getValue().contains(local)
                        && expression.span().contains(each.getKey().span()));
    }

    /// Whether the name also means something that is no variable of the body.
    boolean isUsedFromOutside(String name) {
        return outside.contains(name);
    }

    boolean hasAddresses() {
        return !addresses.isEmpty();
    }

    /// All variables, in the order of their declarations.
    List<Local> all() {
        return all;
    }

    boolean changesAfter(Local local, Expression.BlockLiteral block) {
        BlockPlace place = blockPlaces.get(block);
        return place != null && local.changesAfter(place.start(), place.end(), place.loop());
    }

    /// Whether nothing can have been stored in the variable since its declaration when its address is taken here.
    boolean isUntouched(Local local, Expression.Unary address) {
        AddressPlace place = addresses.get(address);
        return place != null
                && local.role == Local.Role.VARIABLE
                && place.loop() == local.loop
                && place.block() == local.block
                && local.writes.stream().noneMatch(write -> write < place.event());
    }

    /// Whether the variable is first declared after this block although the block names it.
    boolean isWrittenIn(Local local, Expression.BlockLiteral block) {
        BlockPlace place = blockPlaces.get(block);
        return place != null && local.writes.stream().anyMatch(at -> at >= place.start() && at <= place.end());
    }

    private void parameters(List<Parameter> parameters, Local.Role role) {
        for (Parameter parameter : parameters) {
            if (parameter.name() != null) {
                var local = new Local(parameter.name().text(), parameter.type(), role, ++event, loop, blocks.peek());
                local.isWeak = parameter.ownership() == Ownership.WEAK;
                declare(parameter, local);
            }
        }
    }

    /// How many variables of that name the body has.
    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /// Makes an identifier that was not in the text mean a variable of the script.
    void bind(Expression.Identifier use, String written, Typing typing, CType type) {
        var local = new Local(written, null, Local.Role.VARIABLE, ++event, null, null);
        typing.know(local, type);
        uses.put(use, local);
    }

    private void declare(Object declaration, Local local) {
        counts.merge(local.name, 1, Integer::sum);
        all.add(local);
        declared.put(declaration, local);
        if (!scopes.isEmpty()) {
            scopes.peek().put(local.name, local);
        }
    }

    @Override
    void declaration(Declaration declaration) {
        if (declaration instanceof Declaration.Variables variables) {
            for (Variable variable : variables.variables()) {
                if (!variable.isPrototype() && !variables.storage().isExtern()) {
                    variable(
                            variable,
                            variables.storage().isStatic(),
                            variables.storage().isBlock());
                }
            }
        } else {
            super.declaration(declaration);
        }
    }

    private void variable(Variable variable, boolean isStatic, boolean isShared) {
        var local = new Local(
                variable.name().text(),
                variable.type(),
                isStatic ? Local.Role.STATIC : Local.Role.VARIABLE,
                ++event,
                loop,
                blocks.peek());
        local.isShared = isShared;
        local.isWeak = variable.ownership() == Ownership.WEAK || variable.ownership() == Ownership.UNSAFE_UNRETAINED;
        typeof(variable.type());
        local.initial = variable.initializer();
        declare(variable, local);
        expression(variable.initializer());
    }

    @Override
    void statement(@Nullable Statement statement) {
        if (statement == null) {
            return;
        }
        event++;
        switch (statement) {
            case Statement.Compound s -> scoped(() -> statements(s.statements()));
            case Statement.While s -> looped(() -> children(s));
            case Statement.DoWhile s -> looped(() -> children(s));
            case Statement.For s ->
                scoped(() -> {
                    statement(s.initial());
                    looped(() -> {
                        expression(s.condition());
                        statement(s.body());
                        expression(s.step());
                    });
                });
            case Statement.ForIn s ->
                scoped(() -> {
                    expression(s.collection());
                    looped(() -> {
                        element(s.element());
                        statement(s.body());
                    });
                });
            case Statement.If s -> scoped(() -> children(s));
            case Statement.Try s -> tried(s);
            default -> children(statement);
        }
    }

    private void tried(Statement.Try s) {
        statement(s.body());
        for (Statement.Catch each : s.catches()) {
            scoped(() -> {
                if (each.parameter() != null) {
                    parameters(List.of(each.parameter()), Local.Role.VARIABLE);
                }
                statement(each.body());
            });
        }
        statement(s.last());
    }

    private void element(Statement element) {
        if (element instanceof Statement.Declare declare
                && declare.declaration() instanceof Declaration.Variables variables) {
            for (Variable variable : variables.variables()) {
                var local = new Local(
                        variable.name().text(), variable.type(), Local.Role.ELEMENT, ++event, loop, blocks.peek());
                declare(variable, local);
            }
        } else if (element instanceof Statement.Evaluate evaluate
                && evaluate.expression() instanceof Expression.Identifier name) {
            expression(name);
            written(name);
        } else {
            statement(element);
        }
    }

    private void scoped(Runnable inside) {
        scopes.push(new HashMap<>());
        inside.run();
        scopes.pop();
    }

    private void looped(Runnable inside) {
        var here = new Local.Loop(++event, loop, new int[] {Integer.MAX_VALUE});
        loop = here;
        inside.run();
        here.end()[0] = ++event;
        loop = here.outer();
    }

    @Override
    void expression(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        event++;
        switch (expression) {
            case Expression.Identifier e -> use(e);
            case Expression.BlockLiteral e -> block(e);
            case Expression.Assign e -> {
                children(e);
                written(e.target());
            }
            case Expression.Unary e -> {
                children(e);
                if (e.operator() == UnaryOperator.ADDRESS) {
                    addresses.put(e, new AddressPlace(event, loop, blocks.peek()));
                }
                if (e.operator() == UnaryOperator.ADDRESS
                        || e.operator() == UnaryOperator.PRE_INCREMENT
                        || e.operator() == UnaryOperator.PRE_DECREMENT
                        || e.operator().isPostfix()) {
                    written(e.operand());
                }
            }
            case Expression.AtCall e -> {
                expressions(e.arguments());
                weakNames.read(e);
            }
            case Expression.Cast e -> {
                typeof(e.type());
                children(e);
            }
            case Expression.Condition e -> variable(e.variable(), e.storage().isStatic(), false);
            default -> children(expression);
        }
    }

    /// The names inside `typeof(e)` mean variables too.
    private void typeof(TypeName type) {
        switch (type) {
            case TypeName.TypeofExpression t -> expression(t.expression());
            case TypeName.Pointer t -> typeof(t.pointee());
            default -> {}
        }
    }

    /// A variable that is what another name is, as `@strongify` makes one.
    Local declareSame(Object declaration, Expression.Identifier source, String name) {
        var type = name.equals("self") ? null : new TypeName.Inferred(source.span(), Qualifiers.NONE);
        var local = new Local(name, type, Local.Role.VARIABLE, ++event, loop, blocks.peek());
        local.initial = source;
        declare(declaration, local);
        return local;
    }

    private void written(Expression target) {
        switch (target) {
            case Expression.Identifier e -> {
                Local local = uses.get(e);
                if (local != null) {
                    local.writes.add(++event);
                }
            }
            case Expression.Parenthesized e -> written(e.inner());
            case Expression.Select e -> {
                if (!e.isArrow()) {
                    structWritten(e.base());
                }
            }
            case Expression.Subscript e -> structWritten(e.base());
            default -> {}
        }
    }

    /// Writing a member changes the variable only if it is a struct or an array, not when it names an object.
    private void structWritten(Expression base) {
        Expression root = base;
        while (root instanceof Expression.Select select && !select.isArrow()) {
            root = select.base();
        }
        if (root instanceof Expression.Identifier name) {
            Local local = uses.get(name);
            if (local != null && local.mayBeStruct()) {
                local.writes.add(++event);
            }
        }
    }

    private void use(Expression.Identifier name) {
        for (Map<String, Local> scope : scopes) {
            Local local = scope.get(name.name());
            if (local != null) {
                uses.put(name, local);
                capture(local);
                return;
            }
        }
        outside.add(name.name());
    }

    private void capture(Local local) {
        for (Expression.BlockLiteral block : blocks) {
            if (local.block == block) {
                return;
            }
            List<Local> known = captured.computeIfAbsent(block, _ -> new ArrayList<>());
            if (!known.contains(local)) {
                known.add(local);
                local.captures.add(block);
            }
        }
    }

    private void block(Expression.BlockLiteral block) {
        int start = ++event;
        Local.Loop around = loop;
        loop = null;
        blocks.push(block);
        scopes.push(new HashMap<>());
        if (block.parameters() != null) {
            parameters(block.parameters(), Local.Role.BLOCK_PARAMETER);
        }
        statements(block.body().statements());
        scopes.pop();
        blocks.pop();
        loop = around;
        blockPlaces.put(block, new BlockPlace(start, ++event, around));
    }
}
