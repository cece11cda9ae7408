package dev.patchsmith.server.http;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate that nobody vouches for: clients recognise it by its fingerprint. Made once and kept in the data
/// folder, because another one would look like an attack to every client.
final class SelfMadeCertificate {

    private static final Duration LIFE = Duration.ofDays(3650);
    private static final int SERIAL_BITS = 120;

    private SelfMadeCertificate() {}

    static Path chain(Path folder) {
        return folder.resolve("tls-certificate.pem");
    }

    static Path key(Path folder) {
        return folder.resolve("tls-key.pem");
    }

    static void ensure(Path folder, Set<String> names) {
        if (Files.exists(chain(folder)) && Files.exists(key(folder))) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(key(folder), new JcaPKCS8Generator(pair.getPrivate(), null));
            write(chain(folder), certificate(pair, names));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failed) {
            throw new CertificateException(
                    "A certificate could not be made in " + folder + ": " + failed.getMessage() + ".", failed);
        }
    }

    private static X509CertificateHolder certificate(KeyPair pair, Set<String> names)
            throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=Patchsmith management server");
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LIFE)),
                name,
                pair.getPublic());
        GeneralName[] alternatives =
                all(names).stream().map(SelfMadeCertificate::generalName).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static Set<String> all(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
        all.addAll(names);
        try {
            all.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            all.remove("");
        }
        return all;
    }

    private static GeneralName generalName(String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        String plain = name.replace("[", "").replace("]", "");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, plain);
    }

    private static void write(Path file, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            if (content instanceof JcaPKCS8Generator generator) {
                pem.writeObject(generator.generate());
            } else {
                pem.writeObject(content);
            }
        }
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "tls", ".tmp");
        Files.write(temporary, text.toString().getBytes(StandardCharsets.US_ASCII));
        if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
