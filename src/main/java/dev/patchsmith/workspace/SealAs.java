package dev.patchsmith.workspace;

import dev.patchsmith.envelope.hfp2.Hfp2Policy;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.Hfp2Sealer;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.mango.MangoSealer;
import dev.patchsmith.envelope.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// In which form a script leaves the machine, with the keys for it.
public sealed interface SealAs {

    /// A legacy `.mg` package, which hides the script and proves nothing.
    record Legacy(LegacyKey key) implements SealAs {}

    /// A signed HFP2 package.
    ///
    /// @param trusted whose signatures devices accept, so that no package is made that none would load
    record Signed(Hfp2Release release, DataKey dataKey, SigningKey author, TrustedKeys trusted) implements SealAs {}

    /// What a profile allows.
    sealed interface Chosen {

        record As(SealAs form) implements Chosen {}

        record Refused(String sentence) implements Chosen {}
    }

    /// The legacy form with the key of a profile.
    static Chosen legacy(KeyProfile profile) {
        return profile.legacyKey()
                .<Chosen>map(key -> new Chosen.As(new Legacy(key)))
                .orElseGet(() ->
                        new Chosen.Refused("The key profile \"" + profile.name() + "\" has no key for .mg packages."));
    }

    /// The signed form with the keys of a profile, for its app and platform.
    static Chosen signed(KeyProfile profile, Hfp2Release release) {
        Optional<DataKey> dataKey = profile.currentDataKey();
        Optional<SigningKey> author = profile.signingKey();
        if (dataKey.isEmpty() || author.isEmpty()) {
            return new Chosen.Refused("The key profile \"" + profile.name() + "\" has no "
                    + (dataKey.isEmpty() ? "data key" : "signing key") + ", which a signed package needs.");
        }
        Optional<TrustedKey> own = profile.trusted().find(author.get().id());
        if (own.map(TrustedKey::revoked).orElse(true)) {
            return new Chosen.Refused("The signing key " + author.get().id() + " of the profile \"" + profile.name()
                    + "\" is not among the keys that devices trust: rotate it first.");
        }
        return new Chosen.As(new Signed(release, dataKey.get(), author.get(), profile.trusted()));
    }

    /// Seals in memory.
    default Sealing seal(String script) {
        return switch (this) {
            case Legacy(LegacyKey key) -> MangoSealer.seal(script, key);
            case Signed signed ->
                new Hfp2Sealer(Hfp2Policy.DEFAULT)
                        .seal(
                                script.getBytes(StandardCharsets.UTF_8),
                                signed.release(),
                                signed.dataKey(),
                                signed.author());
        };
    }
}
