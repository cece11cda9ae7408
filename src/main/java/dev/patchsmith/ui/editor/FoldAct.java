package dev.patchsmith.ui.editor;

/// What can be folded away and opened again.
public enum FoldAct {
    FOLD_HERE,
    UNFOLD_HERE,
    FOLD_ALL,
    UNFOLD_ALL
}
