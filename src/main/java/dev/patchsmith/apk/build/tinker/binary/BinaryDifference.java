package dev.patchsmith.apk.build.tinker.binary;

import dev.patchsmith.apk.WorkProgress;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes the difference of two files after Colin Percival ("Naive differences of executable code", 2003): long
/// pieces of the base with a few changed bytes, and new bytes between them. In memory: the files and eight to
/// twelve bytes for each byte of the base.
public final class BinaryDifference {

    private static final byte[] MAGIC = "MicroMsg".getBytes(StandardCharsets.US_ASCII);
    /// A match has to be this much better than going on as before.
    private static final int WORTH = 8;
    private static final int PLACES_BETWEEN_CHECKS = 1 << 14;

    private final byte[] base;
    private final byte[] fixed;
    private final WorkProgress progress;
    private final MatchFinder finder;
    private final ByteArrayOutputStream changes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stepBytes = new ByteArrayOutputStream();
    private final DataOutputStream steps = new DataOutputStream(stepBytes);
    /// Up to here the fixed file is written, and to here the base is used.
    private int written;
    private int used;

    private BinaryDifference(byte[] base, byte[] fixed, WorkProgress progress) {
        this.base = base;
        this.fixed = fixed;
        this.progress = progress;
        this.finder = new MatchFinder(base, fixed);
    }

    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static byte[] of(byte[] base, byte[] fixed, WorkProgress progress) {
        try {
            return new BinaryDifference(base, fixed, progress).make();
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
                length = finder.find(at);
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
        for (int i = 0; i < forward; i++) {
            changes.write(fixed[written + i] - base[used + i]);
        }
        int added = at - backward - (written + forward);
        fresh.write(fixed, written + forward, added);
        int next = place < 0 ? used + forward : place - backward;
        steps.writeInt(forward);
        steps.writeInt(added);
        steps.writeInt(next - (used + forward));
        written = at - backward;
        used = next;
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
        byte[] packedSteps = gzip(stepBytes);
        byte[] packedChanges = gzip(changes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeLong(packedSteps.length);
        out.writeLong(packedChanges.length);
        out.writeLong(fixed.length);
        out.write(packedSteps);
        out.write(packedChanges);
        out.write(gzip(fresh));
        return bytes.toByteArray();
    }

    private static byte[] gzip(ByteArrayOutputStream content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Tight(packed)) {
            content.writeTo(out);
        }
        return packed.toByteArray();
    }

    private static final class Tight extends GZIPOutputStream {
        Tight(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
