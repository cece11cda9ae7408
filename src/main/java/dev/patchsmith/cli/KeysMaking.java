package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Making keys.
final class KeysMaking {

    private KeysMaking() {}

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a profile with a new data key and a new signing key, and the vault if there is none.")
    static final class Create extends KeysAct {

        @Option(names = "--app", required = true, paramLabel = "APP", description = "Such as com.example.shop.")
        @SuppressWarnings("NullAway.Init")
        private String app;

        @Option(names = "--platform", defaultValue = "IOS", description = "ios (default) or android.")
        private Platform platform = Platform.IOS;

        @Option(
                names = "--environment",
                paramLabel = "WORD",
                defaultValue = "production",
                description = "Such as test.")
        private String environment = "production";

        @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Who signs with this profile.")
        @SuppressWarnings("NullAway.Init")
        private String owner;

        @Option(names = "--key-file", paramLabel = "FILE", description = "Legacy key, for apps that load .mg packages.")
        private @Nullable Path keyFile;

        Create(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            var random = new SecureRandom();
            KeyProfile profile = empty(name, app, platform, environment)
                    .withDataKey(DataKey.random(random))
                    .withSigningKey(owner(owner), SigningKey.random(random));
            KeyProfile whole = keyFile == null ? profile : profile.withLegacyKey(KeyOptions.read(keyFile, console));
            try (VaultSession open = vault.unlockOrMake(console)) {
                done(open.add(whole));
                tell(open, name);
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Puts new keys in the place of old ones. Old data keys still open old packages; an old signing"
                            + " key stays trusted until it is revoked.")
    static final class Rotate extends KeysAct {

        @Option(names = "--data-key", description = "A new data key. Apps need it before they can open new packages.")
        private boolean dataKey;

        @Option(names = "--signing-key", paramLabel = "OWNER", description = "A new signing key of this owner.")
        private @Nullable String owner;

        @Option(names = "--key-file", paramLabel = "FILE", description = "The new legacy key.")
        private @Nullable Path keyFile;

        Rotate(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (!dataKey && owner == null && keyFile == null) {
                throw CommandFailure.usage("which key? Give --data-key, --signing-key OWNER or --key-file FILE.");
            }
            var random = new SecureRandom();
            return change(profile -> {
                KeyProfile changed = profile;
                if (dataKey) {
                    changed = changed.withDataKey(DataKey.random(random));
                }
                if (owner != null) {
                    changed = changed.withSigningKey(owner(owner), SigningKey.random(random));
                }
                return keyFile == null ? changed : changed.withLegacyKey(KeyOptions.read(keyFile, console));
            });
        }
    }
}
