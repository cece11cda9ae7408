package dev.patchsmith.envelope.mango;

import dev.patchsmith.envelope.key.LegacyKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.Cipher;

/// Opens legacy `.mg` packages. It takes any bytes and never throws for what they are.
public final class MangoOpener {

    private static final int CHUNK = 1 << 16;

    private MangoOpener() {}

    public static MangoOpening open(byte[] sealed, LegacyKey key) {
        if (sealed.length == 0 || sealed.length % MangoCipher.BLOCK != 0) {
            return new MangoOpening.Truncated(sealed.length);
        }
        byte[] decrypted = MangoCipher.finish(MangoCipher.opening(key), sealed);
        return switch (judge(decrypted)) {
            case MangoOpening.WrongKeyOrDamaged() -> withAllZeroKey(sealed);
            case MangoOpening other -> other;
        };
    }

    private static MangoOpening withAllZeroKey(byte[] sealed) {
        try (LegacyKey zeros = LegacyKey.allZeros()) {
            byte[] decrypted = MangoCipher.finish(MangoCipher.opening(zeros), sealed);
            return judge(decrypted) instanceof MangoOpening.Opened(String script)
                    ? new MangoOpening.SealedWithTooLongKey(script)
                    : new MangoOpening.WrongKeyOrDamaged();
        }
    }

    private static MangoOpening judge(byte[] decrypted) {
        int padding = MangoCipher.padding(decrypted, decrypted.length);
        int length = decrypted.length - padding;
        if (padding > 0 && Utf8Check.firstBadByte(decrypted, length) < 0) {
            return length == 0
                    ? new MangoOpening.Empty()
                    : new MangoOpening.Opened(new String(decrypted, 0, length, StandardCharsets.UTF_8));
        }
        DecryptedLook look = new DecryptedLook();
        look.accept(decrypted, 0, length);
        return look.verdict(padding);
    }

    /// Opens a package that is read and written in pieces; neither stream is closed.
    ///
    /// @return empty when all of the script was written; else what is wrong, and the output must be thrown away
    public static Optional<MangoOpening> open(InputStream sealed, OutputStream script, LegacyKey key)
            throws IOException {
        Cipher cipher = MangoCipher.opening(key);
        DecryptedLook look = new DecryptedLook();
        byte[] held = new byte[0];
        long size = 0;
        for (byte[] chunk = sealed.readNBytes(CHUNK); chunk.length > 0; chunk = sealed.readNBytes(CHUNK)) {
            size += chunk.length;
            if (chunk.length % MangoCipher.BLOCK != 0) {
                return Optional.of(new MangoOpening.Truncated(size));
            }
            write(held, held.length, script, look);
            held = MangoCipher.finish(cipher, chunk);
        }
        return size == 0 ? Optional.of(new MangoOpening.Truncated(0)) : finish(held, size, script, look);
    }

    private static Optional<MangoOpening> finish(byte[] last, long size, OutputStream script, DecryptedLook look)
            throws IOException {
        int padding = MangoCipher.padding(last, last.length);
        write(last, last.length - padding, script, look);
        if (padding == 0 || !look.isText()) {
            return Optional.of(look.verdict(padding));
        }
        return size == MangoCipher.BLOCK && padding == MangoCipher.BLOCK
                ? Optional.of(new MangoOpening.Empty())
                : Optional.empty();
    }

    private static void write(byte[] piece, int length, OutputStream script, DecryptedLook look) throws IOException {
        look.accept(piece, 0, length);
        script.write(piece, 0, length);
    }
}
