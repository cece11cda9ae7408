package dev.patchsmith.apk.diff;

import java.util.ArrayList;
import java.util.List;

/// Access flags of the dex format as Java keywords.
final class AccessFlags {

    private static final String[] OF_CLASS = {
        "public",
        "private",
        "protected",
        "static",
        "final",
        "",
        "",
        "",
        "",
        "interface",
        "abstract",
        "",
        "synthetic",
        "annotation",
        "enum"
    };

    private AccessFlags() {}

    /// `public final`
    static String ofClass(int flags) {
        List<String> words = new ArrayList<>();
        for (int bit = 0; bit < OF_CLASS.length; bit++) {
            if ((flags & 1 << bit) != 0 && !OF_CLASS[bit].isEmpty()) {
                words.add(OF_CLASS[bit]);
            }
        }
        return String.join(" ", words);
    }
}
