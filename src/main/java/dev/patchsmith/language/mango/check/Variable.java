package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;
import dev.patchsmith.language.mango.tree.Type;
import org.jspecify.annotations.Nullable;

/// A variable of the script as far as its declaration tells.
///
/// @param external whether it is an `extern` global of the app
/// @param block the block it is declared with, if any
record Variable(
        String name,
        @Nullable Type type,
        ValueKind kind,
        boolean external,
        @Nullable BlockLiteral block) {

    static Variable of(String name, Type type, ValueKind kind) {
        return new Variable(name, type, kind, false, null);
    }
}
