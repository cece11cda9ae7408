package dev.patchsmith.cli;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.workspace.ExportPatch.Exported;
import dev.patchsmith.workspace.SealFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `seal` says of a package that was written.
final class SealLines {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private SealLines(Path file, PackageFormat format, long size, Checksum checksum) {
        fields.put("file", file.toString());
        fields.put("format", format.name().toLowerCase(Locale.ROOT));
        fields.put("size", size);
        fields.put("sha256", checksum.hex());
        fields.put("selfCheck", "passed");
        String worth = format == PackageFormat.HFP2 ? "signed." : "legacy format without proof of origin.";
        lines.add(file + ": " + size + " bytes, " + worth);
        lines.add("SHA-256 " + checksum.hex());
    }

    static SealLines of(Exported.Written written, SourceText text) {
        var sealed = written.sealed();
        SealLines said = new SealLines(written.file(), sealed.format(), sealed.size(), sealed.checksum());
        for (Diagnostic warning : written.warnings()) {
            said.remarks.add(DiagnosticLines.line(text, warning));
        }
        said.fields.put("warnings", DiagnosticLines.json(text, written.warnings()));
        said.lines.add("Self-check passed: opened again, the script is the same.");
        written.neutral().ifPresent(neutral -> {
            said.fields.put(
                    "neutral",
                    Map.of(
                            "file", neutral.file().toString(),
                            "size", neutral.sealed().size(),
                            "sha256", neutral.sealed().checksum().hex()));
            said.lines.add(neutral.file() + ": neutral patch, "
                    + neutral.sealed().size() + " bytes, SHA-256 "
                    + neutral.sealed().checksum().hex());
        });
        return said;
    }

    static SealLines of(SealFile.Sealed.Written written) {
        SealLines said = new SealLines(written.file(), PackageFormat.HFP2, written.size(), written.checksum());
        said.fields.put("payload", written.payloadSize());
        said.lines.add("Self-check passed: opened again, the payload is the same.");
        return said;
    }

    void print(Console console, JsonOption json) {
        remarks.forEach(console::remark);
        json.print(console, fields, lines);
    }
}
