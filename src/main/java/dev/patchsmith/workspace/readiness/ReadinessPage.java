package dev.patchsmith.workspace.readiness;

import dev.patchsmith.language.translate.Readiness;
import dev.patchsmith.language.translate.Readiness.ClassReadiness;
import dev.patchsmith.workspace.readiness.ReadinessReport.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The report as one HTML file with nothing to load; light or dark like the reader's system, its tables sort and
/// filter.
public final class ReadinessPage {

    private ReadinessPage() {}

    public static String of(ReadinessReport report) {
        Readiness all = report.summary();
        int missing = all.methods() - all.translated();
        Map<String, String> values = Map.of(
                "subject", escape(report.subject()),
                "engine", escape(report.engine()),
                "share", percent(all.translated(), all.methods()),
                "figures", figures(report),
                "bar", bar(all),
                "obstacles", obstacles(all),
                "classes", classes(all),
                "methods", report.leftOut().stream().map(ReadinessPage::row).collect(Collectors.joining()),
                "missing", number(missing),
                "unreadable", unreadable(report.unreadable()));
        return fill(template(), values);
    }

    /// Puts values where the template names them; what is put in is not looked at again.
    private static String fill(String template, Map<String, String> values) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            page.append(template, at, open)
                    .append(Objects.requireNonNull(values.get(template.substring(open + 2, close))));
            at = close + 2;
        }
        return page.append(template, at, template.length()).toString();
    }

    private static String template() {
        try (InputStream in = ReadinessPage.class.getResourceAsStream("readiness.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String figures(ReadinessReport report) {
        Readiness all = report.summary();
        return figure(all.methods(), "methods")
                + figure(all.translated() - all.warned(), "without a word")
                + figure(all.warned(), "with a remark")
                + figure(all.methods() - all.translated(), "left out")
                + figure(all.classes().size(), "classes")
                + figure(report.files(), "files")
                + (report.tests() == 0 ? "" : figure(report.tests(), "files of tests, not counted"));
    }

    private static String figure(int count, String what) {
        return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(what, number(count));
    }

    private static String bar(Readiness all) {
        return "<i class=\"good\" style=\"flex-grow:%d\"></i><i class=\"fair\" style=\"flex-grow:%d\"></i>"
                        .formatted(all.translated() - all.warned(), all.warned())
                + "<i class=\"poor\" style=\"flex-grow:%d\"></i>".formatted(all.methods() - all.translated());
    }

    private static String obstacles(Readiness all) {
        int most = all.obstacles().stream()
                .mapToInt(Readiness.Obstacle::methods)
                .max()
                .orElse(1);
        return all.obstacles().stream()
                .map(each -> {
                    Obstacle told = Obstacle.of(each.code(), each.example());
                    return "<tr><td><b>%s</b><small>%s</small></td><td><code>%s</code></td>"
                                    .formatted(escape(told.title()), escape(told.wayOut()), escape(each.code()))
                            + cell(each.methods())
                            + share(each.methods(), all.methods(), (double) each.methods() / most)
                            + cell(each.only())
                            + "</tr>\n";
                })
                .collect(Collectors.joining());
    }

    /// Those with the most gaps first.
    private static String classes(Readiness all) {
        return all.classes().stream()
                .sorted(Comparator.comparingInt((ClassReadiness each) -> each.translated() - each.methods()))
                .map(ReadinessPage::row)
                .collect(Collectors.joining());
    }

    private static String row(ClassReadiness each) {
        String missing = each.missing().isEmpty()
                ? ""
                : each.missing().stream()
                        .map(label -> "<code>" + escape(label) + "</code>")
                        .collect(Collectors.joining("", "<details><summary>which</summary>", "</details>"));
        return "<tr><td><b>%s</b>%s</td>".formatted(escape(each.name()), missing)
                + cell(each.methods())
                + cell(each.methods() - each.translated())
                + share(each.translated(), each.methods(), each.share())
                + "</tr>\n";
    }

    private static String row(LeftOut each) {
        String reasons = each.reasons().stream()
                .map(reason -> "<li><code>%s</code> %s <small>line %d</small></li>"
                        .formatted(escape(reason.code()), escape(reason.message()), reason.line()))
                .collect(Collectors.joining());
        String name = each.file().substring(each.file().lastIndexOf('/') + 1);
        return "<tr><td><code>%s</code></td><td title=\"%s\">%s:%d</td><td><ul>%s</ul></td></tr>\n"
                .formatted(escape(each.label()), escape(each.file()), escape(name), each.line(), reasons);
    }

    private static String cell(int count) {
        return "<td data-v=\"%d\">%s</td>".formatted(count, number(count));
    }

    /// @param length of the bar, between 0 and 1
    private static String share(int part, int whole, double length) {
        double share = whole == 0 ? 1 : (double) part / whole;
        return "<td data-v=\"%s\"><meter min=\"0\" max=\"1\" value=\"%s\"></meter> %s</td>"
                .formatted(share, length, percent(part, whole));
    }

    private static String unreadable(List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : sentences.stream()
                        .map(each -> "<li>" + escape(each) + "</li>")
                        .collect(Collectors.joining("", "<h2>Not read</h2><ul>", "</ul>"));
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", whole == 0 ? 100.0 : 100.0 * part / whole);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
