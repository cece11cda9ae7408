package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/// The script expressions directly inside another one; bodies of blocks are left out.
final class ScriptParts {

    private ScriptParts() {}

    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Member e -> List.of(e.target());
            case Expression.Message e -> with(e.receiver(), e.arguments());
            case Expression.Call e -> with(e.callee(), e.arguments());
            case Expression.Subscript e -> List.of(e.target(), e.index());
            case Expression.Box e -> List.of(e.value());
            case Expression.ArrayLiteral e -> e.elements();
            case Expression.DictionaryLiteral e ->
                e.entries().stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.key(), each.value()))
                        .toList();
            case Expression.StructLiteral e ->
                e.fields().stream().map(Expression.Field::value).toList();
            case Expression.CFunctionLookup e -> List.of(e.source());
            case Expression.Unary e -> List.of(e.operand());
            case Expression.Postfix e -> List.of(e.operand());
            case Expression.Binary e -> List.of(e.left(), e.right());
            case Expression.Conditional e -> List.of(e.condition(), e.then(), e.otherwise());
            case Expression.Otherwise e -> List.of(e.value(), e.otherwise());
            case Expression.Assignment e -> List.of(e.target(), e.value());
            case StringLiteral _,
                    Expression.Name _,
                    Expression.AddressOf _,
                    Expression.Word _,
                    Expression.IntegerLiteral _,
                    Expression.DoubleLiteral _,
                    Expression.SelectorLiteral _,
                    Expression.BlockLiteral _ -> List.of();
        };
    }

    private static List<Expression> with(Expression first, List<Expression> rest) {
        List<Expression> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
