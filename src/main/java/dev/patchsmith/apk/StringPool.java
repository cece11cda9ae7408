package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u8;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The texts of a resource table or of a compiled XML file (`ResStringPool`); each is decoded when it is first asked
/// for.
public final class StringPool {

    private static final int UTF8 = 1 << 8;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int stringsStart;
    private final boolean utf8;
    private final @Nullable String[] decoded;

    /// @param start where the pool's chunk starts in the bytes
    public StringPool(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
        this.end = Math.addExact(start, offset(bytes, start + 4));
        if (end > bytes.length) {
            throw new IndexOutOfBoundsException("the texts end beyond the file");
        }
        int count = offset(bytes, start + 8);
        if (count > (end - start) / 4) {
            throw new IndexOutOfBoundsException("more texts than bytes");
        }
        this.utf8 = (i32(bytes, start + 16) & UTF8) != 0;
        this.stringsStart = Math.addExact(start, offset(bytes, start + 20));
        this.decoded = new @Nullable String[count];
    }

    public int size() {
        return decoded.length;
    }

    /// The text at an index; -1 (no text) gives an empty one.
    public String get(int index) {
        if (index == -1) {
            return "";
        }
        String known = decoded[index];
        if (known == null) {
            known = decode(Math.addExact(stringsStart, offset(bytes, start + u16(bytes, start + 2) + 4 * index)));
            decoded[index] = known;
        }
        return known;
    }

    private String decode(int at) {
        return utf8 ? decodeUtf8(at) : decodeUtf16(at);
    }

    private String decodeUtf8(int at) {
        at += (u8(bytes, at) & 0x80) == 0 ? 1 : 2;
        int length = u8(bytes, at++);
        if ((length & 0x80) != 0) {
            length = (length & 0x7f) << 8 | u8(bytes, at++);
        }
        check(at, length);
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    private String decodeUtf16(int at) {
        int length = u16(bytes, at);
        at += 2;
        if ((length & 0x8000) != 0) {
            length = (length & 0x7fff) << 16 | u16(bytes, at);
            at += 2;
        }
        check(at, Math.multiplyExact(length, 2));
        return new String(bytes, at, length * 2, StandardCharsets.UTF_16LE);
    }

    private void check(int at, int length) {
        if (at < start || length > end - at) {
            throw new IndexOutOfBoundsException("a text lies outside its pool");
        }
    }
}
