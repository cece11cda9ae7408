package dev.patchsmith.apk.elf;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.i64;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u32;
import static dev.patchsmith.apk.LittleEndian.u8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A shared library (System V ABI, chapter "Object files"; 32 and 64 bits, little endian as on every Android device).
///
/// @param sections by name, in the order of the file
/// @param exports the sizes in bytes of the functions and variables it offers, by name
/// @param needed the libraries it loads
/// @param buildId the linker's id in hexadecimal, empty for none
public record ElfLibrary(
        SequencedMap<String, Part> sections, SequencedMap<String, Long> exports, List<String> needed, String buildId) {

    private static final int NO_BITS = 8;
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int NOTE = 7;
    private static final int DYNAMIC = 6;
    private static final int MAX_SYMBOLS = 2_000_000;

    /// Longer names are cut: many that overlap would otherwise take for ever to read.
    private static final int MAX_NAME = 4096;

    /// A section's size in bytes and the checksum of its bytes.
    public record Part(long size, long checksum) {}

    /// Reads a library.
    ///
    /// @return null where the bytes are no ELF library or are damaged
    public static @Nullable ElfLibrary read(byte[] bytes) {
        try {
            if (bytes.length < 64 || i32(bytes, 0) != 0x464c457f || u8(bytes, 5) != 1) {
                return null;
            }
            return new Reader(bytes).read();
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            return null;
        }
    }

    private record Header(String name, int type, int at, int size, int link, int entrySize) {}

    private static final class Reader {

        private final byte[] bytes;
        private final boolean wide;
        private final List<Header> headers = new ArrayList<>();
        private long checked;

        Reader(byte[] bytes) {
            this.bytes = bytes;
            this.wide = u8(bytes, 4) == 2;
        }

        ElfLibrary read() {
            readHeaders();
            SequencedMap<String, Part> sections = new LinkedHashMap<>();
            TreeMap<String, Long> exports = new TreeMap<>();
            List<String> needed = new ArrayList<>();
            String buildId = "";
            for (Header header : headers) {
                if (!header.name().isEmpty()) {
                    sections.put(header.name(), part(header));
                }
                if (header.type() == DYNAMIC_SYMBOLS) {
                    readSymbols(header, exports);
                } else if (header.type() == DYNAMIC) {
                    readNeeded(header, needed);
                } else if (header.type() == NOTE && header.name().equals(".note.gnu.build-id")) {
                    int at = header.at() + 12 + (u16(bytes, header.at()) + 3 & ~3);
                    buildId = HexFormat.of().formatHex(bytes, at, at + u16(bytes, header.at() + 4));
                }
            }
            return new ElfLibrary(sections, exports, needed, buildId);
        }

        private void readHeaders() {
            int table = place(wide ? i64(bytes, 40) : u32(bytes, 32));
            int size = u16(bytes, wide ? 58 : 46);
            int count = u16(bytes, wide ? 60 : 48);
            int names = u16(bytes, wide ? 62 : 50);
            if (count == 0) {
                return;
            }
            int namesAt = sectionStart(table + names * size);
            for (int i = 0; i < count; i++) {
                int at = table + i * size;
                headers.add(new Header(
                        text(namesAt + i32(bytes, at)),
                        i32(bytes, at + 4),
                        i32(bytes, at + 4) == NO_BITS || i == 0 ? 0 : sectionStart(at),
                        place(wide ? i64(bytes, at + 32) : u32(bytes, at + 20)),
                        i32(bytes, at + (wide ? 40 : 24)),
                        place(wide ? i64(bytes, at + 56) : u32(bytes, at + 36))));
            }
        }

        private int sectionStart(int header) {
            return place(wide ? i64(bytes, header + 24) : u32(bytes, header + 16));
        }

        private static int place(long value) {
            return Math.toIntExact(value);
        }

        private Part part(Header header) {
            if (header.type() == NO_BITS) {
                return new Part(header.size(), 0);
            }
            if (header.size() < 0 || header.at() < 0 || header.size() > bytes.length - header.at()) {
                throw new IndexOutOfBoundsException("a section lies outside the file");
            }
            checked += header.size();
            if (checked > 2L * bytes.length) {
                throw new IndexOutOfBoundsException("the sections overlap");
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, header.at(), header.size());
            return new Part(header.size(), crc.getValue());
        }

        private void readSymbols(Header header, TreeMap<String, Long> exports) {
            int size = wide ? 24 : 16;
            int strings = headers.get(header.link()).at();
            int count = Math.min(header.size() / size, MAX_SYMBOLS);
            for (int i = 1; i < count; i++) {
                int at = header.at() + i * size;
                int info = u8(bytes, at + (wide ? 4 : 12));
                int section = u16(bytes, at + (wide ? 6 : 14));
                boolean global = info >> 4 == 1 || info >> 4 == 2;
                if (global && section != 0) {
                    exports.put(text(strings + i32(bytes, at)), wide ? i64(bytes, at + 16) : u32(bytes, at + 8));
                }
            }
        }

        private void readNeeded(Header header, List<String> needed) {
            int size = wide ? 16 : 8;
            int strings = headers.get(header.link()).at();
            for (int at = header.at(); at + size <= header.at() + header.size(); at += size) {
                long tag = wide ? i64(bytes, at) : u32(bytes, at);
                if (tag == 1) {
                    needed.add(text(strings + place(wide ? i64(bytes, at + 8) : u32(bytes, at + 4))));
                }
            }
        }

        private String text(int at) {
            int end = at;
            while (bytes[end] != 0 && end - at < MAX_NAME) {
                end++;
            }
            return new String(bytes, at, end - at, StandardCharsets.UTF_8);
        }
    }
}
