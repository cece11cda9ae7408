package dev.patchsmith.apk.build.tinker.binary;

import dev.patchsmith.apk.WorkProgress;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/// Makes the difference of two files after Colin Percival ("Naive differences of executable code", 2003): long
/// pieces of the base with a few changed bytes, and new bytes between them. In memory: the files, five to six bytes
/// for each byte of the base, and the difference itself.
public final class BinaryDifference {

    private static final byte[] MAGIC = "MicroMsg".getBytes(StandardCharsets.US_ASCII);
    /// A match has to be this much better than going on as before.
    private static final int WORTH = 8;
    private static final int PLACES_BETWEEN_CHECKS = 1 << 14;
    private static final int HEADER = 32;

    /// For each byte of the base: itself, its place, and where the places of what it starts with begin.
    private static final int PER_BASE_BYTE = 7;

    /// For each byte of the fixed file: itself, and at worst the byte in the difference while it grows.
    private static final int PER_FIXED_BYTE = 3;

    private final byte[] base;
    private final byte[] fixed;
    private final WorkProgress progress;
    private final MatchFinder finder;
    /// The best level of all takes three times the time for these two and makes them a hundredth smaller.
    private final PackedStream steps = new PackedStream(8, Deflater.FILTERED);

    private final PackedStream changes = new PackedStream(8, Deflater.DEFAULT_STRATEGY);
    private final PackedStream fresh = new PackedStream(Deflater.BEST_COMPRESSION, Deflater.DEFAULT_STRATEGY);
    private final byte[] chunk = new byte[PLACES_BETWEEN_CHECKS];
    /// Up to here the fixed file is written, and to here the base is used.
    private int written;
    private int used;

    private BinaryDifference(byte[] base, byte[] fixed, WorkProgress progress) throws IOException {
        this.base = base;
        this.fixed = fixed;
        this.progress = progress;
        this.finder = new MatchFinder(base, fixed, progress);
    }

    /// How many bytes of memory the difference of files of these sizes takes at most.
    public static long memory(long base, long fixed) {
        return PER_BASE_BYTE * base + PER_FIXED_BYTE * fixed;
    }

    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static byte[] of(byte[] base, byte[] fixed, WorkProgress progress) {
        try {
            BinaryDifference difference = new BinaryDifference(base, fixed, progress);
            try {
                return difference.make();
            } finally {
                difference.release();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] make() throws IOException {
        int at = 0;
        int length = 0;
        int place = 0;
        while (at < fixed.length) {
            int score = 0;
            int offset = used - written;
            at += length;
            int scored = at;
            for (; at < fixed.length; at++) {
                if (at % PLACES_BETWEEN_CHECKS == 0) {
                    progress.check();
                }
                length = finder.find(at, at + offset);
                place = finder.place();
                for (; scored < at + length; scored++) {
                    score += same(scored, offset) ? 1 : 0;
                }
                if ((length == score && length != 0) || length > score + WORTH) {
                    break;
                }
                if (scored > at) {
                    score -= same(at, offset) ? 1 : 0;
                } else {
                    scored = at + 1;
                }
            }
            if (length != score || at == fixed.length) {
                step(at, at == fixed.length ? -1 : place);
            }
        }
        return assemble();
    }

    /// Whether going on with the base as before gives the right byte.
    private boolean same(int at, int offset) {
        int from = at + offset;
        return from >= 0 && from < base.length && base[from] == fixed[at];
    }

    /// Writes everything before `at`, where a match with `place` of the base begins; -1 for the end.
    private void step(int at, int place) throws IOException {
        int forward = forward(at);
        int backward = place < 0 ? 0 : backward(at, place);
        if (written + forward > at - backward) {
            int overlap = written + forward - (at - backward);
            int kept = split(forward, overlap, at - backward, place - backward);
            forward += kept - overlap;
            backward -= kept;
        }
        changes(forward);
        int added = at - backward - (written + forward);
        fresh.write(fixed, written + forward, added);
        int next = place < 0 ? used + forward : place - backward;
        steps.number(forward);
        steps.number(added);
        steps.number(next - (used + forward));
        written = at - backward;
        used = next;
    }

    private void changes(int count) throws IOException {
        for (int from = 0; from < count; from += chunk.length) {
            progress.check();
            int size = Math.min(chunk.length, count - from);
            for (int i = 0; i < size; i++) {
                chunk[i] = (byte) (fixed[written + from + i] - base[used + from + i]);
            }
            changes.write(chunk, 0, size);
        }
    }

    /// How far it pays to go on with the base as before.
    private int forward(int at) {
        int score = 0;
        int best = 0;
        int length = 0;
        for (int i = 0; written + i < at && used + i < base.length; ) {
            score += base[used + i] == fixed[written + i] ? 1 : 0;
            i++;
            if (2 * score - i > 2 * best - length) {
                best = score;
                length = i;
            }
        }
        return length;
    }

    /// How far before the match it pays to use the base already.
    private int backward(int at, int place) {
        int score = 0;
        int best = 0;
        int length = 0;
        for (int i = 1; at >= written + i && place >= i; i++) {
            score += base[place - i] == fixed[at - i] ? 1 : 0;
            if (2 * score - i > 2 * best - length) {
                best = score;
                length = i;
            }
        }
        return length;
    }

    /// Of a stretch that both pieces cover, how much the first should keep.
    private int split(int forward, int overlap, int at, int place) {
        int score = 0;
        int best = 0;
        int length = 0;
        for (int i = 0; i < overlap; i++) {
            int first = written + forward - overlap + i;
            score += fixed[first] == base[used + forward - overlap + i] ? 1 : 0;
            score -= fixed[at + i] == base[place + i] ? 1 : 0;
            if (score > best) {
                best = score;
                length = i + 1;
            }
        }
        return length;
    }

    private byte[] assemble() throws IOException {
        for (PackedStream stream : List.of(steps, changes, fresh)) {
            stream.close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(HEADER + steps.size() + changes.size() + fresh.size());
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeLong(steps.size());
        out.writeLong(changes.size());
        out.writeLong(fixed.length);
        steps.writeTo(out);
        changes.writeTo(out);
        fresh.writeTo(out);
        return bytes.toByteArray();
    }

    private void release() {
        steps.release();
        changes.release();
        fresh.release();
    }
}
