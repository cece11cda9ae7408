package dev.patchsmith.apk;

import com.android.apksig.ApkSigner;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A self-made signing key, as developers make theirs; each is made once for the JVM.
public enum TestKey {
    RELEASE("CN=Shop Release"),
    OTHER("CN=Somebody Else");

    private final KeyPair pair;
    private final X509Certificate certificate;

    TestKey(String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            pair = generator.generateKeyPair();
            X500Name name = new X500Name(subject);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2060-01-01T00:00:00Z")),
                    name,
                    pair.getPublic());
            certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public KeyPair pair() {
        return pair;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    ApkSigner.SignerConfig signer() {
        return new ApkSigner.SignerConfig.Builder("CERT", pair.getPrivate(), List.of(certificate)).build();
    }
}
