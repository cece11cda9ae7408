package dev.patchsmith.apk.build.code;

import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Who signed an entry of a package as a JAR, checked by the JDK's own verifier and not by what signed it.
public sealed interface JarSeal {

    /// Nobody signed the entry.
    record Unsigned() implements JarSeal {}

    /// @param fingerprint SHA-256 of the certificate in DER form
    record SignedBy(Checksum fingerprint) implements JarSeal {}

    /// The signature does not fit the content.
    record Broken(String reason) implements JarSeal {}

    static JarSeal of(Path file, String entryName) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            JarEntry entry = jar.getJarEntry(entryName);
            if (entry == null) {
                return new Broken("it has no " + entryName);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            Certificate[] certificates = entry.getCertificates();
            return certificates == null || certificates.length == 0
                    ? new Unsigned()
                    : new SignedBy(Checksum.of(certificates[0].getEncoded()));
        } catch (IOException | SecurityException | CertificateEncodingException broken) {
            return new Broken(String.valueOf(broken.getMessage()));
        }
    }
}
