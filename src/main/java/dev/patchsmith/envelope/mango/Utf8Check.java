package dev.patchsmith.envelope.mango;

/// Checks bytes that arrive in pieces for being UTF-8, strictly: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
final class Utf8Check {

    private long position;
    private long badAt = -1;
    private int missing;
    private long started;
    private int low = 0x80;
    private int high = 0xBF;

    void accept(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length && badAt < 0; i++) {
            step(bytes[i] & 0xFF);
            position++;
        }
    }

    private void step(int b) {
        if (missing > 0) {
            if (b < low || b > high) {
                badAt = started;
            }
            missing--;
            low = 0x80;
            high = 0xBF;
        } else if (b >= 0x80) {
            begin(b);
        }
    }

    private void begin(int b) {
        started = position;
        missing = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (missing == 0) {
            badAt = position;
        }
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    /// Whether all bytes so far are UTF-8 and no character is cut off.
    boolean endsWell() {
        return badAt < 0 && missing == 0;
    }

    /// Whether all bytes so far are UTF-8, but for a last character that may be cut off.
    boolean isGoodSoFar() {
        return badAt < 0;
    }

    /// The position of the first character that is not UTF-8, or -1; a character that is cut off counts.
    long firstBad() {
        return badAt >= 0 ? badAt : missing > 0 ? started : -1;
    }

    static long firstBadByte(byte[] bytes, int length) {
        Utf8Check check = new Utf8Check();
        check.accept(bytes, 0, length);
        return check.firstBad();
    }
}
