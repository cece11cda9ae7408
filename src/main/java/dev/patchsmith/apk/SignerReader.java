package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.i64;
import static dev.patchsmith.apk.LittleEndian.offset;

import dev.patchsmith.apk.ApkProblem.Kind;
import dev.patchsmith.patch.Checksum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads certificates out of the signing block (schemes v2, v3, v3.1; AOSP "APK Signature Scheme v2") and out of the
/// JAR signature (v1). A few kilobytes are read whatever the size of the file.
final class SignerReader {

    private static final long MAX_BLOCK_BYTES = 16L << 20;
    private static final int MAX_JAR_SIGNATURE_BYTES = 1 << 20;
    private static final byte[] MAGIC = "APK Sig Block 42".getBytes(StandardCharsets.US_ASCII);
    private static final SequencedMap<Integer, String> SCHEMES = new LinkedHashMap<>();

    static {
        SCHEMES.put(0x1b93ad61, "v3.1");
        SCHEMES.put(0xf05368c0, "v3");
        SCHEMES.put(0x7109871a, "v2");
    }

    private final ApkFile apk;
    private final List<ApkProblem> problems;
    private final Map<String, List<X509Certificate>> byScheme = new TreeMap<>();

    SignerReader(ApkFile apk, List<ApkProblem> problems) {
        this.apk = apk;
        this.problems = problems;
    }

    ApkSigners read(FileChannel channel, long directoryStart) {
        try {
            readBlock(channel, directoryStart);
            readJarSignature();
        } catch (IOException | CertificateException | IndexOutOfBoundsException | ArithmeticException damaged) {
            problems.add(ApkProblem.ofFile(
                    Kind.BAD_SIGNATURE, apk.path(), "has a signature that cannot be read; its signers are unknown"));
        }
        if (byScheme.isEmpty()) {
            return ApkSigners.NONE;
        }
        List<X509Certificate> newest =
                ((TreeMap<String, List<X509Certificate>>) byScheme).lastEntry().getValue();
        return new ApkSigners(
                List.copyOf(byScheme.keySet()),
                newest.stream().map(SignerReader::signer).distinct().toList());
    }

    private static ApkSigners.Signer signer(X509Certificate certificate) {
        try {
            return new ApkSigners.Signer(
                    certificate.getSubjectX500Principal().getName(), Checksum.of(certificate.getEncoded()));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate that was read cannot be written", impossible);
        }
    }

    private void readBlock(FileChannel channel, long directoryStart) throws IOException, CertificateException {
        if (directoryStart < 32) {
            return;
        }
        byte[] footer = bytes(channel, directoryStart - 24, 24);
        if (!java.util.Arrays.equals(footer, 8, 24, MAGIC, 0, 16)) {
            return;
        }
        long size = i64(footer, 0);
        if (size < 24 || size > MAX_BLOCK_BYTES || size + 8 > directoryStart) {
            throw new IOException("the signing block has an impossible size");
        }
        byte[] block = bytes(channel, directoryStart - size, (int) size - 24);
        int at = 0;
        while (at + 12 <= block.length) {
            long length = i64(block, at);
            if (length < 4 || length > block.length - at - 8) {
                throw new IOException("a pair of the signing block has an impossible size");
            }
            String scheme = SCHEMES.get(i32(block, at + 8));
            if (scheme != null) {
                byScheme.put(scheme, certificates(block, at + 12));
            }
            at += 8 + (int) length;
        }
    }

    /// signers: each a signer with signed data (digests, certificates, ...); every part has its length before it.
    private static List<X509Certificate> certificates(byte[] block, int at) throws CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        int end = at + 4 + offset(block, at);
        at += 4;
        while (at + 4 <= end) {
            int signerEnd = at + 4 + offset(block, at);
            int signedData = at + 8;
            int digests = offset(block, signedData);
            int certificates = signedData + 4 + digests;
            int length = offset(block, certificates + 4);
            found.add(certificate(block, certificates + 8, length));
            at = signerEnd;
        }
        return found;
    }

    private static X509Certificate certificate(byte[] bytes, int at, int length) throws CertificateException {
        if (length > bytes.length - at) {
            throw new CertificateException("a certificate lies outside the signing block");
        }
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes, at, length));
    }

    private void readJarSignature() throws IOException, CertificateException {
        Optional<ApkEntry> signature =
                apk.entries().stream().filter(SignerReader::isJarSignature).findFirst();
        if (signature.isEmpty() || signature.get().size() > MAX_JAR_SIGNATURE_BYTES) {
            return;
        }
        byte[] bytes = apk.read(signature.get());
        List<X509Certificate> found = new ArrayList<>();
        for (Certificate certificate : CertificateFactory.getInstance("X.509")
                .generateCertPath(new ByteArrayInputStream(bytes), "PKCS7")
                .getCertificates()) {
            found.add((X509Certificate) certificate);
            break;
        }
        if (!found.isEmpty()) {
            byScheme.put("v1", found);
        }
    }

    static boolean isJarSignature(ApkEntry entry) {
        String name = entry.name().toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/")
                && name.indexOf('/', 9) < 0
                && (name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC"));
    }

    private static byte[] bytes(FileChannel channel, long position, int size) throws IOException {
        byte[] bytes = new byte[size];
        CentralDirectory.readFully(channel, ByteBuffer.wrap(bytes), position);
        return bytes;
    }
}
