package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.ApkProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The difference as a text to keep or to send: plain text, Markdown, JSON (docs/apk-diff-report.md) and HTML.
public final class DiffReport {

    private DiffReport() {}

    /// What goes into a report.
    ///
    /// @param noise whether noise is listed one by one and not only counted
    /// @param bodies how many changed methods are shown as smali at most, 0 for none
    public record Options(boolean noise, int bodies) {

        public static final Options DEFAULT = new Options(false, 0);
    }

    /// Plain text for a terminal: verdict, figures, differences, noise.
    public static String text(ApkDiff diff, Options options) {
        StringBuilder text = new StringBuilder();
        text.append(diff.verdict().sentence()).append('\n');
        if (!diff.verdict().noiseSentence().isEmpty()) {
            text.append(diff.verdict().noiseSentence()).append('\n');
        }
        text.append('\n');
        figures(diff).forEach(f -> text.append("%-14s %s\n".formatted(f.get(0), arrow(f))));
        for (Section section : diff.sections()) {
            List<DiffNode> shown = shown(section, options);
            if (!shown.isEmpty()) {
                text.append('\n').append(section.label()).append('\n');
                shown.forEach(n -> text.append("  ").append(line(n)).append('\n'));
            }
        }
        noise(diff, text, "\nNoise\n", "  %5d  %s\n");
        problems(diff, text, "\nProblems\n", "  %s\n");
        return text.toString();
    }

    /// Markdown for an issue or a merge request.
    public static String markdown(ApkDiff diff, Options options) {
        StringBuilder text = new StringBuilder("# APK diff\n\n**");
        text.append(diff.verdict().sentence())
                .append("** ")
                .append(diff.verdict().noiseSentence());
        text.append("\n\n| | base | fixed |\n|---|---|---|\n");
        figures(diff)
                .forEach(f -> text.append("| %s | %s | %s |\n".formatted(f.get(0), cell(f.get(1)), cell(f.get(2)))));
        for (Section section : diff.sections()) {
            List<DiffNode> shown = shown(section, options);
            if (!shown.isEmpty()) {
                text.append("\n## ").append(section.label()).append("\n\n");
                shown.forEach(n -> text.append("- ").append(markdownLine(n)).append('\n'));
            }
        }
        bodies(diff, options)
                .forEach((id, unified) -> text.append("\n### `%s`\n\n```diff\n%s```\n".formatted(id, unified)));
        noise(diff, text, "\n## Noise\n\n", "- %d × %s\n");
        problems(diff, text, "\n## Problems\n\n", "- %s\n");
        return text.toString();
    }

    /// JSON for programs; its form is described in docs/apk-diff-report.md.
    public static String json(ApkDiff diff, Options options) {
        return JsonReport.of(diff, options);
    }

    /// One HTML file that needs nothing else.
    public static String html(ApkDiff diff, Options options) {
        return HtmlReport.of(diff, options);
    }

    static List<DiffNode> shown(Section section, Options options) {
        return section.differences()
                .filter(n -> options.noise() || n.noise().isEmpty())
                .toList();
    }

    /// Rows of title, value of the base, value of the fixed APK.
    static List<List<String>> figures(ApkDiff diff) {
        SideSummary base = diff.baseSummary();
        SideSummary fixed = diff.fixedSummary();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("File", base.fileName(), fixed.fileName()));
        rows.add(List.of("Package", packageName(base), packageName(fixed)));
        rows.add(List.of("Version", version(base), version(fixed)));
        rows.add(List.of("SDK", sdk(base), sdk(fixed)));
        rows.add(List.of("Size", bytes(base.fileSize()), bytes(fixed.fileSize())));
        rows.add(List.of("Packed", bytes(base.packedSize()), bytes(fixed.packedSize())));
        rows.add(List.of("Download", about(base.downloadSize()), about(fixed.downloadSize())));
        rows.add(List.of("Unpacked", bytes(base.unpackedSize()), bytes(fixed.unpackedSize())));
        rows.add(List.of("Signer", signer(base), signer(fixed)));
        rows.add(List.of(
                "Dex files", count(base.dex().files()), count(fixed.dex().files())));
        rows.add(List.of(
                "Classes", count(base.dex().classes()), count(fixed.dex().classes())));
        rows.add(List.of(
                "Method refs",
                count(base.dex().methodReferences()),
                count(fixed.dex().methodReferences())));
        rows.add(List.of(
                "Field refs",
                count(base.dex().fieldReferences()),
                count(fixed.dex().fieldReferences())));
        return rows;
    }

    private static String arrow(List<String> row) {
        return row.get(1).equals(row.get(2)) ? row.get(1) : row.get(1) + " → " + row.get(2);
    }

    private static String packageName(SideSummary side) {
        return side.identity().map(ApkIdentity::packageName).orElse("unknown");
    }

    private static String version(SideSummary side) {
        return side.identity().map(ApkIdentity::version).orElse("unknown");
    }

    private static String sdk(SideSummary side) {
        return side.identity().map(i -> i.minSdk() + " to " + i.targetSdk()).orElse("unknown");
    }

    private static String signer(SideSummary side) {
        if (!side.signers().isSigned()) {
            return "not signed";
        }
        return side.signers().signers().getFirst().fingerprint().abbreviated()
                + " "
                + String.join(" + ", side.signers().schemes());
    }

    private static String bytes(long size) {
        return "%,d bytes".formatted(size);
    }

    private static String about(long size) {
        return size < 0 ? "unknown" : "about " + bytes(size);
    }

    private static String count(int number) {
        return "%,d".formatted(number);
    }

    static String line(DiffNode node) {
        String values = values(node);
        return node.change().badge()
                + " "
                + node.id()
                + (values.isEmpty() ? "" : ": " + values)
                + node.noise().map(k -> " (" + k.title() + ")").orElse("");
    }

    private static String markdownLine(DiffNode node) {
        String values = values(node);
        return "**%s** `%s`%s%s"
                .formatted(
                        node.change().badge(),
                        node.id().replace('`', '\''),
                        values.isEmpty() ? "" : ": " + cell(values),
                        node.noise().map(k -> " (" + k.title() + ")").orElse(""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }

    /// `before → after` of nodes that carry values, each cut to what fits a line.
    static String values(DiffNode node) {
        return switch (node) {
            case ManifestNode m -> values(m.before(), m.after());
            case ResourceValueNode v -> values(v.before(), v.after());
            case MemberNode.FieldNode f -> values(f.before(), f.after());
            case MemberNode.HeaderNode h -> values(h.before(), h.after());
            case SignatureNode s -> values(s.before(), s.after());
            case NativePartNode p -> values(p.before(), p.after());
            case ClassNode c -> "";
            case MemberNode.MethodNode m -> "";
            case DexFileNode d -> "";
            case PackageNode p -> "";
            case ResourceNode r -> values(r.before(), r.after());
            case ResourceTypeNode t -> "";
            case NativeLibraryNode n -> "";
            case FileNode f -> "";
            case Section s -> "";
        };
    }

    private static String values(String before, String after) {
        return before.equals(after) ? "" : cut(before) + " → " + cut(after);
    }

    private static String cut(String value) {
        String line = value.replace('\n', ' ');
        if (line.isEmpty()) {
            return "(none)";
        }
        return line.length() > 120 ? line.substring(0, 119) + "…" : line;
    }

    /// The smali of changed methods as unified text, by node id.
    static Map<String, String> bodies(ApkDiff diff, Options options) {
        Map<String, String> bodies = new java.util.LinkedHashMap<>();
        if (options.bodies() > 0) {
            NodeTexts texts = new NodeTexts(diff);
            diff.differences()
                    .filter(n -> n.isReal() && n instanceof MemberNode.MethodNode)
                    .limit(options.bodies())
                    .forEach(n -> {
                        NodeText text = texts.text(n, TextForm.SMALI);
                        bodies.put(n.id(), UnifiedText.of(n.id(), text.base(), text.fixed(), 3));
                    });
        }
        return bodies;
    }

    private static void noise(ApkDiff diff, StringBuilder text, String title, String format) {
        if (!diff.verdict().noise().isEmpty()) {
            text.append(title);
            diff.verdict().noise().forEach((kind, count) -> text.append(format.formatted(count, kind.title())));
        }
    }

    private static void problems(ApkDiff diff, StringBuilder text, String title, String format) {
        if (!diff.problems().isEmpty()) {
            text.append(title);
            diff.problems().stream().map(ApkProblem::message).forEach(m -> text.append(format.formatted(m)));
        }
    }
}
