package dev.patchsmith.management.client;

import dev.patchsmith.management.client.Trouble.Certificate;
import dev.patchsmith.patch.Checksum;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.internal.tls.OkHostnameVerifier;
import org.jspecify.annotations.Nullable;

/// Accepts what the system trusts or, for a profile with a fingerprint, exactly that certificate and no other, whatever
/// the system thinks of it.
final class CertificateTrust implements X509TrustManager, HostnameVerifier {

    private final X509TrustManager system;
    private final String host;
    private final @Nullable String fingerprint;

    CertificateTrust(String host, @Nullable String fingerprint) {
        this.system = systemTrust();
        this.host = host;
        this.fingerprint = fingerprint;
    }

    /// Carries the trouble through the layers of TLS.
    static final class Distrust extends CertificateException {
        private static final long serialVersionUID = 1L;
        private final transient Certificate trouble;

        Distrust(Certificate trouble) {
            super(trouble.sentence());
            this.trouble = trouble;
        }

        Certificate trouble() {
            return trouble;
        }
    }

    OkHttpClient.Builder install(OkHttpClient.Builder builder) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return builder.sslSocketFactory(context.getSocketFactory(), this).hostnameVerifier(this);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has TLS", every);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        X509Certificate shown = chain[0];
        if (shown.getNotAfter().before(new Date())) {
            throw new Distrust(trouble(shown, Certificate.Why.EXPIRED));
        }
        if (fingerprint != null) {
            if (!fingerprint.equalsIgnoreCase(fingerprintOf(shown))) {
                throw new Distrust(trouble(shown, Certificate.Why.CHANGED));
            }
            return;
        }
        try {
            system.checkServerTrusted(chain, type);
        } catch (CertificateException untrusted) {
            throw new Distrust(trouble(shown, Certificate.Why.UNTRUSTED));
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this is the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }

    /// A certificate accepted by its fingerprint stands for the server itself, whatever name is in it.
    @Override
    public boolean verify(String name, SSLSession session) {
        return fingerprint != null || OkHostnameVerifier.INSTANCE.verify(name, session);
    }

    private Certificate trouble(X509Certificate shown, Certificate.Why why) throws CertificateException {
        return new Certificate(
                host,
                why,
                fingerprintOf(shown),
                shown.getSubjectX500Principal().getName(),
                shown.getNotAfter().toInstant());
    }

    private static String fingerprintOf(X509Certificate certificate) throws CertificateException {
        return Checksum.of(certificate.getEncoded()).hex();
    }

    private static X509TrustManager systemTrust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has a trust store", every);
        }
    }
}
