package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.Variable;
import org.jspecify.annotations.Nullable;

/// A variable or constant outside of functions.
///
/// @param initial what it is set to, where that is written
/// @param isOfThisFile whether it stands in the file that is translated
public record GlobalVariable(
        String name,
        CType type,
        Variable declaration,
        @Nullable Expression initial,
        Storage storage,
        boolean isOfThisFile) {}
