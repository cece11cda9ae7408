package dev.patchsmith.ui.sealing;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.workspace.ExportPatch.Exported;
import dev.patchsmith.workspace.ExportPatch.Neutral;
import dev.patchsmith.workspace.SealFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What came of sealing, for scripts and files alike.
public sealed interface SealOutcome {

    /// A package on the disk.
    record Output(Path file, PackageFormat format, long size, Checksum checksum) {}

    /// @param outputs the package, and after it the neutral patch where one was asked for
    /// @param warnings of the script; it had no errors
    record Sealed(List<Output> outputs, List<Diagnostic> warnings) implements SealOutcome {

        public Sealed {
            outputs = List.copyOf(outputs);
            warnings = List.copyOf(warnings);
        }

        public Output main() {
            return outputs.getFirst();
        }
    }

    /// Nothing was written; devices would not run this script.
    record ScriptHasErrors(SourceText script, List<Diagnostic> diagnostics) implements SealOutcome {}

    /// Nothing was written, for the reason in this English sentence.
    record Refused(String sentence) implements SealOutcome {}

    static SealOutcome of(Exported exported) {
        return switch (exported) {
            case Exported.Refused(String sentence) -> new Refused(sentence);
            case Exported.ScriptHasErrors(SourceText script, List<Diagnostic> found) ->
                new ScriptHasErrors(script, found);
            case Exported.Written written -> {
                List<Output> outputs = new ArrayList<>();
                outputs.add(new Output(
                        written.file(),
                        written.sealed().format(),
                        written.sealed().size(),
                        written.sealed().checksum()));
                written.neutral().map(SealOutcome::output).ifPresent(outputs::add);
                yield new Sealed(outputs, written.warnings());
            }
        };
    }

    private static Output output(Neutral neutral) {
        return new Output(
                neutral.file(),
                neutral.sealed().format(),
                neutral.sealed().size(),
                neutral.sealed().checksum());
    }

    static SealOutcome of(SealFile.Sealed sealed) {
        return switch (sealed) {
            case SealFile.Sealed.Refused(String sentence) -> new Refused(sentence);
            case SealFile.Sealed.Written written ->
                new Sealed(
                        List.of(new Output(written.file(), PackageFormat.HFP2, written.size(), written.checksum())),
                        List.of());
        };
    }
}
