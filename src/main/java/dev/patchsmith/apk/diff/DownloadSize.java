package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;

/// What a store transfers for a whole APK, about: stores compress the file once more on its way, which does nothing for
/// entries that are compressed already and much for those that are stored. Large stored entries are sampled, one piece
/// of 64 KiB in each 512 KiB and 256 pieces at most, so that the figure costs a fraction of compressing everything.
final class DownloadSize {

    private static final int PIECE = 64 << 10;
    private static final long WHOLE = 512 << 10;
    private static final int MOST_PIECES = 256;
    private static final int LEVEL = 6;

    /// What the store's own wrapper adds for each entry: the two headers, compressed.
    private static final int ENTRY_OVERHEAD = 48;

    private final Map<Content, Long> known = new HashMap<>();

    /// Entries with equal checksum and size are the same on both sides and looked at once.
    private record Content(long crc, long size) {}

    long of(ApkFile apk) {
        long sum = 0;
        for (ApkEntry entry : apk.entries()) {
            long size = entry.method() == ApkEntry.Method.DEFLATED
                    ? entry.compressedSize()
                    : known.computeIfAbsent(new Content(entry.crc(), entry.size()), _ -> deflated(apk, entry));
            sum += size + ENTRY_OVERHEAD;
        }
        return Math.min(sum, apk.size());
    }

    private static long deflated(ApkFile apk, ApkEntry entry) {
        Deflater deflater = new Deflater(LEVEL, true);
        byte[] packed = new byte[PIECE + 1024];
        long stride = entry.size() <= WHOLE ? PIECE : Math.max(8L * PIECE, entry.size() / MOST_PIECES);
        long taken = 0;
        long made = 0;
        try {
            for (long at = 0; at < entry.size(); at += stride) {
                byte[] piece = apk.piece(entry, at, PIECE);
                deflater.reset();
                deflater.setInput(piece);
                deflater.finish();
                taken += piece.length;
                made += Math.min(deflater.deflate(packed), piece.length);
            }
        } catch (BadEntryException unreadable) {
            // The comparison itself reports the entry.
            return entry.size();
        } finally {
            deflater.end();
        }
        return taken == 0 ? 0 : Math.round((double) made / taken * entry.size());
    }
}
