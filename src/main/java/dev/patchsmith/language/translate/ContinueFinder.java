package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import org.jspecify.annotations.Nullable;

/// Looks for a `continue` of the loop itself.
final class ContinueFinder extends TreeWalk {

    private boolean found;

    private ContinueFinder() {}

    static boolean finds(Statement body) {
        var finder = new ContinueFinder();
        finder.statement(body);
        return finder.found;
    }

    @Override
    void statement(@Nullable Statement statement) {
        switch (statement) {
            case null -> {}
            case Statement.Continue _ -> found = true;
            case Statement.While _, Statement.DoWhile _, Statement.For _, Statement.ForIn _ -> {}
            default -> children(statement);
        }
    }

    @Override
    void expression(@Nullable Expression expression) {}
}
