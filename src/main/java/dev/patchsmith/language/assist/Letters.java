package dev.patchsmith.language.assist;

/// Tells how well a few typed letters fit a name.
public final class Letters {

    private Letters() {}

    /// 0 when the letters do not occur in order, beginning at the start of a word; more for a whole beginning and for
    /// equal case. No letters fit every name.
    public static int fit(String name, String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        if (name.startsWith(typed)) {
            return 100;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 90;
        }
        int inside = indexOf(name, typed);
        if (inside >= 0 && beginsWord(name, inside)) {
            return 60;
        }
        if (typed.length() > 1 && humps(name, typed)) {
            return 50;
        }
        return inside >= 0 && typed.length() > 2 ? 20 : 0;
    }

    private static int indexOf(String name, String typed) {
        for (int at = 1; at <= name.length() - typed.length(); at++) {
            if (name.regionMatches(true, at, typed, 0, typed.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean beginsWord(String name, int at) {
        char c = name.charAt(at);
        char before = name.charAt(at - 1);
        return !Character.isLetterOrDigit(before)
                || (Character.isUpperCase(c) && !Character.isUpperCase(before))
                || (Character.isUpperCase(c) && at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)))
                || (Character.isDigit(c) && !Character.isDigit(before));
    }

    /// Whether each letter goes on in a word or begins a later one, such as `rIAI` in `removeItemAtIndex`.
    private static boolean humps(String name, String typed) {
        int at = 0;
        for (int i = 0; i < typed.length(); i++) {
            char wanted = Character.toLowerCase(typed.charAt(i));
            boolean next = i > 0
                    && at < name.length()
                    && Character.toLowerCase(name.charAt(at)) == wanted
                    && !Character.isUpperCase(typed.charAt(i));
            while (!next && at < name.length()) {
                boolean begins = at == 0 || beginsWord(name, at);
                if (begins && Character.toLowerCase(name.charAt(at)) == wanted) {
                    break;
                }
                at++;
            }
            if (at >= name.length()) {
                return false;
            }
            at++;
        }
        return true;
    }
}
