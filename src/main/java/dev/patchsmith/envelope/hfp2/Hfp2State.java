package dev.patchsmith.envelope.hfp2;

/// What a device remembers so that old packages cannot come back. All zeros before the first package.
public record Hfp2State(long highestPatchNo, long highestSeq, long floor) {

    public static final Hfp2State INITIAL = new Hfp2State(0, 0, 0);

    Hfp2State after(Hfp2Release release) {
        return new Hfp2State(
                Math.max(highestPatchNo, release.patchNo()),
                Math.max(highestSeq, release.seq()),
                Math.max(floor, release.minPatchNo()));
    }
}
