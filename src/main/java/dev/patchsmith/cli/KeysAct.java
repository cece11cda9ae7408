package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Something done to one profile of the vault.
abstract class KeysAct implements Callable<Integer> {

    final Console console;

    @Mixin
    VaultOption vault = new VaultOption();

    @Mixin
    JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", index = "0", description = "The profile.")
    @SuppressWarnings("NullAway.Init")
    String name;

    KeysAct(Console console) {
        this.console = console;
    }

    /// Changes the profile and says how it stands afterwards.
    int change(UnaryOperator<KeyProfile> change) {
        try (VaultSession open = vault.unlock(console)) {
            done(open.change(name, change));
            tell(open, name);
        }
        return ExitCode.DONE;
    }

    void tell(VaultSession open, String profile) {
        ProfileCard card = open.cards().stream()
                .filter(each -> each.name().equals(profile))
                .findFirst()
                .orElseThrow();
        json.print(console, KeysCommand.row(card), "Profile \"" + profile + "\": " + inShort(card));
    }

    private static String inShort(ProfileCard card) {
        return "legacy key " + card.legacyKey().map(Fingerprint::toString).orElse("none") + ", data key "
                + card.dataKeys().stream()
                        .findFirst()
                        .map(Fingerprint::toString)
                        .orElse("none") + ", signing key "
                + card.signingKey().map(Fingerprint::toString).orElse("none") + ", "
                + card.trusted().threshold() + " of " + card.counting().size() + " signatures needed.";
    }

    static void done(Optional<String> refused) {
        refused.ifPresent(sentence -> {
            throw CommandFailure.input(sentence);
        });
    }

    static KeyProfile empty(String profile, String app, Platform platform, String environment) {
        if (!KeyProfile.isValid(profile) || !KeyProfile.isValid(app) || !KeyProfile.isValid(environment)) {
            throw CommandFailure.usage("names of profiles, apps and environments are one line of 1 to 200 characters.");
        }
        return KeyProfile.empty(profile, app, platform, environment);
    }

    static String owner(String owner) {
        if (!TrustedKey.isOwner(owner)) {
            throw CommandFailure.usage("the owner of a key is one line of 1 to 100 characters.");
        }
        return owner;
    }
}
