package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pasted fragment returns, which no signature says.
final class LooseReturns extends TreeWalk {

    private final Typing typing;
    private CType type = CType.VOID;

    private LooseReturns(Typing typing) {
        this.typing = typing;
    }

    static CType of(List<Statement> statements, Typing typing) {
        var returns = new LooseReturns(typing);
        returns.statements(statements);
        return returns.type;
    }

    @Override
    void statement(@Nullable Statement statement) {
        if (statement instanceof Statement.Return result && result.value() != null && type.is(CType.Kind.VOID)) {
            CType found = typing.of(result.value());
            type = found.isUnknown() ? CType.ID : found;
        }
        super.statement(statement);
    }

    @Override
    void expression(@Nullable Expression expression) {}
}
