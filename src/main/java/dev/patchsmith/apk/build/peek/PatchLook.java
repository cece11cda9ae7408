package dev.patchsmith.apk.build.peek;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.List;
import java.util.SequencedMap;

/// What lies in a patch.
///
/// @param file the patch, opened
/// @param says what the patch states about itself, as `TINKER_ID` to `1.0`
/// @param carries what it changes, one line for each class, method or file
/// @param seal who signed it as a JAR
public record PatchLook(
        ApkFile file,
        Scheme scheme,
        SequencedMap<String, String> says,
        List<String> carries,
        List<PackagePart> parts,
        JarSeal seal) {

    public PatchLook {
        carries = List.copyOf(carries);
        parts = List.copyOf(parts);
    }

    /// What came of opening a file.
    public sealed interface Looking {

        record Seen(PatchLook look) implements Looking {}

        /// @param sentence names the file, what is wrong and what to do
        record Refused(String sentence) implements Looking {}
    }
}
