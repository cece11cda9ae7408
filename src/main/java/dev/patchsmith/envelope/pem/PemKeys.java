package dev.patchsmith.envelope.pem;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.VerifyKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/// Reads and writes Ed25519 keys as `openssl genpkey -algorithm ed25519` does.
public final class PemKeys {

    /// A file larger than this is no key.
    public static final int MAX_FILE = 64 * 1024;

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PBES2 = "PBEWithHmacSHA256AndAES_256";
    private static final int ITERATIONS = 600_000;
    /// Beyond this a file only wants to keep us busy.
    private static final int MAX_ITERATIONS = 10_000_000;

    private PemKeys() {}

    /// The public key as X.509 SubjectPublicKeyInfo.
    public static byte[] write(VerifyKey key) {
        return new PemArmour(PUBLIC, key.spki()).toBytes();
    }

    /// The private key as PKCS#8, readable by whoever has the file; the caller wipes the array.
    public static byte[] writeUnprotected(SigningKey key) {
        byte[] der = key.pkcs8();
        byte[] text = new PemArmour(PRIVATE, der).toBytes();
        Arrays.fill(der, (byte) 0);
        return text;
    }

    /// The private key as PKCS#8 encrypted with the passphrase (PBES2: PBKDF2 with HMAC-SHA-256, AES-256-CBC).
    public static byte[] write(SigningKey key, char[] passphrase) {
        byte[] der = key.pkcs8();
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[16];
        byte[] iv = new byte[16];
        random.nextBytes(salt);
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance(PBES2);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance(PBES2).generateSecret(spec),
                    new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(iv)));
            var algorithm = new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_PBES2,
                    ASN1Primitive.fromByteArray(cipher.getParameters().getEncoded()));
            var info = new org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo(algorithm, cipher.doFinal(der));
            return new PemArmour(ENCRYPTED, info.getEncoded()).toBytes();
        } catch (GeneralSecurityException | IOException every) {
            throw new IllegalStateException("every Java of ours has " + PBES2, every);
        } finally {
            Arrays.fill(der, (byte) 0);
            spec.clearPassword();
        }
    }

    /// Reads whatever key or certificate the file holds. Any bytes may be given.
    ///
    /// @param passphrase for an encrypted key; stays the caller's, who should wipe it
    public static PemReading read(byte[] file, Optional<char[]> passphrase) {
        if (file.length > MAX_FILE) {
            return new PemReading.Refused("The file is too large for a key.");
        }
        Optional<PemArmour> armour = PemArmour.find(file);
        if (armour.isEmpty()) {
            return new PemReading.Refused("The file holds no whole PEM block (-----BEGIN ...-----).");
        }
        byte[] der = armour.get().der();
        try {
            return switch (armour.get().label()) {
                case PRIVATE -> readPrivate(der);
                case PUBLIC -> readPublic(der);
                case ENCRYPTED -> decrypt(der, passphrase);
                case "CERTIFICATE" -> readCertificate(der);
                default ->
                    new PemReading.Refused("The file holds a \""
                            + printable(armour.get().label()) + "\"; an Ed25519 key in PKCS#8 or X.509 is needed.");
            };
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    private static String printable(String label) {
        return label.replaceAll("[^A-Z0-9 ]", "?");
    }

    private static PemReading readPrivate(byte[] der) {
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(der);
            return key instanceof Ed25519PrivateKeyParameters ed25519
                    ? new PemReading.PrivateKey(new SigningKey(ed25519.getEncoded()))
                    : wrongKind();
        } catch (IOException | RuntimeException malformed) { // The parser throws many kinds for broken bytes.
            return new PemReading.Refused("The private key in the file is damaged.");
        }
    }

    private static PemReading readPublic(byte[] der) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(der);
            return key instanceof Ed25519PublicKeyParameters ed25519
                    ? new PemReading.PublicKey(VerifyKey.of(ed25519.getEncoded()))
                    : wrongKind();
        } catch (IOException | RuntimeException malformed) { // The parser throws many kinds for broken bytes.
            return new PemReading.Refused("The public key in the file is damaged.");
        }
    }

    private static PemReading readCertificate(byte[] der) {
        try {
            return readPublic(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey()
                    .getEncoded());
        } catch (GeneralSecurityException malformed) {
            return new PemReading.Refused("The certificate in the file is damaged.");
        }
    }

    private static PemReading decrypt(byte[] der, Optional<char[]> passphrase) {
        if (passphrase.isEmpty()) {
            return new PemReading.NeedsPassphrase();
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase.get());
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            String algorithm = info.getAlgParameters().toString();
            if (!algorithm.startsWith("PBEWith")) {
                return new PemReading.Refused(
                        "The key is encrypted with " + info.getAlgName() + ", which is not known.");
            }
            var parameters = info.getAlgParameters().getParameterSpec(PBEParameterSpec.class);
            if (parameters.getIterationCount() > MAX_ITERATIONS) {
                return new PemReading.Refused("The key demands " + parameters.getIterationCount()
                        + " rounds of key derivation, which is more than anybody needs.");
            }
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
                    info.getAlgParameters());
            byte[] plain = cipher.doFinal(info.getEncryptedData());
            PemReading reading = readPrivate(plain);
            Arrays.fill(plain, (byte) 0);
            return reading instanceof PemReading.Refused ? new PemReading.WrongPassphrase() : reading;
        } catch (javax.crypto.BadPaddingException wrong) {
            return new PemReading.WrongPassphrase();
        } catch (GeneralSecurityException | IOException | RuntimeException malformed) {
            return new PemReading.Refused("The encrypted key in the file is damaged or of an unknown kind.");
        } finally {
            spec.clearPassword();
        }
    }

    private static PemReading wrongKind() {
        return new PemReading.Refused("The key in the file is not an Ed25519 key.");
    }
}
