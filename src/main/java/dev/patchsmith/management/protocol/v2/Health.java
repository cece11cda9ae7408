package dev.patchsmith.management.protocol.v2;

/// Whether the server can do its work. Answered with 200 or, when the store does not answer, 503.
public record Health(boolean ok, String version, String store, long uptimeSeconds) {}
