package dev.patchsmith.envelope.hfp2;

/// The parts of a package, or why it has none.
sealed interface Hfp2Parsing permits Hfp2Layout, Hfp2Parsing.Unreadable {

    record Unreadable(Hfp2Outcome.Refused refused) implements Hfp2Parsing {}
}
