package dev.patchsmith.apk.build.tinker.proof;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Applies the difference of a library or a large resource: a header of 32 bytes, then three gzip streams with the
/// steps, the bytes to add to those of the base, and the new bytes.
final class BinaryApplier {

    private static final int HEADER = 32;
    private static final int MAX_SIZE = 512 << 20;

    private BinaryApplier() {}

    static byte[] apply(byte[] base, byte[] patch) throws BadPatchException {
        try {
            DataInputStream header = new DataInputStream(new ByteArrayInputStream(patch));
            header.skipBytes(8);
            long steps = header.readLong();
            long changes = header.readLong();
            long size = header.readLong();
            if (size < 0 || size > MAX_SIZE || steps < 0 || changes < 0 || HEADER + steps + changes > patch.length) {
                throw new BadPatchException("is damaged");
            }
            return run(
                    base,
                    new byte[(int) size],
                    new DataInputStream(stream(patch, HEADER)),
                    stream(patch, HEADER + steps),
                    stream(patch, HEADER + steps + changes));
        } catch (IOException | IndexOutOfBoundsException damaged) {
            throw new BadPatchException("is damaged");
        }
    }

    private static InputStream stream(byte[] patch, long from) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(patch, (int) from, patch.length - (int) from), 1 << 14);
    }

    private static byte[] run(byte[] base, byte[] out, DataInputStream steps, InputStream changes, InputStream fresh)
            throws IOException, BadPatchException {
        int at = 0;
        int old = 0;
        while (at < out.length) {
            int changed = steps.readInt();
            int added = steps.readInt();
            int jump = steps.readInt();
            if (changed < 0 || added < 0 || (long) at + changed + added > out.length) {
                throw new BadPatchException("is damaged");
            }
            if (changes.readNBytes(out, at, changed) < changed) {
                throw new BadPatchException("is cut off");
            }
            for (int i = 0; i < changed; i++) {
                out[at + i] += old + i >= 0 && old + i < base.length ? base[old + i] : 0;
            }
            at += changed;
            if (fresh.readNBytes(out, at, added) < added) {
                throw new BadPatchException("is cut off");
            }
            at += added;
            old += changed + jump;
        }
        return out;
    }
}
