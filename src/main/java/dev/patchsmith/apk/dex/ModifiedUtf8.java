package dev.patchsmith.apk.dex;

/// Decodes the texts of dex files: UTF-8 over UTF-16 units, ended by a zero byte.
final class ModifiedUtf8 {

    private ModifiedUtf8() {}

    /// The text that starts at an offset. A damaged one gives replacement characters rather than an error, since a
    /// comparison can still show it.
    static String decode(byte[] bytes, int at) {
        int end = at;
        boolean plain = true;
        while (bytes[end] != 0) {
            plain &= bytes[end] > 0;
            end++;
        }
        return plain
                ? new String(bytes, at, end - at, java.nio.charset.StandardCharsets.ISO_8859_1)
                : decode(bytes, at, end);
    }

    private static String decode(byte[] bytes, int at, int end) {
        StringBuilder text = new StringBuilder(end - at);
        while (at < end) {
            int first = bytes[at] & 0xff;
            if (first < 0x80) {
                text.append((char) first);
                at++;
            } else if (first >> 5 == 6 && at + 1 < end) {
                text.append((char) ((first & 0x1f) << 6 | bytes[at + 1] & 0x3f));
                at += 2;
            } else if (first >> 4 == 14 && at + 2 < end) {
                text.append((char) ((first & 0xf) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f));
                at += 3;
            } else {
                text.append('\uFFFD');
                at++;
            }
        }
        return text.toString();
    }
}
