package dev.patchsmith.apk.diff;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts in the unified format that `patch` reads.
public final class UnifiedText {

    private UnifiedText() {}

    /// @param name what both sides are called after `a/` and `b/`
    /// @param context how many unchanged lines stand around a change
    /// @return empty where the texts are the same
    public static String of(String name, String base, String fixed, int context) {
        List<String> left = SideBySide.lines(base);
        List<String> right = SideBySide.lines(fixed);
        List<LineDiff.Place> places = LineDiff.places(left, right);
        if (places.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("--- a/%s\n+++ b/%s\n".formatted(name, name));
        List<LineDiff.Place> hunk = new ArrayList<>();
        for (LineDiff.Place place : places) {
            if (!hunk.isEmpty() && place.at() - endOf(hunk.getLast()) > 2 * context) {
                append(hunk, left, right, context, text);
                hunk.clear();
            }
            hunk.add(place);
        }
        append(hunk, left, right, context, text);
        return text.toString();
    }

    private static int endOf(LineDiff.Place place) {
        return place.at() + place.removed();
    }

    private static void append(
            List<LineDiff.Place> hunk, List<String> left, List<String> right, int context, StringBuilder text) {
        int start = Math.max(0, hunk.getFirst().at() - context);
        int end = Math.min(left.size(), endOf(hunk.getLast()) + context);
        int growth = 0;
        for (LineDiff.Place place : hunk) {
            growth += place.added() - place.removed();
        }
        int shift = hunk.getFirst().to() - hunk.getFirst().at();
        int length = end - start;
        text.append("@@ -%s +%s @@\n".formatted(range(start, length), range(start + shift, length + growth)));
        int at = start;
        for (LineDiff.Place place : hunk) {
            at = copy(left, at, place.at(), text);
            for (String line : left.subList(place.at(), endOf(place))) {
                text.append('-').append(line).append('\n');
            }
            for (String line : right.subList(place.to(), place.to() + place.added())) {
                text.append('+').append(line).append('\n');
            }
            at += place.removed();
        }
        copy(left, at, end, text);
    }

    private static int copy(List<String> left, int from, int to, StringBuilder text) {
        for (int i = from; i < to; i++) {
            text.append(' ').append(left.get(i)).append('\n');
        }
        return Math.max(from, to);
    }

    /// An empty range names the line before it, as `diff` does.
    private static String range(int start, int length) {
        return (length == 0 ? start : start + 1) + "," + length;
    }
}
