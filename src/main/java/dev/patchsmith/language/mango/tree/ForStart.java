package dev.patchsmith.language.mango.tree;

/// What may stand first in the header of a `for`.
public sealed interface ForStart extends Statement
        permits Statement.Declaration, Statement.Extern, Statement.Evaluate {}
