package dev.patchsmith.cli;

import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome.Built;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.workspace.BuildApkPatch;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import dev.patchsmith.workspace.HotfixName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What `build-apk-patch` says of a patch, for people and for programs.
record ApkPatchReport(Scheme scheme, BuildRequest request, Optional<HotfixName> hotfix) {

    List<String> lines(Made made) {
        List<String> lines = new ArrayList<>();
        switch (made) {
            case Made.Ready ready -> {
                Built built = ready.built();
                lines.add(built.file() + ": " + grouped(built.size()) + " bytes, " + scheme.title() + ", "
                        + (request.key() == null ? "not signed." : "signed by " + request.key() + "."));
                lines.add("SHA-256 " + ready.checksum());
                hotfix.ifPresent(h -> lines.add("Hot fix " + h.number() + " of " + h.version() + "."));
                built.contents().forEach(p -> lines.add("  " + line(p)));
                built.warnings().forEach(w -> lines.add("Warning " + w.code() + ": " + w.sentence()));
                proof(lines, built.proof());
                if (!isInstallable()) {
                    lines.add(
                            "Devices refuse it as it is, since nobody has signed it: give the app's key with --keystore"
                                    + " or --key-pem, or sign it with that key before it is uploaded.");
                }
                if (ready.sealed() != null) {
                    lines.add(ready.sealed().file() + ": "
                            + grouped(ready.sealed().size())
                            + " bytes, the patch inside a signed package; self-check passed.");
                }
            }
            case Made.NotProven failed -> {
                lines.add("The patch is NOT proven and must not be uploaded. It lies aside as " + failed.file() + ".");
                proof(lines, failed.built().proof());
            }
            case Made.Refused(List<BrokenRule> rules) -> {
                lines.add(scheme.title() + " cannot carry this change; nothing was written.");
                rules.forEach(r -> lines.add("  " + r.code() + " (" + word(r.weight()) + "): " + r.sentence()));
                if (rules.stream().noneMatch(r -> r.weight() == BrokenRule.Weight.BLOCKING)) {
                    lines.add("Accept what you can answer for with --accept "
                            + String.join(
                                    ",",
                                    rules.stream()
                                            .filter(r -> r.stops(request))
                                            .map(BrokenRule::code)
                                            .distinct()
                                            .toList())
                            + ".");
                }
            }
            case Made.Failed(String sentence) -> lines.add(sentence);
            case Made.Cancelled() -> lines.add("Cancelled; nothing was written.");
        }
        return lines;
    }

    /// Whether devices take the patch as far as its signature goes.
    private boolean isInstallable() {
        return request.key() != null || !BuildApkPatch.needsKey(scheme);
    }

    private static String line(PackagePart part) {
        return "%s  %s bytes%s"
                .formatted(part.name(), grouped(part.size()), part.about().isEmpty() ? "" : "  " + part.about());
    }

    private static void proof(List<String> lines, Proof proof) {
        lines.add(
                proof.holds()
                        ? "Proven: applied to the base, it gives what the repaired APK has."
                        : "The proof does not hold:");
        proof.findings().forEach(f -> lines.add("  " + f.place() + ": " + f.sentence()));
        proof.checks().forEach(c -> lines.add("  " + grouped(c.count()) + " " + c.what()));
        proof.permitted().forEach(p -> lines.add("  Permitted: " + p));
    }

    /// The form is described in docs/apk-patches.md.
    Map<String, Object> json(Made made) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", "patchsmith-apk-patch");
        map.put("version", 1);
        map.put("scheme", word(scheme));
        hotfix.ifPresent(h -> map.put("hotfix", Map.of("appVersion", h.version().text(), "number", h.number())));
        switch (made) {
            case Made.Ready ready -> {
                map.put("outcome", "proven");
                built(map, ready.built());
                map.put("sha256", ready.checksum().hex());
                if (ready.sealed() != null) {
                    map.put(
                            "sealed",
                            Map.of(
                                    "file", ready.sealed().file().toString(),
                                    "size", ready.sealed().size(),
                                    "sha256", ready.sealed().checksum().hex()));
                }
            }
            case Made.NotProven failed -> {
                map.put("outcome", "not-proven");
                built(map, failed.built());
                map.put("file", failed.file().toString());
            }
            case Made.Refused(List<BrokenRule> rules) -> {
                map.put("outcome", "refused");
                map.put("rules", rules.stream().map(ApkPatchReport::json).toList());
            }
            case Made.Failed(String sentence) -> {
                map.put("outcome", "failed");
                map.put("sentence", sentence);
            }
            case Made.Cancelled() -> map.put("outcome", "cancelled");
        }
        return map;
    }

    private void built(Map<String, Object> map, Built built) {
        map.put("file", built.file().toString());
        map.put("size", built.size());
        map.put("signed", request.key() != null);
        map.put("installable", isInstallable());
        map.put(
                "contents",
                built.contents().stream()
                        .map(p -> Map.of(
                                "name", p.name(),
                                "role", word(p.role()),
                                "size", p.size(),
                                "packedSize", p.packedSize(),
                                "about", p.about()))
                        .toList());
        map.put("warnings", built.warnings().stream().map(ApkPatchReport::json).toList());
        Proof proof = built.proof();
        map.put(
                "proof",
                Map.of(
                        "holds", proof.holds(),
                        "findings",
                                proof.findings().stream()
                                        .map(f -> Map.of("place", f.place(), "sentence", f.sentence()))
                                        .toList(),
                        "checks",
                                proof.checks().stream()
                                        .map(c -> Map.of("what", c.what(), "count", c.count()))
                                        .toList(),
                        "permitted", proof.permitted()));
    }

    private static Map<String, Object> json(BrokenRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", rule.code());
        map.put("weight", word(rule.weight()));
        map.put("sentence", rule.sentence());
        map.put("place", rule.place());
        rule.evidence().map(DiffNode::id).ifPresent(id -> map.put("node", id));
        return map;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
