package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The report for programs, version 1 of its form.
final class JsonReport {

    private JsonReport() {}

    static String of(ApkDiff diff, DiffReport.Options options) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "patchsmith-apk-diff");
        root.put("version", 1);
        root.put("verdict", verdict(diff.verdict()));
        root.put("base", side(diff.baseSummary()));
        root.put("fixed", side(diff.fixedSummary()));
        root.put("code", code(diff.code()));
        List<Object> differences = new ArrayList<>();
        Map<String, String> bodies = DiffReport.bodies(diff, options);
        for (Section section : diff.sections()) {
            DiffReport.shown(section, options).forEach(n -> differences.add(difference(section, n, bodies)));
        }
        root.put("differences", differences);
        root.put("problems", diff.problems().stream().map(JsonReport::problem).toList());
        return JsonText.of(root);
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sentence", verdict.sentence());
        map.put("noiseSentence", verdict.noiseSentence());
        map.put("complete", verdict.complete());
        map.put("real", verdict.realCount());
        map.put(
                "clauses",
                verdict.clauses().stream()
                        .map(c -> {
                            Map<String, Object> clause = new LinkedHashMap<>();
                            clause.put("noun", lower(c.noun()));
                            clause.put("change", lower(c.change()));
                            clause.put("count", c.count());
                            clause.put("classes", c.classes());
                            return clause;
                        })
                        .toList());
        Map<String, Object> noise = new LinkedHashMap<>();
        verdict.noise().forEach((kind, count) -> noise.put(lower(kind), count));
        map.put("noise", noise);
        return map;
    }

    private static Map<String, Object> side(SideSummary side) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", side.fileName());
        map.put("size", side.fileSize());
        map.put("packedSize", side.packedSize());
        map.put("unpackedSize", side.unpackedSize());
        map.put("downloadSize", side.downloadSize());
        map.put("entries", side.entries());
        side.identity().ifPresent(id -> {
            map.put("package", id.packageName());
            map.put("versionName", id.versionName());
            map.put("versionCode", id.versionCode());
            map.put("minSdk", id.minSdk());
            map.put("targetSdk", id.targetSdk());
        });
        map.put("signatureSchemes", side.signers().schemes());
        map.put(
                "signers",
                side.signers().signers().stream()
                        .map(s -> Map.of("sha256", s.fingerprint().hex()))
                        .toList());
        map.put("dexFiles", side.dex().files());
        map.put("classes", side.dex().classes());
        map.put("methodReferences", side.dex().methodReferences());
        map.put("fieldReferences", side.dex().fieldReferences());
        return map;
    }

    private static Map<String, Object> code(ApkDiff.CodeExtent code) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dexFiles", code.dexFiles());
        map.put("identicalDexFiles", code.identical());
        map.put("comparedClasses", code.classes());
        map.put("names", lower(code.names()));
        return map;
    }

    private static Map<String, Object> difference(Section section, DiffNode node, Map<String, String> bodies) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", node.id());
        map.put("section", section.id());
        map.put("change", lower(node.change()));
        node.noise().ifPresent(kind -> map.put("noise", lower(kind)));
        details(node, map);
        String body = bodies.get(node.id());
        if (body != null) {
            map.put("smali", body);
        }
        return map;
    }

    private static void details(DiffNode node, Map<String, Object> map) {
        switch (node) {
            case MemberNode.MethodNode m -> {
                map.put("class", m.owner());
                map.put("method", m.signature());
                map.put("aspects", m.aspects().stream().map(JsonReport::lower).toList());
            }
            case MemberNode.FieldNode f -> {
                map.put("class", f.owner());
                map.put("field", f.label());
                map.put("aspects", f.aspects().stream().map(JsonReport::lower).toList());
                values(f.before(), f.after(), map);
            }
            case MemberNode.HeaderNode h -> {
                map.put("class", h.owner());
                map.put("property", lower(h.header()));
                values(h.before(), h.after(), map);
            }
            case ClassNode c -> map.put("class", c.name());
            case ManifestNode m -> {
                map.put("topic", lower(m.topic()));
                values(m.before(), m.after(), map);
            }
            case ResourceNode r -> {
                map.put("baseId", r.baseId());
                map.put("fixedId", r.fixedId());
                values(r.before(), r.after(), map);
            }
            case ResourceValueNode v -> values(v.before(), v.after(), map);
            case SignatureNode s -> values(s.before(), s.after(), map);
            case NativeLibraryNode n ->
                map.put("parts", n.parts().stream().map(DiffReport::line).toList());
            case NativePartNode p -> values(p.before(), p.after(), map);
            case FileNode f -> map.put("name", f.name());
            case DexFileNode d -> map.put("name", d.label());
            case PackageNode p -> map.put("name", p.label());
            case ResourceTypeNode t -> map.put("name", t.label());
            case Section s -> map.put("name", s.label());
        }
    }

    private static void values(String before, String after, Map<String, Object> map) {
        map.put("before", before);
        map.put("after", after);
    }

    private static Map<String, Object> problem(ApkProblem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", lower(problem.kind()));
        map.put("file", String.valueOf(problem.file().getFileName()));
        problem.entry().ifPresent(e -> map.put("entry", e));
        map.put("message", problem.message());
        return map;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
