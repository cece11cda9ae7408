package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Visits everything below a statement or an expression in the order of its evaluation; subclasses take out the nodes
/// they care for and leave the rest to it.
abstract class TreeWalk {

    void statements(List<Statement> all) {
        all.forEach(this::statement);
    }

    void statement(@Nullable Statement statement) {
        if (statement != null) {
            children(statement);
        }
    }

    void expression(@Nullable Expression expression) {
        if (expression != null) {
            children(expression);
        }
    }

    void declaration(Declaration declaration) {
        if (declaration instanceof Declaration.Variables variables) {
            for (Variable variable : variables.variables()) {
                expression(variable.initializer());
            }
        }
    }

    void expressions(List<Expression> all) {
        all.forEach(this::expression);
    }

    final void children(Statement statement) {
        switch (statement) {
            case Statement.Compound s -> statements(s.statements());
            case Statement.Declare s -> declaration(s.declaration());
            case Statement.Evaluate s -> expression(s.expression());
            case Statement.If s -> {
                expression(s.condition());
                statement(s.then());
                statement(s.otherwise());
            }
            case Statement.While s -> {
                expression(s.condition());
                statement(s.body());
            }
            case Statement.DoWhile s -> {
                statement(s.body());
                expression(s.condition());
            }
            case Statement.For s -> {
                statement(s.initial());
                expression(s.condition());
                statement(s.body());
                expression(s.step());
            }
            case Statement.ForIn s -> {
                expression(s.collection());
                statement(s.element());
                statement(s.body());
            }
            case Statement.Switch s -> {
                expression(s.value());
                statement(s.body());
            }
            case Statement.Case s -> {
                expression(s.value());
                expression(s.last());
            }
            case Statement.Return s -> expression(s.value());
            case Statement.AutoreleasePool s -> statement(s.body());
            case Statement.Synchronized s -> {
                expression(s.lock());
                statement(s.body());
            }
            case Statement.Try s -> {
                statement(s.body());
                s.catches().forEach(each -> statement(each.body()));
                statement(s.last());
            }
            case Statement.Throw s -> expression(s.value());
            case Statement.MacroCall s -> expression(s.call());
            case Statement.Default _,
                    Statement.Label _,
                    Statement.Goto _,
                    Statement.Break _,
                    Statement.Continue _,
                    Statement.Empty _,
                    Statement.Assembler _,
                    Statement.Misunderstood _ -> {}
        }
    }

    final void children(Expression expression) {
        switch (expression) {
            case Expression.Boxed e -> expression(e.value());
            case Expression.ArrayLiteral e -> expressions(e.elements());
            case Expression.DictionaryLiteral e ->
                e.entries().forEach(entry -> {
                    expression(entry.key());
                    expression(entry.value());
                });
            case Expression.Parenthesized e -> expression(e.inner());
            case Expression.Message e -> {
                expression(e.receiver());
                expressions(e.arguments());
                expressions(e.variadic());
            }
            case Expression.Call e -> {
                expression(e.callee());
                expressions(e.arguments());
            }
            case Expression.AtCall e -> expressions(e.arguments());
            case Expression.Select e -> expression(e.base());
            case Expression.Subscript e -> {
                expression(e.base());
                expression(e.index());
            }
            case Expression.Unary e -> expression(e.operand());
            case Expression.Binary e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Assign e -> {
                expression(e.target());
                expression(e.value());
            }
            case Expression.Conditional e -> {
                expression(e.condition());
                expression(e.then());
                expression(e.otherwise());
            }
            case Expression.Comma e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Cast e -> expression(e.operand());
            case Expression.CompoundLiteral e -> expression(e.initializer());
            case Expression.InitializerList e -> e.items().forEach(item -> expression(item.value()));
            case Expression.SizeOf e -> expression(e.operand());
            case Expression.BlockLiteral e -> statement(e.body());
            case Expression.StatementExpression e -> statement(e.body());
            case Expression.Generic e -> e.associations().forEach(each -> expression(each.value()));
            case Expression.Condition e -> expression(e.variable().initializer());
            case Expression.Identifier _,
                    Expression.Super _,
                    Expression.IntegerLiteral _,
                    Expression.FloatingLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.StringLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NullLiteral _,
                    Expression.TypeOperand _,
                    Expression.SelectorLiteral _,
                    Expression.ProtocolLiteral _,
                    Expression.Encode _,
                    Expression.Available _,
                    Expression.Misunderstood _ -> {}
        }
    }
}
