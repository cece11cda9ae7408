package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.workspace.KeyFile;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which key a command seals or opens with: a profile of the vault, or a file with the key of the legacy format.
final class KeyOptions {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Source source;

    @Mixin
    private VaultOption vault = new VaultOption();

    private static final class Source {
        @Option(names = "--profile", paramLabel = "NAME", description = "Key profile of the vault.")
        private @Nullable String profile;

        @Option(names = "--key-file", paramLabel = "FILE", description = "File whose text is the legacy key.")
        private @Nullable Path keyFile;

        @Option(names = "--without-key", description = "Only what can be said of a package without any key.")
        private boolean withoutKey;
    }

    /// What is done with keys, and what it gives.
    interface Use<T> {
        T with(With keys);
    }

    /// Hands the keys to the work and wipes them afterwards.
    <T> T with(Console console, Use<T> work) {
        if (source.withoutKey) {
            return work.with(new With.Nothing());
        }
        return source.keyFile != null
                ? fromFile(source.keyFile, console, work)
                : fromVault(vault, Objects.requireNonNull(source.profile), console, work);
    }

    private static <T> T fromFile(Path file, Console console, Use<T> work) {
        try (LegacyKey key = read(file, console)) {
            return work.with(new With.Key(key));
        }
    }

    /// The key in a file; the caller wipes it.
    static LegacyKey read(Path file, Console console) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Read.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case KeyFile.Read.Key read -> {
                read.warning().ifPresent(warning -> console.remark("Warning: " + warning));
                yield read.key();
            }
        };
    }

    static <T> T fromVault(VaultOption vault, String name, Console console, Use<T> work) {
        KeyProfile profile;
        try (VaultSession session = vault.unlock(console)) {
            profile = switch (session.borrow(name)) {
                case VaultSession.Borrowed.Refused(String sentence) -> throw CommandFailure.input(sentence);
                case VaultSession.Borrowed.Profile(KeyProfile copy) -> copy;
            };
        }
        try {
            return work.with(new With.Profile(profile));
        } finally {
            profile.wipe();
        }
    }
}
