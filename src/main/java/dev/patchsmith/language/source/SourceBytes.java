package dev.patchsmith.language.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds out which encoding a source file is written in: a byte order mark decides, then strict UTF-8, then UTF-16
/// without a mark, then GB18030. A few stray bytes, as old editors left them in comments, are read as ISO 8859-1. What
/// is no text in any of them is [Decoded.Binary].
public final class SourceBytes {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private SourceBytes() {}

    /// What the bytes turned out to be.
    public sealed interface Decoded {

        /// @param mark whether the file began with a byte order mark, which is not part of the text
        record Text(String text, Charset charset, boolean mark) implements Decoded {}

        /// Not a text in any supported encoding.
        ///
        /// @param offset the first byte that cannot belong to a text
        record Binary(int offset) implements Decoded {}
    }

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE, true);
        }
        Charset wide = zerosOfUtf16(bytes);
        if (wide != null) {
            return text(bytes, 0, wide, false);
        }
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return new Decoded.Binary(zero);
        }
        String utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded.Text(utf8, StandardCharsets.UTF_8, false);
        }
        Decoded chinese = text(bytes, 0, GB18030, false);
        return chinese instanceof Decoded.Binary && isMostlyAscii(bytes)
                ? text(bytes, 0, StandardCharsets.ISO_8859_1, false)
                : chinese;
    }

    private static boolean isMostlyAscii(byte[] bytes) {
        int foreign = 0;
        for (byte each : bytes) {
            foreign += each < 0 ? 1 : 0;
        }
        return foreign * 20 < bytes.length;
    }

    /// Reads the bytes in an encoding that is known; a byte order mark of it is left out of the text.
    public static Decoded decode(byte[] bytes, Charset charset) {
        Decoded found = decode(bytes);
        if (found instanceof Decoded.Text text && text.mark() && text.charset().equals(charset)) {
            return found;
        }
        return text(bytes, 0, charset, false);
    }

    private static Decoded text(byte[] bytes, int from, Charset charset, boolean mark) {
        String text = strict(bytes, from, charset);
        return text != null && !hasForeignControls(text)
                ? new Decoded.Text(text, charset, mark)
                : new Decoded.Binary(firstForeign(bytes));
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    /// UTF-16 without a mark shows as zeros in every second byte of the plain ASCII that source code mostly is.
    private static @Nullable Charset zerosOfUtf16(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int looked = Math.min(bytes.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = looked / 2;
        if (odd > half * 7 / 10 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > half * 7 / 10 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean hasForeignControls(String text) {
        long controls = text.chars()
                .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B)
                .count();
        return controls * 50 > text.length();
    }

    private static int firstForeign(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0x80 || b == 0xFF || (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B)) {
                return i;
            }
        }
        return 0;
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
