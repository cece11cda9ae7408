package dev.patchsmith.envelope.mango;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.envelope.sealing.StreamSealing;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/// Makes legacy `.mg` packages: AES-128-ECB with PKCS#7 over the UTF-8 bytes of the script, nothing else.
public final class MangoSealer {

    private static final int CHUNK = 1 << 16;

    private MangoSealer() {}

    /// Seals a script. It is refused only when it contains half of a surrogate pair, which UTF-8 cannot carry.
    public static Sealing seal(String script, LegacyKey key) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(script));
            return sealText(Arrays.copyOf(encoded.array(), encoded.limit()), key);
        } catch (CharacterCodingException lonelySurrogate) {
            return new Sealing.Refused("The script contains a broken character that cannot be written as UTF-8.");
        }
    }

    /// Seals the UTF-8 bytes of a script; other bytes are refused, because clients would drop them.
    public static Sealing seal(byte[] script, LegacyKey key) {
        return Utf8Check.firstBadByte(script, script.length) >= 0
                ? new Sealing.Refused("The script is not UTF-8 text: clients would ignore the package.")
                : sealText(script, key);
    }

    private static Sealing sealText(byte[] script, LegacyKey key) {
        byte[] bytes = MangoCipher.finish(MangoCipher.sealing(key), script);
        byte[] again = MangoCipher.finish(MangoCipher.opening(key), bytes);
        int length = again.length - MangoCipher.padding(again, again.length);
        if (!Arrays.equals(again, 0, length, script, 0, script.length)) {
            throw new IllegalStateException("the sealed script does not open to the same bytes");
        }
        return new Sealing.Sealed(new SealedPackage(PackageFormat.MANGO, bytes));
    }

    /// Seals a script that is read and written in pieces; neither stream is closed.
    public static StreamSealing seal(InputStream script, OutputStream sealed, LegacyKey key) throws IOException {
        Cipher cipher = MangoCipher.sealing(key);
        MessageDigest digest = Checksum.sha256();
        Utf8Check text = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = script.read(chunk); read >= 0; read = script.read(chunk)) {
            text.accept(chunk, 0, read);
            size += write(Optional.ofNullable(cipher.update(chunk, 0, read)), sealed, digest);
        }
        size += write(Optional.of(MangoCipher.finish(cipher, new byte[0])), sealed, digest);
        return text.endsWell()
                ? new StreamSealing.Written(size, Checksum.from(digest))
                : new StreamSealing.Refused("The script is not UTF-8 text: clients would ignore the package.");
    }

    private static int write(Optional<byte[]> piece, OutputStream sealed, MessageDigest digest) throws IOException {
        if (piece.isEmpty()) {
            return 0;
        }
        sealed.write(piece.get());
        digest.update(piece.get());
        return piece.get().length;
    }
}
