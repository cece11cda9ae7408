package dev.patchsmith.workspace;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.Opener;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Opens a package to look at it: what it is, who signed it, and its script.
public final class OpenPackage {

    /// Larger signed packages are judged in pieces; other files of this size are no packages of scripts.
    public static final long IN_MEMORY = 64_000_000;

    private static final int LOOK = 4096;

    private OpenPackage() {}

    /// What came of opening.
    public sealed interface Opened {

        record Looked(Path file, OpenedPackage what) implements Opened {}

        /// The file cannot be read at all.
        record Refused(String sentence) implements Opened {}
    }

    /// The keys at hand.
    public sealed interface With {

        record Nothing() implements With {}

        record Key(LegacyKey key) implements With {}

        record Profile(KeyProfile profile) implements With {}
    }

    /// @param now for the question whether it has expired
    public static Opened file(Path file, With keys, Instant now, Progress progress) {
        try {
            long size = Files.size(file);
            if (size > IN_MEMORY) {
                return large(file, keys, now, progress);
            }
            progress.reached("read", 0, size);
            byte[] bytes = Files.readAllBytes(file);
            progress.check();
            return new Opened.Looked(
                    file,
                    switch (keys) {
                        case With.Nothing() -> Opener.open(bytes, Optional.empty(), now);
                        case With.Key(LegacyKey key) -> Opener.open(bytes, key, now);
                        case With.Profile(KeyProfile profile) -> Opener.open(bytes, Optional.of(profile), now);
                    });
        } catch (NoSuchFileException missing) {
            return new Opened.Refused("\"" + file + "\" does not exist.");
        } catch (IOException failure) {
            return new Opened.Refused("\"" + file + "\" cannot be read: " + ExportPatch.why(failure) + ".");
        }
    }

    private static Opened large(Path file, With keys, Instant now, Progress progress) throws IOException {
        if (!startsWithMagic(file)) {
            return new Opened.Refused("\"" + file + "\" is too large for a package of a script.");
        }
        Optional<KeyProfile> profile =
                keys instanceof With.Profile(KeyProfile given) ? Optional.of(given) : Optional.empty();
        long size = Files.size(file);
        long[] passed = {0};
        return new Opened.Looked(file, Opener.open(file, profile, now, bytes -> {
            progress.check();
            passed[0] += bytes;
            progress.reached("verify", passed[0], size);
        }));
    }

    private static boolean startsWithMagic(Path file) throws IOException {
        return new String(head(file, 4), StandardCharsets.ISO_8859_1).equals("HFP2");
    }

    /// Whether the file is a package rather than a text: by its first bytes, and for the legacy format, which has no
    /// mark of its own, by its name too.
    public static boolean isPackage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            byte[] head = head(file, LOOK);
            return switch (Opener.open(head, Optional.empty(), Instant.EPOCH)) {
                case OpenedPackage.Signed signed -> true;
                case OpenedPackage.Legacy legacy -> name.endsWith(".mg");
                case OpenedPackage.Archive archive -> false;
                case OpenedPackage.Other other -> name.endsWith(".hfp") || name.endsWith(".hfp2");
            };
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }
}
