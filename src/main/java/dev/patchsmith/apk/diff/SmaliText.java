package dev.patchsmith.apk.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts parts out of the smali text of a class.
final class SmaliText {

    private SmaliText() {}

    /// The method `pay(I)V` without the blank lines between instructions, which would stand in the way of aligning;
    /// empty where there is none.
    static String method(String smali, @Nullable String signature) {
        return signature == null ? "" : block(smali, ".method ", signature, ".end method");
    }

    /// The field `limit:I` with its annotations; empty where there is none.
    static String field(String smali, @Nullable String signature) {
        if (signature == null) {
            return "";
        }
        List<String> lines = SideBySide.lines(smali);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String name = line.contains(" = ") ? line.substring(0, line.indexOf(" = ")) : line;
            if (line.startsWith(".field ") && name.endsWith(" " + signature)) {
                int end = i;
                boolean annotated = i + 1 < lines.size() && lines.get(i + 1).startsWith("    .annotation");
                while (annotated && !lines.get(end).equals(".end field")) {
                    end++;
                }
                return String.join("\n", lines.subList(i, end + 1)) + "\n";
            }
        }
        return "";
    }

    /// What stands before the first field and method.
    static String header(String smali) {
        List<String> header = new ArrayList<>();
        for (String line : SideBySide.lines(smali)) {
            if (line.startsWith(".field ") || line.startsWith(".method ")) {
                break;
            }
            if (!line.startsWith("# ")) {
                header.add(line);
            }
        }
        return String.join("\n", header).stripTrailing() + "\n";
    }

    private static String block(String smali, String start, String signature, String end) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : SideBySide.lines(smali)) {
            inside |= line.startsWith(start) && line.endsWith(" " + signature);
            if (inside && !line.isBlank()) {
                text.append(line).append('\n');
                if (line.equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }
}
