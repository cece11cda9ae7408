package dev.patchsmith.language.mango;

/// The text of a script and which of its lines came from where.
public record PrintedScript(String text, LineMap lineMap) {}
