package dev.patchsmith.envelope;

import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Looks at any bytes, finds out what they are, and opens them with the keys of a profile. It never throws for what
/// the bytes are.
public final class Opener {

    private static final int LOOK = 4096;

    private Opener() {}

    /// Opens with the keys of the profile; without one, only what needs no key is told.
    ///
    /// @param now for the question whether a package has expired
    public static OpenedPackage open(byte[] bytes, Optional<KeyProfile> profile, Instant now) {
        Checksum checksum = Checksum.of(bytes);
        if (startsWith(bytes, "HFP2")) {
            Hfp2Inspection inspection = Hfp2Inspection.of(bytes, trusted(profile), dataKeys(profile), now);
            return signed(bytes.length, checksum, inspection, profile);
        }
        if (startsWith(bytes, "PK\3\4")) {
            return new OpenedPackage.Archive(bytes.length, checksum);
        }
        return stranger(bytes)
                .<OpenedPackage>map(sentence -> new OpenedPackage.Other(bytes.length, checksum, sentence))
                .orElseGet(() -> legacy(bytes, profile.flatMap(KeyProfile::legacyKey)));
    }

    /// Opens a legacy package with a key that is in no profile.
    public static OpenedPackage open(byte[] bytes, LegacyKey key, Instant now) {
        return switch (open(bytes, Optional.empty(), now)) {
            case OpenedPackage.Legacy legacy -> legacy(bytes, Optional.of(key));
            case OpenedPackage other -> other;
        };
    }

    /// Looks at a signed package of any size in pieces; its payload is verified, but not kept.
    ///
    /// @param passed told of the bytes of each piece; may end it by throwing
    public static OpenedPackage open(Path pack, Optional<KeyProfile> profile, Instant now, LongConsumer passed)
            throws IOException {
        MessageDigest whole = Checksum.sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(pack)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                whole.update(chunk, 0, read);
                passed.accept(0);
            }
        }
        Hfp2Inspection inspection = Hfp2Inspection.of(pack, trusted(profile), dataKeys(profile), now, passed);
        return signed(Files.size(pack), Checksum.from(whole), inspection, profile);
    }

    private static OpenedPackage.Legacy legacy(byte[] bytes, Optional<LegacyKey> key) {
        return new OpenedPackage.Legacy(
                bytes.length, Checksum.of(bytes), key.map(legacyKey -> MangoOpener.open(bytes, legacyKey)));
    }

    private static OpenedPackage signed(
            long size, Checksum checksum, Hfp2Inspection inspection, Optional<KeyProfile> profile) {
        Optional<String> addressee = inspection instanceof Hfp2Inspection.Readable readable
                ? profile.flatMap(keys -> addressee(readable.header().release(), keys))
                : Optional.empty();
        return new OpenedPackage.Signed(size, checksum, inspection, addressee);
    }

    private static TrustedKeys trusted(Optional<KeyProfile> profile) {
        return profile.map(KeyProfile::trusted).orElseGet(() -> new TrustedKeys(List.of(), 1));
    }

    private static List<DataKey> dataKeys(Optional<KeyProfile> profile) {
        return profile.map(KeyProfile::dataKeys).orElse(List.of());
    }

    private static Optional<String> addressee(Hfp2Release release, KeyProfile profile) {
        boolean same = release.app().equals(profile.app()) && release.platform() == profile.platform();
        return same
                ? Optional.empty()
                : Optional.of("The package is for " + release.app() + " on "
                        + release.platform().displayName() + ", the profile \"" + profile.name() + "\" for "
                        + profile.app() + " on " + profile.platform().displayName() + ".");
    }

    /// What the bytes seem to be, when they cannot be a package of any kind.
    private static Optional<String> stranger(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("The file is empty.");
        }
        if (startsWith(bytes, "PSV1")) {
            return Optional.of("This is a key vault, not a package.");
        }
        if (startsWith(bytes, "-----BEGIN ")) {
            return Optional.of("This is a PEM file with a key or certificate, not a package.");
        }
        return looksLikeText(bytes)
                ? Optional.of("This is readable text, not an encrypted package: open it as a script instead.")
                : Optional.empty();
    }

    /// Encrypted bytes have a zero or another control character among the first few dozen, text has none.
    private static boolean looksLikeText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOK); i++) {
            byte b = bytes[i];
            if (b == 0x7F || (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f')) {
                return false;
            }
        }
        String text = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.UTF_8);
        int bad = text.indexOf('\uFFFD');
        return bad < 0 || bad >= LOOK / 4;
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
