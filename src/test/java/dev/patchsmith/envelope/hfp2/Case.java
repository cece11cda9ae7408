package dev.patchsmith.envelope.hfp2;

import java.time.Instant;

/// One case of the conformance vectors: a device in a state is given a package at a time.
///
/// @param expected the word of the check that fails, or `accepted`
record Case(
        String name, Hfp2Device device, Hfp2State state, Instant time, byte[] pack, String expected, byte[] payload) {

    static Case refused(String name, byte[] pack, Hfp2Check check) {
        return new Case(name, Fixture.device(), Hfp2State.INITIAL, Fixture.NOW, pack, check.word(), new byte[0]);
    }

    static Case accepted(String name, byte[] pack, byte[] payload) {
        return new Case(name, Fixture.device(), Hfp2State.INITIAL, Fixture.NOW, pack, "accepted", payload);
    }

    Case on(Hfp2Device other) {
        return new Case(name, other, state, time, pack, expected, payload);
    }

    Case after(long highestPatchNo, long highestSeq, long floor) {
        return new Case(name, device, new Hfp2State(highestPatchNo, highestSeq, floor), time, pack, expected, payload);
    }

    Case at(Instant other) {
        return new Case(name, device, state, other, pack, expected, payload);
    }

    @Override
    public String toString() {
        return name;
    }
}
