package dev.patchsmith.management.protocol;

/// The body that changes the state of a patch by the legacy route.
public record StatusChange(PatchStatus status) {}
