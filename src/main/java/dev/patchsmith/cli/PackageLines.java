package dev.patchsmith.cli;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.hfp2.Hfp2Header;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection.SignatureView;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection.Worth;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.PatchContents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What `open` and `cosign` say about a package.
final class PackageLines {

    private PackageLines() {}

    static Map<String, Object> json(Path file, OpenedPackage what, boolean good) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("format", format(what));
        fields.put("size", what.size());
        fields.put("sha256", what.checksum().hex());
        fields.put("accepted", good);
        fields.put("authentic", what.isAuthentic());
        fields.put("sentence", what.sentence());
        if (what instanceof OpenedPackage.Signed(var size, var sum, Hfp2Inspection.Readable readable, var addressee)) {
            fields.put("header", header(readable.header()));
            fields.put(
                    "signatures",
                    readable.signatures().stream().map(PackageLines::json).toList());
            fields.put("valid", valid(readable));
            fields.put("threshold", readable.threshold());
            readable.objection()
                    .ifPresent(refused -> fields.put("check", refused.check().word()));
        }
        what.script().ifPresent(script -> {
            fields.put("methods", methods(script));
            fields.put("script", script);
        });
        return fields;
    }

    private static String format(OpenedPackage what) {
        return switch (what) {
            case OpenedPackage.Legacy legacy -> "mango";
            case OpenedPackage.Signed signed -> "hfp2";
            case OpenedPackage.Archive archive -> "archive";
            case OpenedPackage.Other other -> "none";
        };
    }

    private static Map<String, Object> header(Hfp2Header header) {
        Hfp2Release release = header.release();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("app", release.app());
        fields.put("platform", release.platform().name().toLowerCase(Locale.ROOT));
        fields.put(
                "appVersions",
                release.appVersions().stream().map(Object::toString).toList());
        fields.put("patchNo", release.patchNo());
        fields.put("seq", release.seq());
        fields.put("minPatchNo", release.minPatchNo());
        fields.put("kind", release.kind().word());
        fields.put("salt", release.salt());
        fields.put("createdAt", release.createdAt().toString());
        fields.put("expiresAt", release.expiresAt().toString());
        fields.put("keyId", header.keyId().hex());
        fields.put("encKeyId", header.encKeyId().hex());
        fields.put("size", header.size());
        fields.put("plainSha256", header.plainSha256().hex());
        return fields;
    }

    private static Map<String, Object> json(SignatureView signature) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("keyId", signature.keyId().hex());
        signature.owner().ifPresent(owner -> fields.put("owner", owner));
        fields.put("worth", signature.worth().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return fields;
    }

    private static List<Map<String, Object>> methods(String script) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PatchContents.Row row : PatchContents.of(SourceText.of("script", script))) {
            rows.add(Map.of("class", row.owner(), "method", row.method(), "lines", row.lines()));
        }
        return rows;
    }

    static long valid(Hfp2Inspection.Readable readable) {
        return readable.signatures().stream()
                .filter(signature -> signature.worth() == Worth.VALID)
                .count();
    }

    /// For people: the header and the signatures of a signed package; nothing for the others.
    static List<String> remarks(OpenedPackage what) {
        if (!(what instanceof OpenedPackage.Signed(var size, var sum, Hfp2Inspection.Readable readable, var to))) {
            return List.of();
        }
        Hfp2Release release = readable.header().release();
        List<String> lines = new ArrayList<>();
        lines.add("Signed package (HFP2), " + release.kind().word() + " " + release.patchNo() + " for " + release.app()
                + " on " + release.platform().displayName() + ", version "
                + release.appVersions().stream().map(Object::toString).collect(Collectors.joining(", ")));
        lines.add("Made " + release.createdAt() + ", expires " + release.expiresAt() + ", " + size + " bytes, SHA-256 "
                + sum.hex());
        for (SignatureView signature : readable.signatures()) {
            lines.add("Signature " + signature.keyId() + ": " + worth(signature));
        }
        lines.add(valid(readable) + " of " + readable.threshold() + " signatures");
        return lines;
    }

    private static String worth(SignatureView signature) {
        String owner = signature.owner().orElse("");
        return switch (signature.worth()) {
            case VALID -> "right, " + owner;
            case INVALID -> "does not fit, " + owner;
            case UNKNOWN_KEY -> "of a key that is not trusted here";
            case REVOKED_KEY -> "of a revoked key, " + owner;
        };
    }

    /// What the script replaces, for the review before an approval.
    static List<String> review(OpenedPackage what) {
        List<String> lines = new ArrayList<>(remarks(what));
        what.script()
                .ifPresent(script -> PatchContents.of(SourceText.of("script", script))
                        .forEach(row ->
                                lines.add("  " + row.owner() + "  " + row.method() + "  (" + row.lines() + " lines)")));
        return lines;
    }
}
