package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.i64;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u32;

import dev.patchsmith.apk.ApkProblem.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the list of entries at the end of a zip archive (PKWARE APPNOTE 4.3.12 to 4.3.16, with zip64). Only the list
/// is read; what an entry holds stays on disk.
final class CentralDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int MAX_COMMENT = 0xffff;
    private static final long MAX_LIST_BYTES = 256L << 20;
    private static final long NO_NUMBER = 0xffff_ffffL;

    private final Path file;
    private final FileChannel channel;
    private final long fileSize;
    private final ApkLimits limits;
    private final List<ApkProblem> problems = new ArrayList<>();
    private final List<ApkEntry> entries = new ArrayList<>();
    private long start;
    private long length;
    private long count;

    CentralDirectory(Path file, FileChannel channel, ApkLimits limits) throws IOException {
        this.file = file;
        this.channel = channel;
        this.fileSize = channel.size();
        this.limits = limits;
    }

    /// Reads the list.
    ///
    /// @return null, or why the archive is of no use at all
    @Nullable
    ApkProblem read() throws IOException {
        ApkProblem unusable = findEnd();
        if (unusable != null) {
            return unusable;
        }
        if (count > limits.maxEntries()) {
            return fileProblem(
                    Kind.TOO_MANY_ENTRIES,
                    "lists %,d entries; at most %,d are accepted".formatted(count, limits.maxEntries()));
        }
        if (start < 0 || length < 0 || length > MAX_LIST_BYTES || start + length > fileSize) {
            return fileProblem(Kind.TRUNCATED, "is cut off or damaged: its list of entries lies outside the file");
        }
        readEntries(bytes(start, (int) length));
        findOverlaps();
        return null;
    }

    List<ApkEntry> entries() {
        return entries;
    }

    List<ApkProblem> problems() {
        return problems;
    }

    /// Where the list starts; an APK signing block, if any, ends here.
    long start() {
        return start;
    }

    private @Nullable ApkProblem findEnd() throws IOException {
        int tailLength = (int) Math.min(fileSize, END_SIZE + MAX_COMMENT);
        byte[] tail = bytes(fileSize - tailLength, tailLength);
        for (int at = tailLength - END_SIZE; at >= 0; at--) {
            if (i32(tail, at) == END_SIGNATURE && at + END_SIZE + u16(tail, at + 20) <= tailLength) {
                return readEnd(tail, at, fileSize - tailLength + at);
            }
        }
        boolean startsLikeZip = fileSize >= 4 && i32(bytes(0, 4), 0) == LOCAL_SIGNATURE;
        return startsLikeZip
                ? fileProblem(Kind.TRUNCATED, "is cut off: it starts like an APK but its list of entries is missing")
                : fileProblem(Kind.NOT_A_ZIP, "is not an APK: it is not a zip archive");
    }

    private @Nullable ApkProblem readEnd(byte[] tail, int at, long position) throws IOException {
        if (u16(tail, at + 4) != 0 && u16(tail, at + 4) != 0xffff) {
            return fileProblem(Kind.NOT_A_ZIP, "is one part of a divided archive, which no APK is");
        }
        count = u16(tail, at + 10);
        length = u32(tail, at + 12);
        start = u32(tail, at + 16);
        if (count == 0xffff || length == NO_NUMBER || start == NO_NUMBER) {
            return readZip64End(position);
        }
        return null;
    }

    private @Nullable ApkProblem readZip64End(long endPosition) throws IOException {
        if (endPosition < 20) {
            return null;
        }
        byte[] locator = bytes(endPosition - 20, 20);
        if (i32(locator, 0) != ZIP64_LOCATOR_SIGNATURE) {
            return null;
        }
        long position = i64(locator, 8);
        if (position < 0 || position + 56 > fileSize) {
            return fileProblem(Kind.TRUNCATED, "is cut off or damaged: its zip64 record lies outside the file");
        }
        byte[] end = bytes(position, 56);
        if (i32(end, 0) != ZIP64_END_SIGNATURE) {
            return fileProblem(Kind.NOT_A_ZIP, "is damaged: its zip64 record is not where it should be");
        }
        count = i64(end, 32);
        length = i64(end, 40);
        start = i64(end, 48);
        return count < 0 ? fileProblem(Kind.TOO_MANY_ENTRIES, "claims an impossible number of entries") : null;
    }

    private void readEntries(byte[] list) {
        Set<String> names = new HashSet<>();
        int at = 0;
        long total = 0;
        for (int index = 0; index < count; index++) {
            if (at + ENTRY_SIZE > list.length || i32(list, at) != ENTRY_SIGNATURE) {
                problems.add(fileProblem(
                        Kind.TRUNCATED,
                        "has a damaged list of entries: %,d of %,d could be read".formatted(index, count)));
                return;
            }
            int end = at + ENTRY_SIZE + u16(list, at + 28) + u16(list, at + 30) + u16(list, at + 32);
            if (end > list.length) {
                problems.add(fileProblem(
                        Kind.TRUNCATED,
                        "has a damaged list of entries: %,d of %,d could be read".formatted(index, count)));
                return;
            }
            ApkEntry entry = entryAt(list, at, index, names);
            at = end;
            if (entry == null) {
                continue;
            }
            total += entry.size();
            if (total > limits.maxTotalBytes() || total < 0) {
                problems.add(fileProblem(
                        Kind.TOO_LARGE,
                        "would unpack to more than %,d bytes; the entries after %s are left out"
                                .formatted(limits.maxTotalBytes(), entry.name())));
                return;
            }
            entries.add(entry);
        }
    }

    private @Nullable ApkEntry entryAt(byte[] list, int at, int index, Set<String> names) {
        String name = new String(list, at + ENTRY_SIZE, u16(list, at + 28), StandardCharsets.UTF_8);
        long[] numbers = {u32(list, at + 24), u32(list, at + 20), u32(list, at + 42)};
        readZip64Extra(list, at + ENTRY_SIZE + u16(list, at + 28), u16(list, at + 30), numbers);
        int method = u16(list, at + 10);
        Kind kind = null;
        String predicate = "";
        if (isUnsafe(name)) {
            kind = Kind.UNSAFE_NAME;
            predicate = "has a name that would leave the folder it is unpacked to; it is left out";
        } else if (!names.add(name)) {
            kind = Kind.DUPLICATE_NAME;
            predicate = "occurs more than once, which devices refuse; the first one is shown";
        } else if ((u16(list, at + 8) & 1) != 0) {
            kind = Kind.ENCRYPTED;
            predicate = "is encrypted, which devices refuse; it is left out";
        } else if (method != 0 && method != 8) {
            kind = Kind.UNKNOWN_METHOD;
            predicate = "is packed with method %d, which devices do not know; it is left out".formatted(method);
        } else if (numbers[0] < 0 || numbers[1] < 0 || numbers[2] < 0 || numbers[2] >= Math.max(1, start)) {
            kind = Kind.TRUNCATED;
            predicate = "lies outside the file; it is left out";
        } else if (limits.isSuspicious(numbers[1], numbers[0])) {
            kind = Kind.SUSPICIOUS_COMPRESSION;
            predicate =
                    "would unpack %,d bytes to %,d, as zip bombs do; it is left out".formatted(numbers[1], numbers[0]);
        }
        if (kind != null) {
            problems.add(ApkProblem.ofEntry(kind, file, name, predicate));
            return null;
        }
        ApkEntry.Method kept = method == 0 ? ApkEntry.Method.STORED : ApkEntry.Method.DEFLATED;
        return new ApkEntry(name, kept, u32(list, at + 16), numbers[1], numbers[0], numbers[2], index);
    }

    private static void readZip64Extra(byte[] list, int at, int extraLength, long[] numbers) {
        int end = at + extraLength;
        while (at + 4 <= end) {
            int size = u16(list, at + 2);
            if (u16(list, at) == 1 && at + 4 + size <= end) {
                int field = at + 4;
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] == NO_NUMBER && field + 8 <= at + 4 + size) {
                        numbers[i] = i64(list, field);
                        field += 8;
                    }
                }
                return;
            }
            at += 4 + size;
        }
    }

    /// Absolute names, names that climb out, and names that a Windows disk would read in its own way.
    private static boolean isUnsafe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0) {
            return true;
        }
        if (name.length() > 1 && name.charAt(1) == ':') {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /// Entries that share bytes are the sharpest zip bombs; no packer writes them.
    private void findOverlaps() {
        List<ApkEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ApkEntry::headerOffset));
        Set<ApkEntry> overlapping = new HashSet<>();
        long end = 0;
        for (ApkEntry entry : byPlace) {
            if (entry.headerOffset() < end) {
                overlapping.add(entry);
                problems.add(ApkProblem.ofEntry(
                        Kind.OVERLAPPING_ENTRIES,
                        file,
                        entry.name(),
                        "shares bytes with another entry; it is left out"));
            }
            end = Math.max(end, entry.headerOffset() + 30 + entry.compressedSize());
        }
        entries.removeAll(overlapping);
    }

    private ApkProblem fileProblem(Kind kind, String predicate) {
        return ApkProblem.ofFile(kind, file, predicate);
    }

    private byte[] bytes(long position, int size) throws IOException {
        byte[] bytes = new byte[size];
        readFully(channel, ByteBuffer.wrap(bytes), position);
        return bytes;
    }

    static void readFully(FileChannel channel, ByteBuffer target, long position) throws IOException {
        while (target.hasRemaining()) {
            int read = channel.read(target, position);
            if (read < 0) {
                throw new EOFException("the file ends at " + position);
            }
            position += read;
        }
    }
}
