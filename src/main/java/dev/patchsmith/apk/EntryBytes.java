package dev.patchsmith.apk;

import dev.patchsmith.apk.ApkProblem.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes the bytes of one entry out of the archive. The file is opened for each read and closed again, so that a
/// comparison on the screen never keeps the user from building the file anew.
final class EntryBytes {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CHUNK = 64 << 10;

    private final Path file;
    private final ApkEntry entry;

    EntryBytes(Path file, ApkEntry entry) {
        this.file = file;
        this.entry = entry;
    }

    /// All bytes of the entry, checked against its size and checksum.
    byte[] all(ApkLimits limits) throws BadEntryException {
        if (entry.size() > limits.maxEntryBytes()) {
            throw problem(
                    Kind.TOO_LARGE,
                    "unpacks to %,d bytes; at most %,d are read".formatted(entry.size(), limits.maxEntryBytes()));
        }
        byte[] bytes = unpack((int) entry.size(), true);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.crc()) {
            throw problem(Kind.BAD_CHECKSUM, "has a wrong checksum: the file is damaged");
        }
        return bytes;
    }

    /// The first bytes of the entry, at most `length`; without the checksum, which only the whole entry has.
    byte[] head(int length) throws BadEntryException {
        return unpack((int) Math.min(length, entry.size()), false);
    }

    /// Some bytes of a stored entry, fewer at its end; without the checksum.
    byte[] piece(long from, int length) throws BadEntryException {
        if (entry.method() != ApkEntry.Method.STORED || from < 0 || from > entry.size()) {
            throw new IllegalArgumentException("only stored entries can be read from the middle");
        }
        byte[] bytes = new byte[(int) Math.min(length, entry.size() - from)];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            CentralDirectory.readFully(channel, ByteBuffer.wrap(bytes), dataStart(channel) + from);
            return bytes;
        } catch (EOFException cut) {
            throw problem(Kind.TRUNCATED, "is cut off");
        } catch (BadEntryException known) {
            throw known;
        } catch (IOException unreadable) {
            throw problem(Kind.NOT_READABLE, "cannot be read: " + unreadable.getMessage());
        }
    }

    /// Whether all bytes have the entry's checksum; needs little memory whatever the size.
    void verify() throws BadEntryException {
        CRC32 crc = new CRC32();
        long[] total = {0};
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = dataStart(channel);
            if (entry.method() == ApkEntry.Method.STORED) {
                copyStored(channel, position, crc, total);
            } else {
                inflate(channel, position, crc, total);
            }
        } catch (DataFormatException damaged) {
            throw problem(Kind.BAD_DATA, "cannot be unpacked: its compressed bytes are damaged");
        } catch (EOFException cut) {
            throw problem(Kind.TRUNCATED, "is cut off");
        } catch (BadEntryException known) {
            throw known;
        } catch (IOException unreadable) {
            throw problem(Kind.NOT_READABLE, "cannot be read: " + unreadable.getMessage());
        }
        if (total[0] != entry.size() || crc.getValue() != entry.crc()) {
            throw problem(Kind.BAD_CHECKSUM, "has a wrong checksum: the file is damaged");
        }
    }

    /// The packed bytes as they lie in the file.
    byte[] packed() throws BadEntryException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] bytes = new byte[Math.toIntExact(entry.compressedSize())];
            CentralDirectory.readFully(channel, ByteBuffer.wrap(bytes), dataStart(channel));
            return bytes;
        } catch (BadEntryException known) {
            throw known;
        } catch (IOException | ArithmeticException unreadable) {
            throw problem(Kind.NOT_READABLE, "cannot be read: " + unreadable.getMessage());
        }
    }

    private byte[] unpack(int length, boolean whole) throws BadEntryException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = dataStart(channel);
            byte[] bytes = new byte[length];
            if (entry.method() == ApkEntry.Method.STORED) {
                CentralDirectory.readFully(channel, ByteBuffer.wrap(bytes), position);
            } else {
                inflate(channel, position, bytes, whole);
            }
            return bytes;
        } catch (DataFormatException damaged) {
            throw problem(Kind.BAD_DATA, "cannot be unpacked: its compressed bytes are damaged");
        } catch (EOFException cut) {
            throw problem(Kind.TRUNCATED, "is cut off");
        } catch (BadEntryException known) {
            throw known;
        } catch (IOException unreadable) {
            throw problem(Kind.NOT_READABLE, "cannot be read: " + unreadable.getMessage());
        }
    }

    private long dataStart(FileChannel channel) throws IOException {
        byte[] header = new byte[LOCAL_SIZE];
        CentralDirectory.readFully(channel, ByteBuffer.wrap(header), entry.headerOffset());
        if (LittleEndian.i32(header, 0) != LOCAL_SIGNATURE) {
            throw problem(Kind.BAD_DATA, "is not where the list of entries says: the file is damaged");
        }
        long start = entry.headerOffset() + LOCAL_SIZE + LittleEndian.u16(header, 26) + LittleEndian.u16(header, 28);
        if (start + entry.compressedSize() > channel.size()) {
            throw problem(Kind.TRUNCATED, "is cut off");
        }
        return start;
    }

    private void inflate(FileChannel channel, long position, byte[] target, boolean whole)
            throws IOException, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] chunk = new byte[(int) Math.min(CHUNK, entry.compressedSize() + 1)];
            long left = entry.compressedSize();
            int filled = 0;
            while (filled < target.length && !inflater.finished()) {
                if (inflater.needsInput()) {
                    int size = (int) Math.min(chunk.length, left);
                    if (size == 0) {
                        throw new DataFormatException("the compressed bytes end too early");
                    }
                    CentralDirectory.readFully(channel, ByteBuffer.wrap(chunk, 0, size), position);
                    inflater.setInput(chunk, 0, size);
                    position += size;
                    left -= size;
                }
                int made = inflater.inflate(target, filled, target.length - filled);
                if (made == 0 && inflater.needsDictionary()) {
                    throw new DataFormatException("a preset dictionary is asked for");
                }
                filled += made;
            }
            if (whole && (filled < target.length || hasMore(inflater))) {
                throw problem(Kind.BAD_DATA, "unpacks to another size than the list of entries says");
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean hasMore(Inflater inflater) throws DataFormatException {
        return !inflater.finished() && inflater.inflate(new byte[1]) > 0;
    }

    private void copyStored(FileChannel channel, long position, CRC32 crc, long[] total) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = entry.size();
        while (left > 0) {
            int size = (int) Math.min(chunk.length, left);
            CentralDirectory.readFully(channel, ByteBuffer.wrap(chunk, 0, size), position);
            crc.update(chunk, 0, size);
            position += size;
            left -= size;
            total[0] += size;
        }
    }

    private void inflate(FileChannel channel, long position, CRC32 crc, long[] total)
            throws IOException, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] in = new byte[CHUNK];
            byte[] out = new byte[CHUNK];
            long left = entry.compressedSize();
            while (!inflater.finished() && total[0] <= entry.size()) {
                if (inflater.needsInput()) {
                    int size = (int) Math.min(in.length, left);
                    if (size == 0) {
                        throw new DataFormatException("the compressed bytes end too early");
                    }
                    CentralDirectory.readFully(channel, ByteBuffer.wrap(in, 0, size), position);
                    inflater.setInput(in, 0, size);
                    position += size;
                    left -= size;
                }
                int made = inflater.inflate(out);
                if (made == 0 && inflater.needsDictionary()) {
                    throw new DataFormatException("a preset dictionary is asked for");
                }
                crc.update(out, 0, made);
                total[0] += made;
            }
        } finally {
            inflater.end();
        }
    }

    private BadEntryException problem(Kind kind, String predicate) {
        return new BadEntryException(ApkProblem.ofEntry(kind, file, entry.name(), predicate));
    }
}
