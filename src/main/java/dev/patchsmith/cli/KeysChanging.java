package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.workspace.keys.KeyTransfer;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changing who is trusted and what a profile is called.
final class KeysChanging {

    private KeysChanging() {}

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "No longer accepts signatures of a key, or forgets an old data key. Devices learn of it with"
                    + " their next list of keys.")
    static final class Revoke extends KeysAct {

        @Parameters(paramLabel = "FINGERPRINT", index = "1", description = "As 'patchsmith keys' shows it.")
        @SuppressWarnings("NullAway.Init")
        private String fingerprint;

        Revoke(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            Fingerprint id = parse(fingerprint);
            return change(profile -> revoke(profile, id));
        }

        private static Fingerprint parse(String text) {
            String digits = text.replace(" ", "").toLowerCase(Locale.ROOT);
            if (!digits.matches("[0-9a-f]{16}")) {
                throw CommandFailure.usage("a fingerprint has 16 hexadecimal digits.");
            }
            return new Fingerprint(digits);
        }

        private static KeyProfile revoke(KeyProfile profile, Fingerprint id) {
            if (profile.trusted().find(id).isPresent()) {
                return profile.revoking(id);
            }
            boolean old =
                    profile.dataKeys().stream().skip(1).anyMatch(key -> key.id().equals(id));
            if (old) {
                return profile.withoutDataKey(id);
            }
            boolean current =
                    profile.dataKeys().stream().anyMatch(key -> key.id().equals(id));
            throw CommandFailure.input(
                    current
                            ? "the data key " + id + " is in use: rotate it first."
                            : "the profile \"" + profile.name() + "\" has no key " + id + " that could be revoked.");
        }
    }

    @Command(
            name = "trust",
            mixinStandardHelpOptions = true,
            description = "Accepts signatures of another person's key, given as a public key or certificate (PEM).")
    static final class Trust extends KeysAct {

        @Parameters(paramLabel = "PEM", index = "1", description = "File with the public key.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Whose key it is.")
        @SuppressWarnings("NullAway.Init")
        private String owner;

        Trust(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            return switch (KeyTransfer.readPem(file, Optional.empty())) {
                case PemReading.PublicKey read ->
                    change(profile ->
                            profile.withTrusted(profile.trusted().with(new TrustedKey(owner(owner), read.key()))));
                case PemReading.PrivateKey read -> {
                    read.key().close();
                    throw CommandFailure.input("\"" + file
                            + "\" holds a private key; its owner must keep it and give you" + " the public one.");
                }
                case PemReading.NeedsPassphrase() ->
                    throw CommandFailure.input("\"" + file + "\" holds an encrypted private key, not a public one.");
                case PemReading.WrongPassphrase() ->
                    throw CommandFailure.input("\"" + file + "\" holds an encrypted private key, not a public one.");
                case PemReading.Refused(String reason) -> throw CommandFailure.input(reason);
            };
        }
    }

    @Command(
            name = "threshold",
            mixinStandardHelpOptions = true,
            description = "How many different people must sign a package before devices accept it.")
    static final class Threshold extends KeysAct {

        @Parameters(paramLabel = "N", index = "1", description = "1 to 16, and not more than there are trusted keys.")
        private int threshold;

        Threshold(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            return change(profile -> {
                TrustedKeys trusted = profile.trusted();
                long counting =
                        trusted.keys().stream().filter(key -> !key.revoked()).count();
                if (threshold < 1 || threshold > TrustedKeys.MAX_THRESHOLD || threshold > counting) {
                    throw CommandFailure.input(threshold + " signatures cannot be demanded: the profile trusts "
                            + counting + " keys, and 16 is the most.");
                }
                return profile.withTrusted(trusted.withThreshold(threshold));
            });
        }
    }

    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Gives a profile another name.")
    static final class Rename extends KeysAct {

        @Parameters(paramLabel = "NEW", index = "1", description = "The other name.")
        @SuppressWarnings("NullAway.Init")
        private String other;

        Rename(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (!KeyProfile.isValid(other)) {
                throw CommandFailure.usage("a name is one line of 1 to 200 characters.");
            }
            try (VaultSession open = vault.unlock(console)) {
                done(open.change(name, profile -> profile.renamed(other)));
                tell(open, other);
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes a profile. Without a backup its keys are gone for good.")
    static final class Delete extends KeysAct {

        @Option(names = "--yes", description = "Do not ask.")
        private boolean yes;

        Delete(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (!yes) {
                Confirmation.ask(console, "Delete the key profile \"" + name + "\" and its keys?");
            }
            try (VaultSession open = vault.unlock(console)) {
                done(open.remove(name));
                json.print(console, Map.of("deleted", name), "Profile \"" + name + "\" is deleted.");
            }
            return ExitCode.DONE;
        }
    }
}
