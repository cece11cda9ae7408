package dev.patchsmith.device;

import dev.patchsmith.envelope.hfp2.Hfp2Device;
import dev.patchsmith.envelope.hfp2.Hfp2Opener;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome;
import dev.patchsmith.envelope.hfp2.Hfp2Policy;
import dev.patchsmith.envelope.hfp2.Hfp2State;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Opens packages with the keys of an app and reads their scripts.
final class PackageLoader {

    private final AppFacts app;
    private final DeviceKeys keys;

    PackageLoader(AppFacts app, DeviceKeys keys) {
        this.app = app;
        this.keys = keys;
    }

    /// The key that signs configuration files, null if the app has none.
    @Nullable
    PublicKey configurationKey() {
        return keys.configuration();
    }

    /// @param next what to remember before the script runs, so that older packages cannot come back
    record Judged(Loading loading, Hfp2State next) {}

    /// Judges a package that has just arrived.
    Judged arrived(byte[] bytes, Hfp2State state, Instant now) {
        return isSigned(bytes) ? judged(opener().open(bytes, state, now), state) : new Judged(legacy(bytes), state);
    }

    /// Judges the package that was accepted before and is loaded at a start.
    Loading installed(byte[] bytes, Hfp2State state) {
        return isSigned(bytes)
                ? judged(opener().openInstalled(bytes, state), state).loading()
                : legacy(bytes);
    }

    private static boolean isSigned(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'H' && bytes[1] == 'F' && bytes[2] == 'P' && bytes[3] == '2';
    }

    private Hfp2Opener opener() {
        return new Hfp2Opener(
                new Hfp2Device(app.app(), app.platform(), app.version(), keys.trusted(), keys.dataKeys()),
                Hfp2Policy.DEFAULT);
    }

    private static Judged judged(Hfp2Outcome outcome, Hfp2State before) {
        return switch (outcome) {
            case Hfp2Outcome.Accepted accepted ->
                new Judged(read(new String(accepted.payload(), StandardCharsets.UTF_8)), accepted.next());
            case Hfp2Outcome.Refused refused -> new Judged(new Loading.NotOpened(refused.sentence()), before);
            case Hfp2Outcome.Stored stored -> throw new IllegalStateException("opened in memory");
        };
    }

    private Loading legacy(byte[] bytes) {
        if (keys.legacy().isEmpty()) {
            return new Loading.NotOpened("The app has no key for packages of the old format.");
        }
        return switch (MangoOpener.open(bytes, keys.legacy().get())) {
            case MangoOpening.Opened(String script) -> read(script);
            case MangoOpening other -> new Loading.NotOpened(other.sentence());
        };
    }

    private static Loading read(String script) {
        ParsedScript parsed = ScriptParser.parse(SourceText.of("patch", script));
        return parsed.accepted()
                ? new Loading.Loaded(script, Replacement.in(parsed.script()))
                : new Loading.NotAccepted(parsed.source(), parsed.diagnostics());
    }
}
