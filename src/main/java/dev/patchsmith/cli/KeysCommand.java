package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.envelope.vault.VaultChange;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The key vault: which profiles it has, and adding one. Keys are never shown, only their fingerprints.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Lists the key profiles of the vault, or adds one from a key file. The vault is made when the first"
                        + " profile is added; its passphrase comes from PATCHSMITH_PASSPHRASE or the prompt.")
final class KeysCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Profile to add; without it the profiles are listed.")
    private @Nullable String name;

    @Option(names = "--key-file", paramLabel = "FILE", description = "File whose text is the key of the app.")
    private @Nullable Path keyFile;

    @Option(names = "--app", paramLabel = "APP", defaultValue = "default", description = "App the key belongs to.")
    private String app = "default";

    @Option(names = "--environment", paramLabel = "WORD", defaultValue = "production", description = "Such as test.")
    private String environment = "production";

    @Option(names = "--vault", paramLabel = "FILE", description = "The key vault; else the one of the window.")
    private @Nullable Path vault;

    KeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = vault != null ? vault : KeyOptions.defaultVault();
        if (name == null) {
            list(file);
        } else {
            add(file, name);
        }
        return ExitCode.DONE;
    }

    private void list(Path file) {
        try (KeyVault open = KeyOptions.unlock(file, console)) {
            List<Map<String, Object>> rows =
                    open.profiles().stream().map(KeysCommand::row).toList();
            var table = new TextTable("NAME", "APP", "ENVIRONMENT", "LEGACY KEY");
            rows.forEach(row -> table.row(row.values().toArray()));
            json.print(console, rows, rows.isEmpty() ? List.of("The vault has no profiles yet.") : table.lines());
        }
    }

    private static Map<String, Object> row(KeyProfile profile) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", profile.name());
        row.put("app", profile.app());
        row.put("environment", profile.environment());
        row.put(
                "legacyKey",
                profile.legacyKey().map(key -> "" + key.fingerprint()).orElse("none"));
        return row;
    }

    private void add(Path file, String profile) {
        if (keyFile == null) {
            throw CommandFailure.usage("which key? Give --key-file FILE.");
        }
        if (!KeyProfile.isValid(profile) || !KeyProfile.isValid(app) || !KeyProfile.isValid(environment)) {
            throw CommandFailure.usage("names of profiles, apps and environments are one line of 1 to 200 characters.");
        }
        switch (KeyFile.read(keyFile)) {
            case KeyFile.Read.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case KeyFile.Read.Key read -> {
                read.warning().ifPresent(warning -> console.remark("Warning: " + warning));
                try (LegacyKey key = read.key();
                        KeyVault open = vaultAt(file)) {
                    keep(
                            open,
                            KeyProfile.empty(profile, app, Platform.IOS, environment)
                                    .withLegacyKey(key));
                    json.print(
                            console,
                            Map.of("name", profile, "legacyKey", "" + key.fingerprint()),
                            "Profile \"" + profile + "\" is in " + file + ", key " + key.fingerprint() + ".");
                }
            }
        }
    }

    private void keep(KeyVault open, KeyProfile profile) {
        if (open.profile(profile.name()).isPresent()) {
            throw CommandFailure.input("the vault has a profile \"" + profile.name() + "\" already.");
        }
        try {
            if (open.put(profile) instanceof VaultChange.Refused(String reason)) {
                throw CommandFailure.system(reason);
            }
        } catch (IOException unwritable) {
            throw CommandFailure.system("the vault cannot be written: " + Secrets.reason(unwritable) + ".");
        }
    }

    private KeyVault vaultAt(Path file) {
        if (Files.exists(file)) {
            return KeyOptions.unlock(file, console);
        }
        char[] passphrase = KeyOptions.passphrase(console, "New passphrase for the vault " + file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Output.folder(folder);
        }
        try {
            return switch (KeyVault.create(file, passphrase, Argon2Cost.DEFAULT)) {
                case KeyVault.Creation.Created(KeyVault made) -> made;
                case KeyVault.Creation.Refused(String reason) -> throw CommandFailure.input(reason);
            };
        } catch (IOException unwritable) {
            throw CommandFailure.system("the vault " + file + " cannot be made: " + Secrets.reason(unwritable) + ".");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
