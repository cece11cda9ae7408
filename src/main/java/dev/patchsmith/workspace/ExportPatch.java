package dev.patchsmith.workspace;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.envelope.mango.MangoSealer;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Makes a package of a script: checks it, seals it, opens it again and compares, and only then writes it.
public final class ExportPatch {

    private final LegacyKey key;
    private final Progress progress;

    public ExportPatch(LegacyKey key, Progress progress) {
        this.key = key;
        this.progress = progress;
    }

    /// What came of an export.
    public sealed interface Exported {

        /// @param warnings of the script; it has no errors
        record Written(Path file, SealedPackage sealed, List<Diagnostic> warnings) implements Exported {}

        /// Nothing was written; devices would not run this script.
        record ScriptHasErrors(SourceText script, List<Diagnostic> diagnostics) implements Exported {}

        /// Nothing was written, or what was there before is still there.
        record Refused(String sentence) implements Exported {}
    }

    /// @param target a file that is there is replaced when the new one is complete
    public Exported to(Path target, SourceText script) {
        progress.reached("check", 0, 1);
        CheckScript.Checked.Script checked = CheckScript.text(script);
        if (!checked.accepted()) {
            return new Exported.ScriptHasErrors(script, checked.diagnostics());
        }
        progress.check();
        progress.reached("seal", 0, 1);
        return switch (MangoSealer.seal(script.text(), key)) {
            case Sealing.Refused(String reason) -> new Exported.Refused(reason);
            case Sealing.Sealed(SealedPackage sealed) -> write(target, script, sealed, checked.diagnostics());
        };
    }

    private Exported write(Path target, SourceText script, SealedPackage sealed, List<Diagnostic> warnings) {
        progress.reached("compare", 0, 1);
        if (!opensTo(script.text(), sealed.bytes())) {
            return new Exported.Refused(
                    "The package did not give back the script when it was opened again; nothing was written.");
        }
        progress.check();
        progress.reached("write", 0, sealed.size());
        try {
            AtomicFile.write(target, sealed.bytes());
            if (!Arrays.equals(Files.readAllBytes(target), sealed.bytes())) {
                return new Exported.Refused("\"" + target + "\" does not hold what was written; check the disk.");
            }
        } catch (IOException failure) {
            return new Exported.Refused(
                    "\"%s\" could not be written (%s); choose another place.".formatted(target, why(failure)));
        }
        progress.reached("write", sealed.size(), sealed.size());
        return new Exported.Written(target, sealed, warnings);
    }

    private boolean opensTo(String script, byte[] sealed) {
        return MangoOpener.open(sealed, key) instanceof MangoOpening.Opened(String opened) && opened.equals(script);
    }

    private static String why(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException
                ? "no permission"
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
