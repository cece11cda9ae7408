package dev.patchsmith.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds all places of what is searched in a text. A pure function of both.
public final class Finder {

    /// More hits than this are counted as this many; nobody walks through them one by one.
    static final int MOST = 10_000;

    /// What is searched, and how.
    public record Query(String text, boolean matchCase, boolean words, boolean regex) {}

    /// A place of a hit.
    public record Hit(int start, int end) {}

    /// Where the query was found; `valid` is false for an expression that is none.
    public record Found(List<Hit> hits, boolean valid) {}

    private Finder() {}

    public static Found find(String text, Query query) {
        if (query.text().isEmpty()) {
            return new Found(List.of(), true);
        }
        Pattern pattern;
        try {
            pattern = pattern(query);
        } catch (PatternSyntaxException notAnExpression) {
            return new Found(List.of(), false);
        }
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (hits.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                hits.add(new Hit(matcher.start(), matcher.end()));
            }
        }
        return new Found(hits, true);
    }

    /// The text with all hits replaced; `$1` means a group only in a regular expression.
    static String replaceAll(String text, Query query, String replacement) {
        String with = query.regex() ? replacement : Matcher.quoteReplacement(replacement);
        try {
            return pattern(query).matcher(text).replaceAll(with);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchGroup) {
            return text;
        }
    }

    static String replacementOf(String hit, Query query, String replacement) {
        return query.regex() ? replaceAll(hit, query, replacement) : replacement;
    }

    private static Pattern pattern(Query query) {
        String expression = query.regex() ? query.text() : Pattern.quote(query.text());
        if (query.words()) {
            expression = "(?<![\\w$])(?:" + expression + ")(?![\\w$])";
        }
        int flags = Pattern.MULTILINE | (query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Pattern.compile(expression, flags);
    }
}
