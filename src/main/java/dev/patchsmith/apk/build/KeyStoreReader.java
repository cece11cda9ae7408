package dev.patchsmith.apk.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Takes a key out of a key store.
final class KeyStoreReader {

    private static final int MAX_FILE = 16 << 20;
    private static final int JKS_MAGIC = 0xfeedfeed;
    private static final int JCEKS_MAGIC = 0xcececece;

    private final Path file;
    private final char[] storePassword;
    private final String alias;
    private final char[] keyPassword;

    KeyStoreReader(Path file, char[] storePassword, String alias, char[] keyPassword) {
        this.file = file;
        this.storePassword = storePassword;
        this.alias = alias;
        this.keyPassword = keyPassword.length == 0 ? storePassword : keyPassword;
    }

    KeyReading read() {
        try {
            if (Files.size(file) > MAX_FILE) {
                return refused("%s is too large for a key store; choose the .jks, .keystore or .p12 file of the app.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return pick(open(bytes));
        } catch (NoSuchFileException missing) {
            return refused("%s does not exist; choose the key store of the app.");
        } catch (IOException unreadable) {
            return unreadable.getCause() instanceof UnrecoverableKeyException
                    ? refused("The password of the key store %s is wrong.")
                    : refused("%s cannot be read as a key store (JKS, PKCS#12 or JCEKS): it is another sort of file, is"
                            + " damaged, or the password is wrong.");
        } catch (GeneralSecurityException unusable) {
            return refused("%s is a key store of a sort that cannot be read here; convert it to PKCS#12 with keytool.");
        }
    }

    private KeyStore open(byte[] bytes) throws IOException, GeneralSecurityException {
        int magic = bytes.length < 4 ? 0 : java.nio.ByteBuffer.wrap(bytes).getInt();
        KeyStore store = KeyStore.getInstance(
                switch (magic) {
                    case JKS_MAGIC -> "JKS";
                    case JCEKS_MAGIC -> "JCEKS";
                    default -> "PKCS12";
                });
        store.load(new java.io.ByteArrayInputStream(bytes), storePassword);
        return store;
    }

    private KeyReading pick(KeyStore store) throws GeneralSecurityException {
        List<String> names = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.isKeyEntry(name)) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            return refused("%s has no private key, only certificates; choose the key store the app is signed with.");
        }
        if (alias.isEmpty() && names.size() > 1) {
            return new KeyReading.AliasNeeded(
                    names, fileName() + " has several keys (" + String.join(", ", names) + "); say which one to use.");
        }
        String name = alias.isEmpty() ? names.getFirst() : alias;
        if (names.stream().noneMatch(n -> n.equalsIgnoreCase(name))) {
            return new KeyReading.Refused(
                    fileName() + " has no key \"" + name + "\"; it has " + String.join(", ", names) + ".");
        }
        return take(store, name);
    }

    private KeyReading take(KeyStore store, String name) throws GeneralSecurityException {
        try {
            if (!(store.getKey(name, keyPassword) instanceof PrivateKey key)) {
                return new KeyReading.Refused("The key \"" + name + "\" in " + fileName()
                        + " is no private key; choose the key the app is signed with.");
            }
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(name))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new KeyReading.Read(new SigningKey(name, key, chain));
        } catch (UnrecoverableKeyException wrong) {
            return new KeyReading.Refused("The password of the key \"" + name + "\" in " + fileName() + " is wrong.");
        }
    }

    private KeyReading refused(String sentence) {
        return new KeyReading.Refused(sentence.formatted(fileName()));
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }
}
