package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The key vault: which profiles it has, and changing them. Keys are never shown, only their fingerprints.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Lists the key profiles of the vault, or adds one from a key file. The vault is made when the first"
                        + " profile is added; its passphrase comes from PATCHSMITH_PASSPHRASE or the prompt.")
final class KeysCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private VaultOption vault = new VaultOption();

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

    private KeysCommand(Console console) {
        this.console = console;
    }

    /// The command with those below it.
    static CommandLine with(Console console) {
        return new CommandLine(new KeysCommand(console))
                .addSubcommand(new KeysMaking.Create(console))
                .addSubcommand(new KeysMaking.Rotate(console))
                .addSubcommand(new KeysChanging.Revoke(console))
                .addSubcommand(new KeysChanging.Trust(console))
                .addSubcommand(new KeysChanging.Threshold(console))
                .addSubcommand(new KeysChanging.Rename(console))
                .addSubcommand(new KeysChanging.Delete(console))
                .addSubcommand(new KeysMoving.Import(console))
                .addSubcommand(new KeysMoving.Export(console))
                .addSubcommand(new KeysMoving.Backup(console))
                .addSubcommand(new KeysMoving.Restore(console));
    }

    @Override
    public Integer call() {
        if (name == null) {
            list();
        } else {
            add(name);
        }
        return ExitCode.DONE;
    }

    private void list() {
        try (VaultSession open = vault.unlock(console)) {
            List<ProfileCard> cards = open.cards();
            var table = new TextTable("NAME", "APP", "ENVIRONMENT", "LEGACY KEY", "DATA KEY", "SIGNING KEY", "NEEDS");
            cards.forEach(card -> table.row(
                    card.name(),
                    card.app(),
                    card.environment(),
                    card.legacyKey().map(Fingerprint::toString).orElse("none"),
                    card.dataKeys().stream()
                            .findFirst()
                            .map(Fingerprint::toString)
                            .orElse("none"),
                    card.signingKey().map(Fingerprint::toString).orElse("none"),
                    card.trusted().threshold() + " of " + card.counting().size()));
            json.print(
                    console,
                    cards.stream().map(KeysCommand::row).toList(),
                    cards.isEmpty() ? List.of("The vault has no profiles yet.") : table.lines());
        }
    }

    static Map<String, Object> row(ProfileCard card) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", card.name());
        row.put("app", card.app());
        row.put("platform", card.platform().name().toLowerCase(java.util.Locale.ROOT));
        row.put("environment", card.environment());
        row.put("legacyKey", card.legacyKey().map(Fingerprint::toString).orElse("none"));
        row.put("dataKeys", card.dataKeys().stream().map(Fingerprint::hex).toList());
        row.put("signingKey", card.signingKey().map(Fingerprint::hex).orElse("none"));
        row.put("threshold", card.trusted().threshold());
        row.put(
                "trusted",
                card.trusted().keys().stream()
                        .map(key -> Map.of(
                                "owner", key.owner(),
                                "keyId", key.key().id().hex(),
                                "publicKey", key.key().hex(),
                                "revoked", key.revoked()))
                        .toList());
        return row;
    }

    private void add(String profile) {
        if (keyFile == null) {
            throw CommandFailure.usage("which key? Give --key-file FILE.");
        }
        KeyProfile empty = KeysAct.empty(profile, app, Platform.IOS, environment);
        LegacyKey key = KeyOptions.read(keyFile, console);
        try (VaultSession open = vault.unlockOrMake(console)) {
            KeysAct.done(open.add(empty.withLegacyKey(key)));
            json.print(
                    console,
                    Map.of("name", profile, "legacyKey", "" + key.fingerprint()),
                    "Profile \"" + profile + "\" is in " + vault.file() + ", key " + key.fingerprint() + ".");
        }
    }
}
