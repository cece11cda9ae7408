package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects the names a file assigns to or takes the address of.
final class WrittenNames extends TreeWalk {

    private final Set<String> names = new HashSet<>();
    private final Set<String> getters = new HashSet<>();

    private WrittenNames() {}

    /// The messages without arguments that methods of the file answer by doing more than to make their value.
    Set<String> getters() {
        return getters;
    }

    Set<String> names() {
        return names;
    }

    static WrittenNames of(ParsedFile file) {
        var walk = new WrittenNames();
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof Declaration.Implementation implementation) {
                walk.members(implementation.members());
            } else if (declaration instanceof Declaration.Function function) {
                walk.statement(function.body());
            }
        }
        walk.members(file.looseMembers());
        walk.statements(file.looseStatements());
        return walk;
    }

    private void members(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Method method) {
                statement(method.body());
                if (method.body() != null
                        && method.parameters().isEmpty()
                        && Getter.doesMore(method.selector().text(), method.body())) {
                    getters.add(method.selector().text());
                }
            }
        }
    }

    @Override
    void expression(@org.jspecify.annotations.Nullable Expression expression) {
        if (expression instanceof Expression.Assign assign) {
            add(assign.target());
        } else if (expression instanceof Expression.Unary unary && changes(unary.operator())) {
            add(unary.operand());
        }
        super.expression(expression);
    }

    private static boolean changes(UnaryOperator operator) {
        return switch (operator) {
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT, ADDRESS -> true;
            case PLUS, MINUS, NOT, COMPLEMENT, DEREFERENCE, LABEL_ADDRESS, REAL, IMAGINARY -> false;
        };
    }

    private void add(Expression target) {
        switch (Frame.bare(target)) {
            case Expression.Identifier e -> names.add(e.name());
            case Expression.Select e -> add(e.base());
            case Expression.Subscript e -> add(e.base());
            default -> {}
        }
    }
}
