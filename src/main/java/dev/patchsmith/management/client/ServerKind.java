package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.v2.ServerFacts;

/// Which server answers at an address.
public sealed interface ServerKind {

    /// Ours, with everything it says it can do.
    record Patchsmith(ServerFacts facts) implements ServerKind {}

    /// The older hotfixServer: no grey release, no statistics.
    record HotfixServer() implements ServerKind {}

    default boolean offers(ServerFacts.Feature feature) {
        return this instanceof Patchsmith(ServerFacts facts) && facts.features().contains(feature);
    }
}
