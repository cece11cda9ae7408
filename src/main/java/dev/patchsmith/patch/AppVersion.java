package dev.patchsmith.patch;

/// The version an app shows to its users, such as `3.16.0`. Two versions are the same only if their texts are equal:
/// that is how devices ask, and a patch belongs to exactly one version.
///
/// Ordering is for display and for conditions such as "older than": numbers are compared as numbers, part by part.
public record AppVersion(String text) implements Comparable<AppVersion> {

    /// The longest version text the management protocol carries, in characters.
    public static final int MAX_LENGTH = 64;

    public AppVersion {
        if (text.isBlank() || text.length() > MAX_LENGTH || !text.equals(text.strip())) {
            throw new IllegalArgumentException("not an app version: \"" + text + "\"");
        }
    }

    /// Whether the text may be used as an app version: not blank, no blanks around it, at most 64 characters.
    public static boolean isValid(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && text.equals(text.strip());
    }

    @Override
    public int compareTo(AppVersion other) {
        return compare(text, other.text);
    }

    /// Compares two version texts part by part: `1.10` is newer than `1.9`, a missing part counts as 0.
    public static int compare(String left, String right) {
        String[] a = left.split("[.\\-_+]", -1);
        String[] b = right.split("[.\\-_+]", -1);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int byPart = comparePart(i < a.length ? a[i] : "0", i < b.length ? b[i] : "0");
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private static int comparePart(String left, String right) {
        boolean numbers = isNumber(left) && isNumber(right);
        if (!numbers) {
            return left.compareTo(right);
        }
        String a = left.replaceFirst("^0+(?=.)", "");
        String b = right.replaceFirst("^0+(?=.)", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return text;
    }
}
