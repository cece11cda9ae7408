package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.envelope.vault.Unlocking;
import dev.patchsmith.workspace.KeyFile;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which key a command seals or opens with: a profile of the vault, or a file with the key as text.
final class KeyOptions {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Source source;

    @Option(
            names = "--vault",
            paramLabel = "FILE",
            description = "The key vault; else the one of the window. Its passphrase comes from PATCHSMITH_PASSPHRASE"
                    + " or the prompt.")
    private @Nullable Path vault;

    @Option(
            names = {"--key", "--passphrase"},
            hidden = true,
            arity = "0..1",
            fallbackValue = "")
    void refuseSecret(String ignored) {
        throw CommandFailure.usage(Secrets.NEVER_AN_ARGUMENT + ".");
    }

    private static final class Source {
        @Option(names = "--profile", paramLabel = "NAME", description = "Key profile of the vault.")
        private @Nullable String profile;

        @Option(names = "--key-file", paramLabel = "FILE", description = "File whose text is the key.")
        private @Nullable Path keyFile;
    }

    /// What is done with a key, and what it gives.
    interface Use<T> {
        T with(LegacyKey key);
    }

    /// Hands the key to the work and wipes it afterwards.
    <T> T with(Console console, Use<T> work) {
        return source.keyFile != null
                ? fromFile(source.keyFile, console, work)
                : fromVault(java.util.Objects.requireNonNull(source.profile), console, work);
    }

    private static <T> T fromFile(Path file, Console console, Use<T> work) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Read.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case KeyFile.Read.Key read -> {
                read.warning().ifPresent(warning -> console.remark("Warning: " + warning));
                try (LegacyKey key = read.key()) {
                    yield work.with(key);
                }
            }
        };
    }

    private <T> T fromVault(String name, Console console, Use<T> work) {
        Path file = vault != null ? vault : defaultVault();
        try (KeyVault open = unlock(file, console)) {
            KeyProfile profile = open.profile(name)
                    .orElseThrow(() -> CommandFailure.input("the vault has no profile \"" + name + "\"; it has "
                            + open.profiles().stream().map(KeyProfile::name).toList() + "."));
            LegacyKey key = profile.legacyKey()
                    .orElseThrow(() -> CommandFailure.input(
                            "the profile \"" + name + "\" has no key for the legacy format; add one in the window."));
            return work.with(key);
        }
    }

    static Path defaultVault() {
        return UserFolders.system().keyVault();
    }

    static KeyVault unlock(Path file, Console console) {
        char[] passphrase = passphrase(console, "Passphrase of " + file);
        try {
            return switch (KeyVault.open(file, passphrase)) {
                case Unlocking.Unlocked unlocked -> unlocked.vault();
                case Unlocking refused -> throw CommandFailure.input(refused.sentence());
            };
        } catch (IOException unreadable) {
            throw CommandFailure.system("the vault " + file + " cannot be read: " + Secrets.reason(unreadable) + ".");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static char[] passphrase(Console console, String question) {
        char[] given = Secrets.fromEnvironment(console, "PATCHSMITH_PASSPHRASE");
        char[] passphrase = given != null ? given : Secrets.ask(question);
        if (passphrase == null) {
            throw CommandFailure.usage(
                    "the vault needs its passphrase: set PATCHSMITH_PASSPHRASE or run in a terminal.");
        }
        return passphrase;
    }
}
