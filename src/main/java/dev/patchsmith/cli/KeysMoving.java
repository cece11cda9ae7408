package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.envelope.vault.BackupSheet;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.keys.BackupPage;
import dev.patchsmith.workspace.keys.KeyTransfer;
import dev.patchsmith.workspace.keys.VaultSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keys into files and out of them.
final class KeysMoving {

    private static final String PEM_VARIABLE = "PATCHSMITH_PEM_PASSPHRASE";

    private KeysMoving() {}

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Takes a signing key (PKCS#8 PEM) or a data key (64 hexadecimal digits) from a file. The"
                    + " passphrase of an encrypted PEM comes from PATCHSMITH_PEM_PASSPHRASE or the prompt.")
    static final class Import extends KeysAct {

        @Parameters(paramLabel = "FILE", index = "1", description = "File with the key.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--owner", paramLabel = "NAME", description = "Whose signing key it is; else it is a data key.")
        private @Nullable String owner;

        Import(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (owner == null) {
                return switch (KeyTransfer.readDataKey(file)) {
                    case KeyTransfer.DataKeyReading.Read(DataKey key) -> change(profile -> profile.withDataKey(key));
                    case KeyTransfer.DataKeyReading.Refused(String sentence) -> throw CommandFailure.input(sentence);
                };
            }
            String who = owner(owner);
            SigningKey key = signingKey(console, file);
            return change(profile -> profile.withSigningKey(who, key));
        }

        private static SigningKey signingKey(Console console, Path file) {
            PemReading reading = KeyTransfer.readPem(file, Optional.empty());
            if (reading instanceof PemReading.NeedsPassphrase) {
                char[] passphrase = VaultOption.secret(console, PEM_VARIABLE, "Passphrase of " + file);
                reading = KeyTransfer.readPem(file, Optional.of(passphrase));
                Arrays.fill(passphrase, '\0');
            }
            return switch (reading) {
                case PemReading.PrivateKey read -> read.key();
                case PemReading.PublicKey read ->
                    throw CommandFailure.input("\"" + file + "\" holds a public key; 'keys trust' takes those.");
                case PemReading.NeedsPassphrase() -> throw CommandFailure.input("\"" + file + "\" needs a passphrase.");
                case PemReading.WrongPassphrase() ->
                    throw CommandFailure.input("the passphrase does not open \"" + file + "\".");
                case PemReading.Refused(String reason) -> throw CommandFailure.input(reason);
            };
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes a key into a file: the public key for others, the data key for the build of the app, or"
                            + " the private key, encrypted with PATCHSMITH_PEM_PASSPHRASE.")
    static final class Export extends KeysAct {

        /// Which key.
        enum What {
            PUBLIC,
            SIGNING,
            DATA
        }

        @Parameters(paramLabel = "WHAT", index = "1", description = "${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init")
        private What what;

        @Option(names = "-o", required = true, paramLabel = "OUT", description = "The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        Export(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            return KeyOptions.fromVault(vault, name, console, used -> {
                done(write(((With.Profile) used).profile()));
                json.print(
                        console,
                        Map.of("file", target.toString()),
                        target + ": written" + (what == What.PUBLIC ? "." : ", readable for you only."));
                return ExitCode.DONE;
            });
        }

        private Optional<String> write(KeyProfile profile) {
            return switch (what) {
                case DATA ->
                    profile.currentDataKey()
                            .map(key -> KeyTransfer.writeDataKey(target, key))
                            .orElseThrow(() -> none("data key"));
                case PUBLIC -> KeyTransfer.writePublic(target, signing(profile).verifyKey());
                case SIGNING -> {
                    SigningKey key = signing(profile);
                    char[] passphrase = VaultOption.secret(console, PEM_VARIABLE, "New passphrase for " + target);
                    try {
                        KeyVault.weakness(passphrase).ifPresent(sentence -> {
                            throw CommandFailure.input(sentence);
                        });
                        yield KeyTransfer.writePrivate(target, key, passphrase);
                    } finally {
                        Arrays.fill(passphrase, '\0');
                    }
                }
            };
        }

        private SigningKey signing(KeyProfile profile) {
            return profile.signingKey().orElseThrow(() -> none("signing key"));
        }

        private CommandFailure none(String key) {
            return CommandFailure.input("the key profile \"" + name + "\" has no " + key + ".");
        }
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "Writes the backup sheet: text to print, or a page if OUT ends with .html. Without the"
                    + " passphrase it opens nothing.")
    static final class Backup implements Callable<Integer> {

        private final Console console;

        @Mixin
        private VaultOption vault = new VaultOption();

        @Mixin
        private JsonOption json = new JsonOption();

        @Option(names = "-o", required = true, paramLabel = "OUT", description = "The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        Backup(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (VaultSession open = vault.unlock(console)) {
                KeysAct.done(BackupPage.write(target, open));
            }
            json.print(
                    console, Map.of("file", target.toString()), target + ": print it and keep it with the contracts.");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Makes the vault again from the typed or scanned lines of a backup sheet.")
    static final class Restore implements Callable<Integer> {

        private final Console console;

        @Mixin
        private VaultOption vault = new VaultOption();

        @Parameters(paramLabel = "SHEET", description = "Text file with the lines of the sheet.")
        @SuppressWarnings("NullAway.Init")
        private Path sheet;

        Restore(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Path file = vault.file();
            if (Files.exists(file)) {
                throw CommandFailure.input("there is a key vault " + file + "; move it away first.");
            }
            return switch (BackupSheet.restore(Texts.read(sheet).text())) {
                case BackupSheet.Restoring.Mistyped mistyped -> throw CommandFailure.input(mistyped.sentence());
                case BackupSheet.Restoring.Restored(byte[] bytes) -> {
                    write(file, bytes);
                    console.line(file + ": restored; it opens with the passphrase it had.");
                    yield ExitCode.DONE;
                }
            };
        }

        private static void write(Path file, byte[] bytes) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Output.folder(folder);
            }
            try {
                AtomicFile.writePrivately(file, bytes);
            } catch (IOException unwritable) {
                throw CommandFailure.system(file + " cannot be written: " + Secrets.reason(unwritable) + ".");
            }
        }
    }
}
