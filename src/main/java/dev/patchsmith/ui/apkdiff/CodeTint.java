package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.apk.diff.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a line of Java, smali or XML into stretches of one meaning, and again where words are marked as different.
final class CodeTint {

    private static final int LONGEST = 2000;

    private static final Set<String> JAVA_WORDS = Set.of(
            ("abstract assert boolean break byte case catch char class continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native"
                            + " new package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while true false null")
                    .split(" "));

    private static final Pattern JAVA = Pattern.compile("(?<comment>//.*|/\\*.*|^\\s*\\*.*)"
            + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')"
            + "|(?<directive>@[A-Za-z_.]+)"
            + "|(?<number>\\b(?:0x[0-9a-fA-F]+|[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?)[LlFfDd]?\\b)"
            + "|(?<call>[A-Za-z_$][\\w$]*(?=\\s*\\())"
            + "|(?<word>[A-Za-z_$][\\w$]*)");

    private static final Pattern SMALI = Pattern.compile("(?<comment>#.*)"
            + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\")"
            + "|(?<directive>\\.[a-z][a-z-]*\\b|:[a-z_]+[0-9a-f]*)"
            + "|(?<type>\\[*L[\\w$/]+;)"
            + "|(?<number>-?0x[0-9a-fA-F]+[Lst]?\\b)"
            + "|(?<call>(?<=->)[\\w$<>]+(?=\\())"
            + "|(?<property>\\b[vp][0-9]+\\b|(?<=->)[\\w$]+(?=:))"
            + "|(?<keyword>^\\s+[a-z][a-z-]*(?:/[a-z0-9]+)*\\b)"
            + "|(?<word>[A-Za-z_$][\\w$]*)");

    private static final Pattern XML = Pattern.compile("(?<comment><!--.*?-->)"
            + "|(?<string>\"[^\"]*\")"
            + "|(?<keyword></?[\\w.:-]+|/?>)"
            + "|(?<property>[\\w:.-]+(?==))"
            + "|(?<word>[\\w]+)");

    private static final List<String> STYLES =
            List.of("comment", "string", "directive", "type", "number", "call", "property", "keyword");

    private CodeTint() {}

    /// A part of a line.
    ///
    /// @param style the style class of the meaning, empty for none
    /// @param marked whether it differs from the line beside it
    record Stretch(String text, String style, boolean marked) {}

    static List<Stretch> of(TextLine line, TextForm form) {
        String text = line.text();
        boolean cut = text.length() > LONGEST;
        String shown = cut ? text.substring(0, LONGEST) + "…" : text;
        String[] styles = styles(shown, form);
        boolean[] marked = new boolean[shown.length()];
        for (TextLine.Mark mark : line.marks()) {
            for (int i = mark.start(); i < Math.min(mark.end(), shown.length()); i++) {
                marked[i] = true;
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= shown.length(); i++) {
            if (i == shown.length() || !styles[i].equals(styles[from]) || marked[i] != marked[from]) {
                stretches.add(new Stretch(tabs(shown.substring(from, i)), styles[from], marked[from]));
                from = i;
            }
        }
        return stretches;
    }

    /// Tabs and what cannot be seen would break the line.
    private static String tabs(String text) {
        return text.replace("\t", "    ").replaceAll("\\p{Cntrl}", "\u00b7");
    }

    private static String[] styles(String text, TextForm form) {
        String[] styles = new String[text.length()];
        java.util.Arrays.fill(styles, "");
        if (form == TextForm.HEX) {
            return styles;
        }
        Pattern pattern = switch (form) {
            case JAVA -> JAVA;
            case SMALI -> SMALI;
            case TEXT, HEX -> XML;
        };
        if (form == TextForm.TEXT && !text.contains("<") && !text.contains("=\"")) {
            return styles;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String style = style(matcher, form);
            for (int i = matcher.start(); i < matcher.end(); i++) {
                styles[i] = style;
            }
        }
        return styles;
    }

    private static String style(Matcher matcher, TextForm form) {
        String word = matcher.group();
        if (form == TextForm.JAVA && JAVA_WORDS.contains(word)) {
            return "keyword";
        }
        for (String style : STYLES) {
            if (matcher.namedGroups().containsKey(style) && matcher.group(style) != null) {
                return style;
            }
        }
        boolean type = form == TextForm.JAVA && Character.isUpperCase(word.charAt(0));
        boolean constant = type && word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
        return constant ? "property" : type ? "type" : "";
    }
}
