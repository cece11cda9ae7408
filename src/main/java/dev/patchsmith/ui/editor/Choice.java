package dev.patchsmith.ui.editor;

/// Something that is offered at the caret, such as a fix.
public record Choice(String label, Runnable act) {}
