package dev.patchsmith.workspace;

import dev.patchsmith.envelope.NeutralPatch;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes a package of a script: checks it, seals it, opens it again and compares, and only then writes it.
public final class ExportPatch {

    private final SealAs form;
    private final Progress progress;

    public ExportPatch(SealAs form, Progress progress) {
        this.form = form;
        this.progress = progress;
    }

    /// In the legacy form.
    public ExportPatch(LegacyKey key, Progress progress) {
        this(new SealAs.Legacy(key), progress);
    }

    /// What came of an export.
    public sealed interface Exported {

        /// @param warnings of the script; it has no errors
        /// @param neutral the neutral patch beside it, where one was asked for
        record Written(Path file, SealedPackage sealed, List<Diagnostic> warnings, Optional<Neutral> neutral)
                implements Exported {}

        /// Nothing was written; devices would not run this script.
        record ScriptHasErrors(SourceText script, List<Diagnostic> diagnostics) implements Exported {}

        /// Nothing was written, or what was there before is still there.
        record Refused(String sentence) implements Exported {}
    }

    /// A package that changes nothing, for clients that know no command to clear a patch.
    public record Neutral(Path file, SealedPackage sealed) {}

    /// Where the neutral patch of a package usually lies: `pay.mg` has `pay-neutral.mg`.
    public static Path neutralBeside(Path target) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String neutral = dot <= 0 ? name + "-neutral" : name.substring(0, dot) + "-neutral" + name.substring(dot);
        return target.resolveSibling(neutral);
    }

    /// @param target a file that is there is replaced when the new one is complete
    public Exported to(Path target, SourceText script) {
        return to(target, script, Optional.empty());
    }

    /// @param neutral where to write a neutral patch beside it; only the legacy form needs one
    public Exported to(Path target, SourceText script, Optional<Path> neutral) {
        if (neutral.isPresent() && form instanceof SealAs.Signed) {
            return new Exported.Refused("A signed patch is taken back by a signed package of the kind neutral or clear,"
                    + " which must carry its own sequence: seal that one by itself.");
        }
        progress.reached("check", 0, 1);
        CheckScript.Checked.Script checked = CheckScript.text(script);
        if (!checked.accepted()) {
            return new Exported.ScriptHasErrors(script, checked.diagnostics());
        }
        return seal(target, script.text(), checked.diagnostics(), neutral);
    }

    /// Makes a package that takes a patch back: neutral with the harmless script, clear with nothing inside.
    public Exported takingBackTo(Path target) {
        boolean clears =
                form instanceof SealAs.Signed signed && signed.release().kind() == PatchKind.CLEAR;
        return seal(target, clears ? "" : NeutralPatch.SCRIPT, List.of(), Optional.empty());
    }

    private Exported seal(Path target, String text, List<Diagnostic> warnings, Optional<Path> neutral) {
        progress.check();
        progress.reached("seal", 0, 1);
        return switch (form.seal(text)) {
            case Sealing.Refused(String reason) -> new Exported.Refused(reason);
            case Sealing.Sealed(SealedPackage sealed) -> {
                progress.reached("compare", 0, 1);
                Optional<Exported> objection = objection(text, sealed);
                yield objection.orElseGet(() -> writeBoth(target, sealed, warnings, neutral));
            }
        };
    }

    private Optional<Exported> objection(String text, SealedPackage sealed) {
        return opensTo(text, sealed.bytes())
                ? Optional.empty()
                : Optional.of(new Exported.Refused(
                        "The package did not give back the script when it was opened again; nothing was written."));
    }

    private Exported writeBoth(
            Path target, SealedPackage sealed, List<Diagnostic> warnings, Optional<Path> neutralTarget) {
        Optional<Neutral> neutral = Optional.empty();
        if (neutralTarget.isPresent()) {
            SealedPackage harmless = form.seal(NeutralPatch.SCRIPT).orThrow();
            Optional<Exported> objection =
                    objection(NeutralPatch.SCRIPT, harmless).or(() -> write(neutralTarget.get(), harmless));
            if (objection.isPresent()) {
                return objection.get();
            }
            neutral = Optional.of(new Neutral(neutralTarget.get(), harmless));
        }
        Optional<Exported> failure = write(target, sealed);
        return failure.isPresent() ? failure.get() : new Exported.Written(target, sealed, warnings, neutral);
    }

    private Optional<Exported> write(Path target, SealedPackage sealed) {
        progress.check();
        progress.reached("write", 0, sealed.size());
        try {
            AtomicFile.write(target, sealed.bytes());
            if (!Arrays.equals(Files.readAllBytes(target), sealed.bytes())) {
                return Optional.of(
                        new Exported.Refused("\"" + target + "\" does not hold what was written; check the disk."));
            }
        } catch (IOException failure) {
            return Optional.of(new Exported.Refused(
                    "\"" + target + "\" could not be written (" + why(failure) + "); choose another place."));
        }
        progress.reached("write", sealed.size(), sealed.size());
        return Optional.empty();
    }

    private boolean opensTo(String script, byte[] sealed) {
        return switch (form) {
            case SealAs.Legacy(LegacyKey key) ->
                MangoOpener.open(sealed, key) instanceof MangoOpening.Opened(String opened) && opened.equals(script);
            case SealAs.Signed signed ->
                Hfp2Inspection.of(
                                        sealed,
                                        signed.trusted(),
                                        List.of(signed.dataKey()),
                                        signed.release().createdAt())
                                instanceof Hfp2Inspection.Readable readable
                        && readable.signatures().getFirst().worth() == Hfp2Inspection.Worth.VALID
                        && readable.content() instanceof Hfp2Inspection.Content.Payload(byte[] payload)
                        && Arrays.equals(payload, script.getBytes(StandardCharsets.UTF_8));
        };
    }

    static String why(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException
                ? "no permission"
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
