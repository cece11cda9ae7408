package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkProblem;
import java.util.List;
import java.util.Map;

/// The report as one HTML file without scripts and without anything to load; light and dark like the reader's system.
final class HtmlReport {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --added: #e6ffec; --removed: #ffebe9; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #30363d; --soft: #8b949e; --added: #12261e; --removed: #25171c; } }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; }
            th, .soft { color: var(--soft); font-weight: normal; }
            code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
            pre { border: 1px solid var(--line); padding: .5rem; overflow-x: auto; }
            ul { list-style: none; padding: 0; } li { padding: .15rem 0; }
            .badge { display: inline-block; width: 1.4rem; text-align: center; border: 1px solid var(--line);
              border-radius: 4px; margin-right: .5rem; }
            .a { background: var(--added); } .d { background: var(--removed); }
            """;

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {}

    static String of(ApkDiff diff, DiffReport.Options options) {
        return new HtmlReport().write(diff, options);
    }

    private String write(ApkDiff diff, DiffReport.Options options) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>")
                .append(escape(diff.base().fileName() + " → " + diff.fixed().fileName()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escape(diff.verdict().sentence()))
                .append("</h1>\n<p class=\"soft\">")
                .append(escape(diff.verdict().noiseSentence()))
                .append("</p>\n");
        figures(DiffReport.figures(diff));
        for (Section section : diff.sections()) {
            section(section, DiffReport.shown(section, options));
        }
        DiffReport.bodies(diff, options).forEach(this::body);
        noise(diff.verdict());
        problems(diff.problems());
        return html.append("</body></html>\n").toString();
    }

    private void figures(List<List<String>> rows) {
        html.append("<table><tr><th></th><th>base</th><th>fixed</th></tr>\n");
        rows.forEach(row -> html.append("<tr><th>%s</th><td>%s</td><td>%s</td></tr>\n"
                .formatted(escape(row.get(0)), escape(row.get(1)), escape(row.get(2)))));
        html.append("</table>\n");
    }

    private void section(Section section, List<DiffNode> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        html.append("<h2>").append(escape(section.label())).append("</h2>\n<ul>\n");
        for (DiffNode node : nodes) {
            String values = DiffReport.values(node);
            char badge = node.change().badge();
            html.append("<li><span class=\"badge %s\">%s</span><code>%s</code> %s<span class=\"soft\">%s</span></li>\n"
                    .formatted(
                            Character.toLowerCase(badge),
                            badge,
                            escape(node.id()),
                            escape(values),
                            node.noise().map(k -> " " + escape(k.title())).orElse("")));
        }
        html.append("</ul>\n");
    }

    private void body(String id, String unified) {
        html.append("<h2><code>").append(escape(id)).append("</code></h2>\n<pre>");
        for (String line : SideBySide.lines(unified)) {
            String tag = line.startsWith("+") ? "a" : line.startsWith("-") ? "d" : "";
            html.append(tag.isEmpty() ? escape(line) : "<span class=\"%s\">%s</span>".formatted(tag, escape(line)))
                    .append('\n');
        }
        html.append("</pre>\n");
    }

    private void noise(Verdict verdict) {
        if (!verdict.noise().isEmpty()) {
            html.append("<h2>Noise</h2>\n<table>\n");
            for (Map.Entry<NoiseKind, Integer> entry : verdict.noise().entrySet()) {
                html.append("<tr><td>%s</td><td>%d</td></tr>\n"
                        .formatted(escape(entry.getKey().title()), entry.getValue()));
            }
            html.append("</table>\n");
        }
    }

    private void problems(List<ApkProblem> problems) {
        if (!problems.isEmpty()) {
            html.append("<h2>Problems</h2>\n<ul>\n");
            problems.forEach(
                    p -> html.append("<li>").append(escape(p.message())).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
