package dev.patchsmith.envelope.pem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The lines around the Base64 text. It works on bytes, so that no private key ever becomes a string.
record PemArmour(String label, byte[] der) {

    private static final byte[] BEGIN = ascii("-----BEGIN ");
    private static final byte[] DASHES = ascii("-----");

    /// The first armoured block; empty when there is none, or when it is not whole.
    static Optional<PemArmour> find(byte[] file) {
        int begin = indexOf(file, BEGIN, 0);
        int labelEnd = begin < 0 ? -1 : indexOf(file, DASHES, begin + BEGIN.length);
        if (labelEnd < 0 || labelEnd - begin > 80) {
            return Optional.empty();
        }
        String label =
                new String(file, begin + BEGIN.length, labelEnd - begin - BEGIN.length, StandardCharsets.US_ASCII);
        int end = indexOf(file, ascii("-----END " + label + "-----"), labelEnd);
        if (end < 0) {
            return Optional.empty();
        }
        byte[] base64 = Arrays.copyOfRange(file, labelEnd + DASHES.length, end);
        try {
            return Optional.of(new PemArmour(label, Base64.getMimeDecoder().decode(base64)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    /// The armoured text, with lines of 64 characters.
    byte[] toBytes() {
        byte[] base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(ascii("-----BEGIN " + label + "-----\n"));
        text.writeBytes(base64);
        text.writeBytes(ascii("\n-----END " + label + "-----\n"));
        Arrays.fill(base64, (byte) 0);
        return text.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PemArmour that && label.equals(that.label) && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return "PemArmour[" + label + "]";
    }
}
