package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.key.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Where the parts of a package lie: `HFP2`, u16 header length, header, u16 count, that many {8 byte key id, 64 byte
/// signature}, ciphertext, 16 byte tag. Numbers are big-endian.
///
/// @param headerBytes exactly as received
/// @param cipherAt where the ciphertext begins in the file
record Hfp2Layout(byte[] headerBytes, Hfp2Header header, List<Entry> signatures, int cipherAt) implements Hfp2Parsing {

    static final byte[] MAGIC = {'H', 'F', 'P', '2'};
    static final int MAX_HEADER = 16 * 1024;
    static final int MAX_SIGNATURES = 16;
    static final int KEY_ID = 8;
    static final int SIGNATURE = 64;
    static final int ENTRY = KEY_ID + SIGNATURE;
    static final int TAG = 16;
    /// More than the parts before the ciphertext can ever take.
    static final int MAX_HEAD = 4 + 2 + MAX_HEADER + 2 + MAX_SIGNATURES * ENTRY;

    /// One signature, with the id of the key that is said to have made it.
    record Entry(Fingerprint keyId, byte[] signature) {}

    /// Where the number of signatures stands.
    int countAt() {
        return 4 + 2 + headerBytes.length;
    }

    byte[] signedBytes() {
        return signedBytes(headerBytes);
    }

    static byte[] signedBytes(byte[] headerBytes) {
        byte[] prefix = "HFP2-manifest\n".getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(prefix, prefix.length + headerBytes.length);
        System.arraycopy(headerBytes, 0, message, prefix.length, headerBytes.length);
        return message;
    }

    /// Takes the parts apart.
    ///
    /// @param head the first bytes of the package, at least [#MAX_HEAD] of them where the file has so many
    /// @param size the size of the whole file
    static Hfp2Parsing parse(byte[] head, long size) {
        int known = Math.min(head.length, MAGIC.length);
        if (!Arrays.equals(head, 0, known, MAGIC, 0, known)) {
            return refused(Hfp2Check.NOT_HFP2, "The file is not a signed package: it does not begin with HFP2.");
        }
        if (head.length < 6) {
            return truncated(size);
        }
        int headerLength = u16(head, 4);
        if (headerLength > MAX_HEADER) {
            return refused(Hfp2Check.HEADER, "The header is larger than " + MAX_HEADER + " bytes.");
        }
        if (head.length < 6 + headerLength) {
            return truncated(size);
        }
        byte[] headerBytes = Arrays.copyOfRange(head, 6, 6 + headerLength);
        try {
            return parseRest(head, size, headerBytes, Hfp2Header.read(headerBytes));
        } catch (WrongField wrong) {
            return refused(Hfp2Check.HEADER, "The header is not valid: " + wrong.reason() + ".");
        } catch (Hfp2Header.OtherVersion other) {
            return refused(
                    Hfp2Check.UNKNOWN_VERSION,
                    "The package is of version " + other.getMessage() + ", this program knows version 2.");
        }
    }

    private static Hfp2Parsing parseRest(byte[] head, long size, byte[] headerBytes, Hfp2Header header) {
        int countAt = 6 + headerBytes.length;
        if (head.length < countAt + 2) {
            return truncated(size);
        }
        int count = u16(head, countAt);
        if (count > MAX_SIGNATURES) {
            return refused(Hfp2Check.HEADER, "The package claims " + count + " signatures; 16 is the limit.");
        }
        int cipherAt = countAt + 2 + count * ENTRY;
        if (size - TAG - cipherAt < header.size()) {
            return truncated(size);
        }
        if (size - TAG - cipherAt > header.size()) {
            return refused(Hfp2Check.TRAILING_BYTES, "Something follows the end of the package.");
        }
        List<Entry> signatures = new ArrayList<>();
        for (int at = countAt + 2; at < cipherAt; at += ENTRY) {
            signatures.add(new Entry(
                    new Fingerprint(HexFormat.of().formatHex(head, at, at + KEY_ID)),
                    Arrays.copyOfRange(head, at + KEY_ID, at + ENTRY)));
        }
        return new Hfp2Layout(headerBytes, header, List.copyOf(signatures), cipherAt);
    }

    private static Unreadable truncated(long size) {
        return refused(
                Hfp2Check.TRUNCATED,
                size == 0
                        ? "The file is empty."
                        : "The file is cut off after " + size + " bytes: load or export it again.");
    }

    private static Unreadable refused(Hfp2Check check, String sentence) {
        return new Unreadable(new Refused(check, sentence));
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
