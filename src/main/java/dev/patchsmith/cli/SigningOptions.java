package dev.patchsmith.cli;

import dev.patchsmith.apk.build.KeyReading;
import dev.patchsmith.apk.build.SigningKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The key an app is signed with, from a key store or from PEM files. Its passwords come from files, the environment or
/// the prompt.
final class SigningOptions {

    static final String STORE_VARIABLE = "PATCHSMITH_KEYSTORE_PASSWORD";
    static final String KEY_VARIABLE = "PATCHSMITH_KEY_PASSWORD";

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "Key store with the app's signing key (JKS or PKCS#12). Its password comes from"
                    + " --keystore-password-file, " + STORE_VARIABLE + " or the prompt.")
    private @Nullable Path keyStore;

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key of the key store; not needed for one.")
    private String alias = "";

    @Option(
            names = "--keystore-password-file",
            paramLabel = "FILE",
            description = "File with the key store's password.")
    private @Nullable Path storePasswordFile;

    @Option(
            names = "--key-password-file",
            paramLabel = "FILE",
            description = "File with the password of the key itself, where it has one; else " + KEY_VARIABLE + ".")
    private @Nullable Path keyPasswordFile;

    @Option(names = "--key-pem", paramLabel = "FILE", description = "Signing key as PEM instead of a key store.")
    private @Nullable Path keyPem;

    @Option(names = "--certificate-pem", paramLabel = "FILE", description = "Its certificates; else in the same file.")
    private @Nullable Path certificatePem;

    @Option(
            names = {"--keystore-password", "--key-password", "--storepass", "--keypass", "--ks-pass"},
            hidden = true,
            arity = "0..1",
            fallbackValue = "")
    void refuseSecret(String ignored) {
        throw CommandFailure.usage(Secrets.NEVER_AN_ARGUMENT + ".");
    }

    /// The key that was named, null where the patch is to stay unsigned.
    @Nullable
    SigningKey read(Console console) {
        if (keyStore != null && keyPem != null) {
            throw CommandFailure.usage("give either --keystore or --key-pem.");
        }
        if (keyStore == null && keyPem == null) {
            return null;
        }
        char[] key = secret(console, keyPasswordFile, KEY_VARIABLE, null);
        char[] store = keyStore == null
                ? new char[0]
                : secret(console, storePasswordFile, STORE_VARIABLE, "Password of " + keyStore);
        try {
            return told(
                    keyStore != null
                            ? SigningKey.fromKeyStore(keyStore, store, alias, key)
                            : SigningKey.fromPem(
                                    java.util.Objects.requireNonNull(keyPem),
                                    certificatePem == null ? keyPem : certificatePem,
                                    key));
        } finally {
            Arrays.fill(key, '\0');
            Arrays.fill(store, '\0');
        }
    }

    private static SigningKey told(KeyReading reading) {
        return switch (reading) {
            case KeyReading.Read(SigningKey key) -> key;
            case KeyReading.AliasNeeded(List<String> aliases, String sentence) ->
                throw CommandFailure.usage(sentence + " (--alias: " + String.join(", ", aliases) + ")");
            case KeyReading.Refused(String sentence) -> throw CommandFailure.input(sentence);
        };
    }

    private static char[] secret(Console console, @Nullable Path file, String variable, @Nullable String question) {
        if (file != null) {
            return Secrets.fromFile(file);
        }
        char[] found = Secrets.fromEnvironment(console, variable);
        if (found == null && question != null) {
            found = Secrets.ask(question);
            if (found == null) {
                throw CommandFailure.usage(
                        "the key store needs its password: --keystore-password-file or " + variable + ".");
            }
        }
        return found == null ? new char[0] : found;
    }
}
