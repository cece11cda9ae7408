package dev.patchsmith.server.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/// Reads certificates with their keys from files into a key store in memory.
final class Certificates {

    /// Protects nothing: the store is never written.
    static final String IN_MEMORY = "in-memory";

    private static final String ALIAS = "server";

    private Certificates() {}

    static KeyStore load(Certificate certificate) {
        return switch (certificate) {
            case Certificate.None() -> throw new IllegalArgumentException("there is no certificate to load");
            case Certificate.Pem(Path chain, Path key) -> pem(chain, key);
            case Certificate.Pkcs12 bundle -> pkcs12(bundle);
            case Certificate.SelfMade(Path folder, var names) -> {
                SelfMadeCertificate.ensure(folder, names);
                yield pem(SelfMadeCertificate.chain(folder), SelfMadeCertificate.key(folder));
            }
        };
    }

    private static KeyStore pem(Path chainFile, Path keyFile) {
        X509Certificate[] chain = chain(chainFile);
        PrivateKey key = key(keyFile);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, IN_MEMORY.toCharArray(), chain);
            return store;
        } catch (GeneralSecurityException | IOException failed) {
            throw new CertificateException(
                    chainFile + " and " + keyFile + " do not belong together: " + failed.getMessage() + ".", failed);
        }
    }

    private static X509Certificate[] chain(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate[] chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            if (chain.length == 0) {
                throw new IOException("it holds no certificate");
            }
            return chain;
        } catch (IOException | GeneralSecurityException failed) {
            throw new CertificateException(
                    "The certificate " + file + " cannot be used: " + reason(failed)
                            + ". It must be a PEM file with the certificate of the server first.",
                    failed);
        }
    }

    private static PrivateKey key(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
                PEMParser parser = new PEMParser(reader)) {
            for (Object entry = parser.readObject(); entry != null; entry = parser.readObject()) {
                JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
                if (entry instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
                if (entry instanceof PEMKeyPair pair) {
                    return converter.getKeyPair(pair).getPrivate();
                }
            }
            throw new IOException("it holds no key, or one with a passphrase");
        } catch (IOException failed) {
            throw new CertificateException(
                    "The key " + file + " cannot be used: " + reason(failed)
                            + ". It must be a PEM file with a private key that has no passphrase.",
                    failed);
        }
    }

    private static KeyStore pkcs12(Certificate.Pkcs12 bundle) {
        char[] password = bundle.password() == null ? new char[0] : bundle.password();
        try (InputStream in = Files.newInputStream(bundle.file())) {
            KeyStore file = KeyStore.getInstance("PKCS12");
            file.load(in, password);
            for (String alias : Collections.list(file.aliases())) {
                if (file.isKeyEntry(alias)) {
                    KeyStore store = KeyStore.getInstance("PKCS12");
                    store.load(null, null);
                    store.setKeyEntry(
                            ALIAS,
                            file.getKey(alias, password),
                            IN_MEMORY.toCharArray(),
                            file.getCertificateChain(alias));
                    return store;
                }
            }
            throw new IOException("it holds no private key");
        } catch (IOException | GeneralSecurityException failed) {
            throw new CertificateException(
                    "The certificate " + bundle.file() + " cannot be used: " + reason(failed)
                            + ". It must be a PKCS #12 file with one private key; its password is taken from"
                            + " PATCHSMITH_TLS_PASSWORD.",
                    failed);
        }
    }

    private static String reason(Exception failed) {
        return failed instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : String.valueOf(failed.getMessage());
    }

    /// SHA-256 of the certificate that clients see first, as `AB:CD:...`.
    static String fingerprint(KeyStore store) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(store.getCertificate(ALIAS).getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("a loaded certificate has bytes", every);
        }
    }
}
