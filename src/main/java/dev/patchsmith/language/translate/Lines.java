package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Script statements while they are being written, one after the other.
final class Lines {

    private final List<Statement> statements = new ArrayList<>();
    private Span origin = Span.NONE;

    /// What is added from now on comes from this range of the source.
    void from(Span span) {
        origin = span;
    }

    Span origin() {
        return origin;
    }

    void add(Statement statement) {
        statements.add(origin.isEmpty() ? statement : statement.from(origin));
    }

    void addAll(Lines others) {
        statements.addAll(others.statements);
    }

    void insert(int at, Statement statement) {
        statements.add(at, origin.isEmpty() ? statement : statement.from(origin));
    }

    void insertAll(int at, List<Statement> others) {
        statements.addAll(at, others);
    }

    void declare(Type type, String name, @Nullable Expression value) {
        add(new Statement.Declaration(type, name, value));
    }

    void evaluate(Expression expression) {
        add(new Statement.Evaluate(expression));
    }

    void comment(String text, boolean trailing) {
        statements.add(trailing ? Comment.trailing(text) : Comment.ownLine(text));
    }

    int size() {
        return statements.size();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    List<Statement> statements() {
        return statements;
    }

    Body body() {
        return new Body(statements);
    }

    /// Whether control never reaches the end.
    boolean leaves() {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement last = statements.get(i);
            if (!(last instanceof Comment)) {
                return leaves(last);
            }
        }
        return false;
    }

    static boolean leaves(Statement statement) {
        return switch (statement) {
            case Statement.Return _, Statement.Break _, Statement.Continue _ -> true;
            case If e ->
                e.otherwise() != null
                        && leaves(e.otherwise())
                        && e.branches().stream().allMatch(branch -> leaves(branch.body()));
            default -> false;
        };
    }

    private static boolean leaves(Body body) {
        return !body.statements().isEmpty() && leaves(body.statements().getLast());
    }
}
