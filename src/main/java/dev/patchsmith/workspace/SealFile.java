package dev.patchsmith.workspace;

import dev.patchsmith.envelope.hfp2.Hfp2Policy;
import dev.patchsmith.envelope.hfp2.Hfp2Sealer;
import dev.patchsmith.envelope.sealing.StreamSealing;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Seals a file of any size and kind, such as a patch for Android, into a signed package, in small pieces. What is in
/// the file is not judged here.
public final class SealFile {

    /// Checksums, encryption, self-check.
    private static final int PASSES = 3;

    private final SealAs.Signed form;
    private final Progress progress;

    public SealFile(SealAs.Signed form, Progress progress) {
        this.form = form;
        this.progress = progress;
    }

    /// What came of it.
    public sealed interface Sealed {

        /// The package was opened again and gave back the very same bytes before it was put there.
        record Written(Path file, long size, Checksum checksum, long payloadSize) implements Sealed {}

        /// Nothing was written.
        record Refused(String sentence) implements Sealed {}
    }

    public Sealed to(Path target, Path payload) {
        try {
            long size = Files.size(payload);
            if (!Files.isRegularFile(payload) || size == 0) {
                return new Sealed.Refused("\"" + payload + "\" is empty or no file; there is nothing to seal.");
            }
            long[] passed = {0};
            StreamSealing outcome = new Hfp2Sealer(Hfp2Policy.DEFAULT)
                    .seal(payload, target, form.release(), form.dataKey(), form.author(), bytes -> {
                        progress.check();
                        passed[0] += bytes;
                        progress.reached("seal", passed[0], PASSES * size);
                    });
            return switch (outcome) {
                case StreamSealing.Written written ->
                    new Sealed.Written(target, written.size(), written.checksum(), size);
                case StreamSealing.Refused(String reason) -> new Sealed.Refused(reason);
            };
        } catch (NoSuchFileException missing) {
            return new Sealed.Refused("\"" + missing.getFile() + "\" does not exist.");
        } catch (IOException failure) {
            return new Sealed.Refused("\"" + payload + "\" could not be sealed into \"" + target + "\" ("
                    + ExportPatch.why(failure) + "); choose another place.");
        }
    }
}
