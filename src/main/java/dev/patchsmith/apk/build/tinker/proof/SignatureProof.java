package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkSigners;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Verifies the JAR signature of a package: every file is signed, by the key of the base.
final class SignatureProof {

    private final Path file;
    private final ApkFile base;
    private final Findings findings;

    SignatureProof(Path file, ApkFile base, Findings findings) {
        this.file = file;
        this.base = base;
        this.findings = findings;
    }

    void run() {
        String name = String.valueOf(file.getFileName());
        long signed = 0;
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                Certificate[] certificates = entry.getCertificates();
                if (certificates == null) {
                    findings.wrong(name, "is not signed, or not in a way that is still safe (" + entry.getName() + ")");
                    return;
                }
                if (!isOfBase(List.of(certificates))) {
                    findings.wrong(name, "is signed with another key than the base, so that no device takes it");
                    return;
                }
                signed++;
            }
        } catch (SecurityException altered) {
            findings.wrong(name, "was altered after it was signed");
        } catch (IOException unreadable) {
            findings.wrong(name, "cannot be read");
        }
        findings.checked("signed files", signed);
    }

    private boolean isOfBase(List<Certificate> certificates) {
        ApkSigners signers = base.signers();
        if (!signers.isSigned()) {
            return true;
        }
        return certificates.stream().anyMatch(certificate -> {
            try {
                Checksum fingerprint = Checksum.of(certificate.getEncoded());
                return signers.signers().stream().anyMatch(s -> s.fingerprint().equals(fingerprint));
            } catch (CertificateEncodingException unusual) {
                return false;
            }
        });
    }
}
