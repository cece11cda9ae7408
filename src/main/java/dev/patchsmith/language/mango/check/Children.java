package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/// The expressions directly inside an expression, in the order they are written; bodies of blocks are left out.
final class Children {

    private Children() {}

    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Member e -> List.of(e.target());
            case Expression.Message e -> with(e.receiver(), e.arguments());
            case Expression.Call e -> with(e.callee(), e.arguments());
            case Expression.Subscript e -> List.of(e.target(), e.index());
            case Expression.Box e -> List.of(e.value());
            case Expression.ArrayLiteral e -> e.elements();
            case Expression.DictionaryLiteral e -> {
                List<Expression> both = new ArrayList<>();
                e.entries().forEach(entry -> {
                    both.add(entry.key());
                    both.add(entry.value());
                });
                yield both;
            }
            case Expression.StructLiteral e ->
                e.fields().stream().map(Expression.Field::value).toList();
            case Expression.CFunctionLookup e -> List.of(e.source());
            case Expression.Unary e -> List.of(e.operand());
            case Expression.Postfix e -> List.of(e.operand());
            case Expression.Binary e -> List.of(e.left(), e.right());
            case Expression.Conditional e -> List.of(e.condition(), e.then(), e.otherwise());
            case Expression.Otherwise e -> List.of(e.value(), e.otherwise());
            case Expression.Assignment e -> List.of(e.target(), e.value());
            case StringLiteral ignored -> List.of();
            case Expression.Name ignored -> List.of();
            case Expression.AddressOf ignored -> List.of();
            case Expression.Word ignored -> List.of();
            case Expression.IntegerLiteral ignored -> List.of();
            case Expression.DoubleLiteral ignored -> List.of();
            case Expression.SelectorLiteral ignored -> List.of();
            case Expression.BlockLiteral ignored -> List.of();
        };
    }

    private static List<Expression> with(Expression first, List<Expression> rest) {
        List<Expression> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
