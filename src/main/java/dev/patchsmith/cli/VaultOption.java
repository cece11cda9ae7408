package dev.patchsmith.cli;

import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.keys.VaultSession;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which key vault a command uses. Its passphrase comes from the environment or the prompt.
final class VaultOption {

    static final String VARIABLE = "PATCHSMITH_PASSPHRASE";

    @Option(
            names = "--vault",
            paramLabel = "FILE",
            description = "The key vault; else the one of the window. Its passphrase comes from PATCHSMITH_PASSPHRASE"
                    + " or the prompt.")
    private @Nullable Path vault;

    @Option(
            names = {"--key", "--passphrase", "--password", "--data-key-hex"},
            hidden = true,
            arity = "0..1",
            fallbackValue = "")
    void refuseSecret(String ignored) {
        throw CommandFailure.usage(Secrets.NEVER_AN_ARGUMENT + ".");
    }

    Path file() {
        return vault != null ? vault : UserFolders.system().keyVault();
    }

    /// The vault as it lies on the disk, still locked; nothing is remembered beyond the command.
    VaultSession session() {
        return new VaultSession(file(), new SessionMemory());
    }

    /// The open vault; the caller closes it.
    VaultSession unlock(Console console) {
        VaultSession session = session();
        if (session.state() == VaultSession.State.MISSING) {
            throw CommandFailure.input("there is no key vault " + file()
                    + " yet; 'patchsmith keys create' makes it with its first profile.");
        }
        char[] passphrase = secret(console, VARIABLE, "Passphrase of " + file());
        try {
            session.unlock(passphrase).ifPresent(sentence -> {
                throw CommandFailure.input(sentence);
            });
            return session;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// The open vault, which is made if there is none.
    VaultSession unlockOrMake(Console console) {
        VaultSession session = session();
        if (session.state() != VaultSession.State.MISSING) {
            return unlock(console);
        }
        char[] passphrase = secret(console, VARIABLE, "New passphrase for the vault " + file());
        try {
            Optional<String> refused = session.create(passphrase, Argon2Cost.DEFAULT);
            refused.ifPresent(sentence -> {
                throw CommandFailure.input(sentence);
            });
            return session;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// A secret from the environment or the prompt; the caller wipes it.
    static char[] secret(Console console, String variable, String question) {
        char[] given = Secrets.fromEnvironment(console, variable);
        char[] secret = given != null ? given : Secrets.ask(question);
        if (secret == null) {
            throw CommandFailure.usage("a passphrase is needed: set " + variable + " or run in a terminal.");
        }
        return secret;
    }
}
