package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks statements and keeps the variables in scope.
final class BodyChecker {

    /// Types whose globals the run time reads eight bytes of, although they have fewer.
    private static final Set<String> SMALL =
            Set.of("float", "int8_t", "int16_t", "int32_t", "uint8_t", "uint16_t", "uint32_t");

    private static final Set<String> VARIADIC = Set.of(
            "printf",
            "fprintf",
            "sprintf",
            "snprintf",
            "asprintf",
            "scanf",
            "sscanf",
            "fscanf",
            "syslog",
            "open",
            "fcntl",
            "ioctl");

    private final Surroundings around;
    private final ExpressionChecker expressions;

    BodyChecker(Surroundings around) {
        this.around = around;
        this.expressions = new ExpressionChecker(around, this);
    }

    ExpressionChecker expressions() {
        return expressions;
    }

    void bodyOf(Method method, Scope scope) {
        method.body().statements().forEach(statement -> statement(statement, scope));
    }

    void body(@Nullable Body body, Scope outer) {
        if (body != null) {
            Scope scope = new Scope(outer);
            body.statements().forEach(statement -> statement(statement, scope));
        }
    }

    void statement(@Nullable Statement statement, Scope scope) {
        switch (statement) {
            case null -> {}
            case Statement.Declaration s -> declaration(s, scope);
            case Statement.Extern s -> extern(s, scope);
            case Statement.Evaluate s -> evaluate(s, scope);
            case Statement.Return s -> expressions.check(s.value(), scope);
            case If s -> {
                for (If.Branch branch : s.branches()) {
                    expressions.check(branch.condition(), scope);
                    body(branch.body(), scope);
                }
                body(s.otherwise(), scope);
            }
            case Statement.Switch s -> cases(s, scope);
            case Statement.For s -> loop(s, scope);
            case Statement.ForIn s -> loop(s, scope);
            case Statement.While s -> {
                expressions.check(s.condition(), scope);
                body(s.body(), scope);
            }
            case Statement.DoWhile s -> {
                body(s.body(), scope);
                expressions.check(s.condition(), scope);
            }
            case Statement.Break ignored -> {}
            case Statement.Continue ignored -> {}
            case dev.patchsmith.language.mango.tree.Comment ignored -> {}
            case dev.patchsmith.language.mango.tree.BlankLine ignored -> {}
        }
    }

    private void evaluate(Statement.Evaluate statement, Scope scope) {
        if (statement.expression() instanceof Expression.StructLiteral) {
            around.findings.warning(
                    "W-STRUCT-STATEMENT",
                    statement,
                    "A statement that begins with { is a struct literal and does nothing; a block of statements is"
                            + " written if (YES) { ... }.");
        }
        expressions.check(statement.expression(), scope);
    }

    void declare(Statement.Declaration declaration, Scope scope) {
        var block = declaration.value() instanceof Expression.BlockLiteral literal
                        && !around.assigned.contains(declaration.name())
                ? literal
                : null;
        scope.declare(new Variable(declaration.name(), declaration.type(), Kinds.of(declaration.type()), false, block));
    }

    void declare(Statement.Extern extern, Scope scope) {
        scope.declare(new Variable(extern.name(), extern.type(), Kinds.of(extern.type()), true, null));
    }

    private void extern(Statement.Extern extern, Scope scope) {
        declare(extern, scope);
        if (extern.type() instanceof Type.Struct) {
            around.findings.error(
                    "E-EXTERN", extern, "Struct globals of the app cannot be read: write the value itself.");
        }
        boolean small = extern.type() == Type.Word.BOOL
                || extern.type() instanceof Type.Named named && SMALL.contains(named.name());
        if (small) {
            around.findings.warning(
                    "W-EXTERN-SIZE",
                    extern,
                    "Eight bytes are read from the address of " + extern.name()
                            + ": that is right only for objects, pointers, NSInteger and double.");
        }
    }

    private void declaration(Statement.Declaration declaration, Scope scope) {
        expressions.checkTypeName(declaration, declaration.type());
        variadic(declaration);
        if (declaration.type() instanceof Type.Block block) {
            expressions.checkSignature(declaration, block);
        }
        Expression value = declaration.value();
        if (value != null && !scope.isTop() && NameUse.inBlocksOf(value, declaration.name())) {
            recursive(declaration, value);
            declare(declaration, scope);
            expressions.check(value, scope);
            return;
        }
        if (value instanceof Expression.StructLiteral && !(declaration.type() instanceof Type.Struct)) {
            around.findings.error(
                    "E-STRUCT-LITERAL",
                    declaration,
                    "A struct literal needs a target of a struct type: write struct before the type of "
                            + declaration.name() + ".");
        }
        expressions.check(value, scope);
        expressions.assignments().stored(declaration.type(), value, scope);
        declare(declaration, scope);
    }

    private void variadic(Statement.Declaration declaration) {
        if (declaration.value() instanceof Expression.CFunctionLookup lookup
                && lookup.source() instanceof StringLiteral symbol
                && VARIADIC.contains(symbol.value())) {
            around.findings.error(
                    "E-VARARG",
                    declaration,
                    symbol.value() + " takes as many arguments as its format says, which the run time cannot pass.");
        }
    }

    private void recursive(Statement.Declaration declaration, Expression value) {
        String name = declaration.name();
        String type = ScriptChecker.text(declaration.type());
        String declared = (type.endsWith("*") ? type : type + " ") + name + ";";
        int start = declaration.place().span().start();
        around.findings.error(
                "E-RECURSIVE-BLOCK",
                declaration,
                "Inside the block " + name + " is not found: declare it first, " + declared
                        + " and assign the value in a statement of its own.",
                new dev.patchsmith.language.source.Fix.Rewrite(
                        "Declare it first",
                        java.util.List.of(new dev.patchsmith.language.source.Fix.Edit(
                                new dev.patchsmith.language.source.Span(
                                        start, value.place().span().start()),
                                declared + "\n" + name + " = "))));
    }

    private void cases(Statement.Switch statement, Scope scope) {
        expressions.check(statement.value(), scope);
        expressions.operators().refuseExtern(statement.value(), "in a switch", scope);
        for (SwitchPart part : statement.parts()) {
            if (part instanceof SwitchPart.Case one) {
                expressions.check(one.value(), scope);
                body(one.body(), scope);
            } else if (part instanceof SwitchPart.Default last) {
                body(last.body(), scope);
            }
        }
    }

    private void loop(Statement.For loop, Scope outer) {
        Scope scope = new Scope(outer);
        statement(loop.start(), scope);
        if (loop.condition() == null) {
            around.findings.error(
                    "E-FOR-CONDITION",
                    loop,
                    "A for without a condition breaks the run time: write while (YES) { ... }, or YES as the condition.");
        }
        expressions.check(loop.condition(), scope);
        expressions.check(loop.step(), scope);
        if (loop.start() instanceof Statement.Declaration header) {
            clash(header.name(), loop.body());
        }
        Scope inner = new Scope(scope);
        loop.body().statements().forEach(statement -> statement(statement, inner));
    }

    private void clash(String name, Body body) {
        Set<String> names = new HashSet<>();
        for (Statement statement : body.statements()) {
            if (statement instanceof Statement.Declaration declaration
                    && declaration.name().equals(name)
                    && names.add(name)) {
                around.findings.error(
                        "E-LOOP-SCOPE",
                        declaration,
                        "The header and the body of a for share their variables: this replaces the " + name
                                + " of the header. Give it another name.");
            }
        }
    }

    private void loop(Statement.ForIn loop, Scope outer) {
        expressions.check(loop.collection(), outer);
        expressions.operators().refuseExtern(loop.collection(), "as the collection of a for", outer);
        expressions.conversions().collection(loop.collection(), outer);
        Scope scope = new Scope(outer);
        Type type = loop.type();
        if (type != null) {
            scope.declare(Variable.of(loop.name(), type, Kinds.of(type)));
        }
        loop.body().statements().forEach(statement -> statement(statement, scope));
    }
}
