package dev.patchsmith.language.mango.text;

import java.util.Set;

/// Which words the script language keeps for itself.
public final class ScriptWords {

    private static final Set<String> RESERVED = Set.of(("declare struct class typedef extern static __weak __strong "
                    + "if else for in while do switch case default break continue return "
                    + "weak strong copy assign nonatomic atomic "
                    + "void char BOOL int uint double CString id Class SEL Block Pointer CFunction "
                    + "self super nil NULL YES NO")
            .split(" "));

    private static final Set<String> MEMBER_WORDS =
            Set.of("id", "class", "Class", "copy", "BOOL", "int", "uint", "double", "SEL", "void");

    private ScriptWords() {}

    /// Whether the word cannot name a variable, parameter, property, class or part of a written method name.
    public static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /// Whether a reserved word may all the same follow a dot or stand inside `@selector(...)`.
    public static boolean isMemberWord(String word) {
        return MEMBER_WORDS.contains(word);
    }

    /// Whether the text has the shape of an identifier and is not reserved.
    public static boolean isName(String text) {
        return hasShapeOfName(text) && !isReserved(text);
    }

    /// Whether the text may follow a dot: as a property, as a message or as a part of a selector.
    public static boolean isMemberName(String text) {
        return hasShapeOfName(text) && (!isReserved(text) || isMemberWord(text));
    }

    /// Whether every part of a selector such as `a:b:` may be written after a dot or inside `@selector(...)`.
    public static boolean isSelector(String selector) {
        if (!selector.contains(":")) {
            return isMemberName(selector);
        }
        if (!selector.endsWith(":")) {
            return false;
        }
        String[] parts = selector.substring(0, selector.length() - 1).split(":", -1);
        for (String part : parts) {
            if (!isMemberName(part)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the character may begin an identifier; only ASCII letters, `_` and `$` may.
    public static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    /// Whether the character may stand inside an identifier.
    public static boolean isNamePart(int c) {
        return isNameStart(c) || (c >= '0' && c <= '9');
    }

    private static boolean hasShapeOfName(String text) {
        return !text.isEmpty() && isNameStart(text.charAt(0)) && text.chars().allMatch(ScriptWords::isNamePart);
    }
}
