package dev.patchsmith.apk.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/// Takes a key and its certificates out of PEM files, as OpenSSL writes them.
final class PemReader {

    private static final int MAX_FILE = 1 << 20;

    private final Path keyFile;
    private final Path certificateFile;
    private final char[] passphrase;

    PemReader(Path keyFile, Path certificateFile, char[] passphrase) {
        this.keyFile = keyFile;
        this.certificateFile = certificateFile;
        this.passphrase = passphrase;
    }

    KeyReading read() {
        Path current = keyFile;
        try {
            PrivateKeyInfo info = keyInfo(text(keyFile));
            if (info == null) {
                return new KeyReading.Refused(name(keyFile) + " has no private key in PEM form; choose the file that"
                        + " starts with BEGIN PRIVATE KEY.");
            }
            PrivateKey key = key(info);
            current = certificateFile;
            List<X509Certificate> chain = certificates(text(certificateFile), key);
            if (chain.isEmpty()) {
                return new KeyReading.Refused("No certificate in " + name(certificateFile)
                        + " belongs to the key in " + name(keyFile) + "; choose the certificate the app is signed"
                        + " with.");
            }
            return new KeyReading.Read(new SigningKey(stem(keyFile), key, chain));
        } catch (NoSuchFileException missing) {
            return new KeyReading.Refused(name(current) + " does not exist; choose another PEM file.");
        } catch (PKCSException | PEMException wrong) {
            return new KeyReading.Refused(
                    passphrase.length == 0
                            ? name(keyFile) + " is encrypted or damaged; give its passphrase."
                            : "The passphrase of " + name(keyFile) + " is wrong, or the file is damaged.");
        } catch (IOException | GeneralSecurityException | OperatorCreationException unusable) {
            return new KeyReading.Refused(
                    name(current) + " cannot be used as a PEM file: it is damaged or of an unknown sort.");
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            throw new IOException("too large");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private @Nullable PrivateKeyInfo keyInfo(String text) throws IOException, PKCSException, OperatorCreationException {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            Object object;
            while ((object = parser.readObject()) != null) {
                PrivateKeyInfo info = switch (object) {
                    case PrivateKeyInfo plain -> plain;
                    case PEMKeyPair pair -> pair.getPrivateKeyInfo();
                    case PEMEncryptedKeyPair pair ->
                        pair.decryptKeyPair(new BcPEMDecryptorProvider(passphrase))
                                .getPrivateKeyInfo();
                    case PKCS8EncryptedPrivateKeyInfo sealed ->
                        sealed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder().build(passphrase));
                    default -> null;
                };
                if (info != null) {
                    return info;
                }
            }
            return null;
        }
    }

    private static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(info.getEncoded());
        String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        return KeyFactory.getInstance(
                        switch (algorithm) {
                            case "1.2.840.113549.1.1.1" -> "RSA";
                            case "1.2.840.10045.2.1" -> "EC";
                            case "1.2.840.10040.4.1" -> "DSA";
                            default -> algorithm;
                        })
                .generatePrivate(spec);
    }

    /// The certificate of the key first, the others after it; none where no certificate is of the key.
    private static List<X509Certificate> certificates(String text, PrivateKey key) throws CertificateException {
        List<X509Certificate> all = new ArrayList<>();
        int from = text.indexOf("-----BEGIN CERTIFICATE-----");
        if (from < 0) {
            return all;
        }
        CertificateFactory.getInstance("X.509")
                .generateCertificates(
                        new ByteArrayInputStream(text.substring(from).getBytes(StandardCharsets.ISO_8859_1)))
                .forEach(c -> all.add((X509Certificate) c));
        for (X509Certificate candidate : List.copyOf(all)) {
            if (belongs(candidate, key)) {
                all.remove(candidate);
                all.addFirst(candidate);
                return all;
            }
        }
        return List.of();
    }

    private static boolean belongs(X509Certificate certificate, PrivateKey key) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey open ->
                key instanceof RSAPrivateKey mine && open.getModulus().equals(mine.getModulus());
            case ECPublicKey open -> signs(key, certificate, "SHA256withECDSA");
            default -> signs(key, certificate, "SHA256with" + key.getAlgorithm());
        };
    }

    private static boolean signs(PrivateKey key, X509Certificate certificate, String algorithm) {
        try {
            var signature = java.security.Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] made = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update((byte) 1);
            return signature.verify(made);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
