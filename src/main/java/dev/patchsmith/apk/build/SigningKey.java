package dev.patchsmith.apk.build;

import dev.patchsmith.patch.Checksum;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/// The key an app is signed with, and its certificates. Never shown and never written anywhere.
public final class SigningKey {

    private final String name;
    private final PrivateKey key;
    private final List<X509Certificate> certificates;

    /// @param name as the key is called in its file, used for the names of the signature's files
    /// @param certificates that of the key first, then those that vouch for it
    public SigningKey(String name, PrivateKey key, List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a signing key needs its certificate");
        }
        this.name = name;
        this.key = key;
        this.certificates = List.copyOf(certificates);
    }

    /// Reads a key store (JKS, PKCS#12, JCEKS). The passwords stay the caller's to wipe.
    ///
    /// @param alias the name of the key, empty for the only one in the file
    /// @param keyPassword of the key itself, empty where it is that of the store
    public static KeyReading fromKeyStore(Path file, char[] storePassword, String alias, char[] keyPassword) {
        return new KeyStoreReader(file, storePassword, alias, keyPassword).read();
    }

    /// Reads a PEM file with the private key (PKCS#8, PKCS#1 or SEC 1, encrypted or not) and one with the
    /// certificates, which may be the same file.
    ///
    /// @param passphrase of the private key, empty where it is not encrypted
    public static KeyReading fromPem(Path privateKey, Path certificates, char[] passphrase) {
        return new PemReader(privateKey, certificates, passphrase).read();
    }

    public String name() {
        return name;
    }

    public PrivateKey privateKey() {
        return key;
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    /// SHA-256 of the certificate in DER form, as [dev.patchsmith.apk.ApkSigners.Signer#fingerprint].
    public Checksum fingerprint() {
        try {
            return Checksum.of(certificates.getFirst().getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether an app with these signers takes what this key signs.
    public boolean isOf(dev.patchsmith.apk.ApkSigners signers) {
        return signers.signers().stream().anyMatch(s -> s.fingerprint().equals(fingerprint()));
    }

    @Override
    public String toString() {
        return name + " (" + certificates.getFirst().getSubjectX500Principal().getName() + ")";
    }
}
