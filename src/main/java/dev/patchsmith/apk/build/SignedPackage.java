package dev.patchsmith.apk.build;

import com.android.apksig.ApkSigner;
import com.android.apksig.apk.ApkFormatException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A zip archive written entry by entry, signed as a JAR with SHA-256 (signature scheme v1), and moved to its place
/// only
/// when it is complete. Closing it before [#finish] takes everything away again.
///
/// The archive is the same for the same content: entries have no time of their own.
public final class SignedPackage implements AutoCloseable {

    /// The first Android whose JAR verifier knows SHA-256.
    private static final int FIRST_SHA256 = 18;

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path target;
    private final Path plain;
    private final Path signed;
    private final ZipOutputStream out;
    private final TreeSet<String> names = new TreeSet<>();
    private boolean open = true;

    /// Starts a package that will lie at `target`; missing folders are made.
    public SignedPackage(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = Objects.requireNonNull(this.target.getParent(), "an absolute file has a folder");
        Files.createDirectories(folder);
        String name = ".patch-" + UUID.randomUUID();
        plain = Files.createFile(folder.resolve(name + ".unsigned"));
        signed = folder.resolve(name + ".signed");
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(plain), 1 << 16);
        out = new ZipOutputStream(file);
        out.setLevel(Deflater.BEST_COMPRESSION);
    }

    /// Adds a file, compressed.
    public void add(String name, byte[] bytes) throws IOException {
        put(name, bytes, false);
    }

    /// Adds a file as it is, for content that is compressed already.
    public void store(String name, byte[] bytes) throws IOException {
        put(name, bytes, true);
    }

    private void put(String name, byte[] bytes, boolean stored) throws IOException {
        if (!names.add(name)) {
            throw new IllegalStateException(name + " is in the package already");
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCompressedSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /// Signs the package and moves it to its place.
    ///
    /// @param key null for a package without a signature
    /// @return the size of the file in bytes
    public long finish(@Nullable SigningKey key) throws IOException {
        out.close();
        if (key != null) {
            sign(key);
        }
        Path finished = key == null ? plain : signed;
        long size = Files.size(finished);
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return size;
    }

    private void sign(SigningKey key) throws IOException {
        var signer = new ApkSigner.SignerConfig.Builder(signerName(key), key.privateKey(), key.certificates()).build();
        try {
            new ApkSigner.Builder(List.of(signer))
                    .setInputApk(plain.toFile())
                    .setOutputApk(signed.toFile())
                    .setMinSdkVersion(FIRST_SHA256)
                    .setV1SigningEnabled(true)
                    .setV2SigningEnabled(false)
                    .setV3SigningEnabled(false)
                    .setV4SigningEnabled(false)
                    .setDebuggableApkPermitted(true)
                    .setOtherSignersSignaturesPreserved(false)
                    .build()
                    .sign();
        } catch (ApkFormatException | GeneralSecurityException unsigned) {
            throw new IOException("the key " + key.name() + " cannot sign: " + unsigned.getMessage(), unsigned);
        }
    }

    /// At most eight letters and digits, as the names of signature files may have.
    private static String signerName(SigningKey key) {
        String letters = key.name().replaceAll("[^A-Za-z0-9_-]", "_").toUpperCase(Locale.ROOT);
        return letters.isEmpty() ? "CERT" : letters.substring(0, Math.min(8, letters.length()));
    }

    /// Takes away whatever is not finished.
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try {
                out.close();
            } finally {
                Files.deleteIfExists(plain);
                Files.deleteIfExists(signed);
            }
        }
    }
}
