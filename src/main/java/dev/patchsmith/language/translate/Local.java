package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parameter or variable of a body, and what the body does with it.
final class Local {

    /// How the variable came to be.
    enum Role {
        PARAMETER,
        VARIABLE,
        STATIC,
        ELEMENT,
        BLOCK_PARAMETER
    }

    /// Events are numbered in the order of the text; a loop reaches from one number to another.
    record Loop(int start, @Nullable Loop outer, int[] end) {
        boolean contains(int event) {
            return event >= start && event <= end[0];
        }
    }

    final String name;
    final @Nullable TypeName type;
    final Role role;
    final int declaredAt;
    final @Nullable Loop loop;
    final Expression.@Nullable BlockLiteral block;
    final List<Integer> writes = new ArrayList<>();
    final List<Expression.BlockLiteral> captures = new ArrayList<>();
    boolean isShared;
    boolean isWeak;

    @Nullable
    Expression initial;

    /// The name in the script.
    String written;

    Local(
            String name,
            @Nullable TypeName type,
            Role role,
            int declaredAt,
            @Nullable Loop loop,
            Expression.@Nullable BlockLiteral block) {
        this.name = name;
        this.type = type;
        this.role = role;
        this.declaredAt = declaredAt;
        this.loop = loop;
        this.block = block;
        this.written = name;
    }

    /// Whether writing a member changes the variable itself.
    boolean mayBeStruct() {
        return type instanceof TypeName.Array
                || type instanceof TypeName.Record
                || (type instanceof TypeName.Named named && !named.name().equals("id"));
    }

    /// Whether a block that is created between these events would see a value assigned after its creation.
    boolean changesAfter(int blockStart, int blockEnd, @Nullable Loop aroundBlock) {
        if (isShared || isWeak || role == Role.STATIC) {
            return false;
        }
        for (int write : writes) {
            if (write > blockEnd) {
                return true;
            }
            for (Loop at = aroundBlock; at != null; at = at.outer()) {
                boolean outlivesRound = declaredAt < at.start();
                if (outlivesRound && at.contains(write) && !(write >= blockStart && write <= blockEnd)) {
                    return true;
                }
            }
        }
        return false;
    }
}
