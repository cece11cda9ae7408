package dev.patchsmith.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens with TLS 1.2 and 1.3, and looks now and then whether the certificate was renewed.
final class TlsConnector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TlsConnector.class);
    private static final long LOOK_SECONDS = 30;

    private final Certificate certificate;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("certificate-watch").daemon().factory());
    private volatile String fingerprint;
    private List<FileTime> seen;

    TlsConnector(Certificate certificate) {
        this.certificate = certificate;
        this.fingerprint = use(context);
        this.seen = times();
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    }

    private String use(SslContextFactory target) {
        KeyStore store = Certificates.load(certificate);
        target.setKeyStore(store);
        target.setKeyStorePassword(Certificates.IN_MEMORY);
        return Certificates.fingerprint(store);
    }

    ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory plain = new HttpConnectionFactory(secure);
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(context, plain.getProtocol()), plain);
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(http.getIdleTimeout());
        watch.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return connector;
    }

    String fingerprint() {
        return fingerprint;
    }

    /// Loads the certificate again if its files changed; what cannot be loaded is left alone until it can.
    synchronized void look() {
        List<FileTime> now = times();
        if (now.equals(seen)) {
            return;
        }
        try {
            context.reload(factory -> fingerprint = use(factory));
            seen = now;
            LOG.info("the certificate was renewed, its fingerprint is {}", fingerprint);
        } catch (Exception failed) {
            LOG.warn("the certificate changed and cannot be loaded yet: {}", String.valueOf(failed.getMessage()));
        }
    }

    private List<FileTime> times() {
        List<Path> files = switch (certificate) {
            case Certificate.None() -> List.of();
            case Certificate.Pem(Path chain, Path key) -> List.of(chain, key);
            case Certificate.Pkcs12 bundle -> List.of(bundle.file());
            case Certificate.SelfMade(Path folder, var names) -> List.of(SelfMadeCertificate.chain(folder));
        };
        return files.stream().map(TlsConnector::time).toList();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException beingReplaced) {
            return FileTime.fromMillis(0);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
