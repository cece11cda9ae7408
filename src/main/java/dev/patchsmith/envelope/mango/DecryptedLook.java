package dev.patchsmith.envelope.mango;

/// What decrypted bytes look like, from which the reason of a failure is guessed.
///
/// A wrong key gives noise from the first block on, and sixteen bytes of noise pass for text once in about a million
/// times. So a readable first block means that the key fits. Noise contains control characters; text in another
/// encoding contains none.
final class DecryptedLook {

    private final Utf8Check utf8 = new Utf8Check();
    private long length;
    private long firstControl = -1;

    void accept(byte[] bytes, int from, int count) {
        utf8.accept(bytes, from, count);
        for (int i = from; i < from + count && firstControl < 0; i++) {
            if (isControl(bytes[i])) {
                firstControl = length + i - from;
            }
        }
        length += count;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') || b == 0x7F;
    }

    /// Whether all is UTF-8, which is all that clients ask for.
    boolean isText() {
        return utf8.endsWell();
    }

    /// The reason why this is no script.
    ///
    /// @param padding how many bytes of valid padding followed, 0 if none did
    MangoOpening verdict(int padding) {
        long textEnd = textEnd();
        if (padding == 0 && textEnd == length) {
            return new MangoOpening.Truncated(length);
        }
        if (firstControl < 0 && padding > 1) {
            return new MangoOpening.NotText();
        }
        return textEnd >= MangoCipher.BLOCK
                ? new MangoOpening.Damaged(textEnd / MangoCipher.BLOCK * MangoCipher.BLOCK)
                : new MangoOpening.WrongKeyOrDamaged();
    }

    /// How far it reads as text; a character cut off by the very end still counts as read.
    private long textEnd() {
        long bad = utf8.isGoodSoFar() ? length : utf8.firstBad();
        return firstControl < 0 ? bad : Math.min(bad, firstControl);
    }
}
