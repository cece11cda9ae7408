package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The type of every expression of one method, function or fragment, and what its identifiers mean.
///
/// Nodes are told apart by identity: ask with the very nodes the types were inferred from. What cannot be known is
/// [Type#UNKNOWN].
public final class ExpressionTypes {

    private final Map<Expression, Type> types = new IdentityHashMap<>();
    private final Map<Expression.Identifier, Binding> bindings = new IdentityHashMap<>();
    private final Map<Object, Type> declared = new IdentityHashMap<>();

    ExpressionTypes() {}

    /// @param className the class the method belongs to, where it is known
    public static ExpressionTypes ofMethod(Facts facts, @Nullable String className, Member.Method method) {
        var inference = new StatementInference(facts, className, method.isClassMethod());
        inference.parameters(method.parameters());
        if (method.body() != null) {
            inference.statement(method.body());
        }
        return inference.result();
    }

    public static ExpressionTypes ofFunction(Facts facts, Declaration.Function function) {
        var inference = new StatementInference(facts, null, false);
        inference.parameters(function.type().parameters());
        inference.statement(function.body());
        return inference.result();
    }

    /// @param className the class of `self`, where it is known
    public static ExpressionTypes ofStatements(
            Facts facts, @Nullable String className, boolean isClassMethod, List<Statement> statements) {
        var inference = new StatementInference(facts, className, isClassMethod);
        statements.forEach(inference::statement);
        return inference.result();
    }

    /// The types in the initialisers of a declaration at the top of a file.
    public static ExpressionTypes ofDeclaration(Facts facts, Declaration declaration) {
        var inference = new StatementInference(facts, null, false);
        inference.declaration(declaration);
        return inference.result();
    }

    /// The type of an expression as a value; arrays are arrays here, not yet pointers.
    public Type of(Expression expression) {
        return types.getOrDefault(expression, Type.UNKNOWN);
    }

    public Binding binding(Expression.Identifier identifier) {
        return bindings.getOrDefault(identifier, Binding.NOTHING);
    }

    /// The resolved type of a local variable.
    public Type of(Variable variable) {
        return declared.getOrDefault(variable, Type.UNKNOWN);
    }

    /// The resolved type of a parameter.
    public Type of(Parameter parameter) {
        return declared.getOrDefault(parameter, Type.UNKNOWN);
    }

    void put(Expression expression, Type type) {
        types.put(expression, type);
    }

    void bind(Expression.Identifier identifier, Binding binding) {
        bindings.put(identifier, binding);
    }

    void declare(Object variableOrParameter, Type type) {
        declared.put(variableOrParameter, type);
    }
}
