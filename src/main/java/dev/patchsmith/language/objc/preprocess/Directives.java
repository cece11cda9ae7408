package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Quoted;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Obeys the directives of one text: definitions, conditions and imports.
final class Directives {

    private final String file;
    private final String text;
    private final Tokens raw;
    private final Definitions definitions;
    private final Findings findings;
    private final Condition condition;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Span> lines = new ArrayList<>();
    private final List<Span> inactive = new ArrayList<>();

    /// One open `#if`.
    private static final class Group {
        final Span start;
        boolean taken;
        boolean elseSeen;

        Group(Span start, boolean taken) {
            this.start = start;
            this.taken = taken;
        }
    }

    Directives(String file, String text, Tokens raw, Definitions definitions, Findings findings, Condition condition) {
        this.file = file;
        this.text = text;
        this.raw = raw;
        this.definitions = definitions;
        this.findings = findings;
        this.condition = condition;
    }

    List<Import> imports() {
        return imports;
    }

    /// The lines of directives, without continuation of comments.
    List<Span> lines() {
        return lines;
    }

    /// The text that conditions have left out.
    List<Span> inactive() {
        return inactive;
    }

    void finish() {
        for (Group group : groups) {
            findings.add(Diagnostic.error("E-DIRECTIVE", group.start, "This #if has no #endif."));
        }
    }

    /// Obeys directives as long as the token at the place starts one.
    ///
    /// @return the place after them
    int pass(int position) {
        int at = position;
        while (isDirective(at)) {
            at = obey(at);
        }
        return at;
    }

    private boolean isDirective(int at) {
        return raw.kind(at) == Kind.HASH && raw.is(at, Tokens.LINE_START);
    }

    private int lineEnd(int at) {
        int end = at + 1;
        while (!raw.is(end, Tokens.LINE_START)) {
            end++;
        }
        int offset = raw.end(end - 1);
        while (offset < text.length() && text.charAt(offset) != '\n' && text.charAt(offset) != '\r') {
            offset++;
        }
        lines.add(new Span(raw.start(at), offset));
        return end;
    }

    private int obey(int hash) {
        int end = lineEnd(hash);
        if (end == hash + 1) {
            return end;
        }
        int from = hash + 2;
        switch (raw.spelling(hash + 1)) {
            case "define" -> define(hash, from, end);
            case "undef" -> {
                if (from < end && raw.kind(from).isWord()) {
                    definitions.undefine(raw.symbol(from));
                }
            }
            case "import", "include", "include_next" -> include(hash, from, end);
            case "if", "ifdef", "ifndef" -> {
                boolean holds = holds(raw.spelling(hash + 1), from, end);
                groups.push(new Group(span(hash, end), holds));
                return holds ? end : skip(end);
            }
            case "elif", "elifdef", "elifndef", "else" -> {
                if (groups.isEmpty()) {
                    findings.add(Diagnostic.error("E-DIRECTIVE", span(hash, end), "There is no #if for this."));
                    return end;
                }
                groups.element().elseSeen |= raw.spelling(hash + 1).equals("else");
                return skip(end);
            }
            case "endif" -> {
                if (groups.poll() == null) {
                    findings.add(Diagnostic.error("E-DIRECTIVE", span(hash, end), "There is no #if for this #endif."));
                }
            }
            case "error" ->
                findings.add(Diagnostic.warning(
                        "W-IF",
                        span(hash, end),
                        "With the conditions assumed here this #error would stop the compiler."));
            case "pragma", "warning", "line", "ident", "sccs", "assert", "unassert" -> {}
            default -> {
                if (raw.kind(hash + 1) != Kind.NUMBER) {
                    findings.add(Diagnostic.error("E-DIRECTIVE", span(hash, end), "This directive is unknown."));
                }
            }
        }
        return end;
    }

    private void define(int hash, int from, int end) {
        Macro macro = Macro.define(file, raw, from, end);
        if (macro == null) {
            findings.add(
                    Diagnostic.error("E-DIRECTIVE", span(hash, end), "This #define has no proper name or parameters."));
        } else {
            definitions.define(macro);
        }
    }

    private void include(int hash, int from, int end) {
        if (from >= end) {
            findings.add(Diagnostic.error("E-DIRECTIVE", span(hash, end), "This import names no file."));
            return;
        }
        if (raw.kind(from) == Kind.STRING) {
            imports.add(new Import(span(hash, end), Quoted.string(raw.spelling(from)), Import.Form.QUOTED));
        } else if (raw.kind(from) == Kind.LESS) {
            int close = text.indexOf('>', raw.start(from));
            int stop = close < 0 || close > lines.getLast().end() ? raw.end(end - 1) : close;
            String path = text.substring(raw.end(from), Math.max(stop, raw.end(from)));
            imports.add(new Import(span(hash, end), path.strip(), Import.Form.ANGLED));
        }
    }

    private boolean holds(String directive, int from, int end) {
        String guard = guardAfter(end);
        return switch (directive) {
            case "ifdef", "elifdef" -> from < end && condition.isDefined(from, guard);
            case "ifndef", "elifndef" -> from < end && !condition.isDefined(from, guard);
            default -> condition.holds(from, end, guard);
        };
    }

    /// The name the very next directive defines: `#ifndef A` before `#define A` guards against a second inclusion, and
    /// what other files have defined does not count there.
    private String guardAfter(int end) {
        boolean defines = isDirective(end)
                && end + 2 < raw.size()
                && raw.spelling(end + 1).equals("define");
        return defines && raw.kind(end + 2).isWord() ? raw.spelling(end + 2) : "";
    }

    /// Passes over a group that is left out, up to a group of the same `#if` that holds or its end.
    private int skip(int from) {
        int at = from;
        int nested = 0;
        int start = lines.getLast().end();
        while (raw.kind(at) != Kind.END) {
            if (!isDirective(at)) {
                at++;
                continue;
            }
            int hash = at;
            int end = lineEnd(hash);
            String word = end == hash + 1 ? "" : raw.spelling(hash + 1);
            at = end;
            switch (word) {
                case "if", "ifdef", "ifndef" -> nested++;
                case "endif" -> {
                    if (nested-- == 0) {
                        groups.pop();
                        leaveOut(start, raw.start(hash));
                        return end;
                    }
                }
                case "elif", "elifdef", "elifndef", "else" -> {
                    if (nested == 0 && takes(word, hash, end)) {
                        leaveOut(start, raw.start(hash));
                        return end;
                    }
                }
                default -> {}
            }
        }
        leaveOut(start, text.length());
        return at;
    }

    private boolean takes(String word, int hash, int end) {
        Group group = groups.element();
        if (group.elseSeen) {
            findings.add(
                    Diagnostic.error("E-DIRECTIVE", span(hash, end), "This comes after the #else of the same #if."));
            return false;
        }
        group.elseSeen = word.equals("else");
        if (group.taken) {
            return false;
        }
        group.taken = group.elseSeen || holds(word, hash + 2, end);
        return group.taken;
    }

    private void leaveOut(int start, int end) {
        if (start < end) {
            inactive.add(new Span(start, end));
        }
    }

    private Span span(int from, int end) {
        return new Span(raw.start(from), raw.end(end - 1));
    }
}
