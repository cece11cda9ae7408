package dev.patchsmith.apk.dex;

import java.util.Set;
import java.util.regex.Pattern;

/// Blanks the names that builds give by counting: lambdas, anonymous classes, accessors, and in obfuscated builds all
/// short names. Only names of classes that differ are blanked; those that are alike on both sides keep their names.
public final class NeutralView implements NameView, ReferenceHashes.Unstable {

    private static final Pattern COUNTED_TYPE = Pattern.compile(
            "(\\$\\$ExternalSynthetic\\w*?|\\$\\$InternalSynthetic[\\w$]*?|\\$\\$Lambda\\$|\\$)\\d+(?=[$;])");
    private static final Pattern COUNTED_METHOD =
            Pattern.compile("(lambda\\$(?:.*\\$)?|access\\$|.*\\$lambda[$-])\\d+(.*)");
    private static final Pattern SHORT_TYPE = Pattern.compile("L(?:[\\w$]+/)*[a-zA-Z][a-zA-Z0-9]{0,2};");
    private static final Pattern SHORT_MEMBER = Pattern.compile("[a-zA-Z][a-zA-Z0-9]?");
    private static final int LONGEST_SHORT_NAME = 3;
    private static final String BLANK = "?";

    private final NameView names;
    private final Set<String> differing;
    private final boolean obfuscated;

    /// @param differing the descriptors, in this dex file's own names, of classes that are not alike on both sides
    /// @param obfuscated whether short names are to be looked through as well
    public NeutralView(NameView names, Set<String> differing, boolean obfuscated) {
        this.names = names;
        this.differing = differing;
        this.obfuscated = obfuscated;
    }

    /// Whether a class has its name from a counter.
    public static boolean isCounted(String descriptor) {
        return hasNumberAtAnEnd(descriptor) && COUNTED_TYPE.matcher(descriptor).find();
    }

    /// Whether a digit ends a name or a part of it: most names are told apart by this without a pattern.
    private static boolean hasNumberAtAnEnd(String descriptor) {
        for (int i = descriptor.indexOf('$') + 2; i > 1 && i < descriptor.length(); i++) {
            char end = descriptor.charAt(i);
            char digit = descriptor.charAt(i - 1);
            if ((end == ';' || end == '$') && digit >= '0' && digit <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Whether a method has its name from a counter.
    public static boolean isCountedMethod(String name) {
        return name.indexOf('$') >= 0 && COUNTED_METHOD.matcher(name).matches();
    }

    /// Whether a class has a name as obfuscators give them.
    public static boolean isShort(String descriptor) {
        int simple = Math.max(descriptor.lastIndexOf('/'), 0) + 1;
        return descriptor.length() - simple <= LONGEST_SHORT_NAME + 1
                && SHORT_TYPE.matcher(descriptor).matches()
                && !descriptor.endsWith("/R;");
    }

    @Override
    public String type(String descriptor) {
        String name = names.type(descriptor);
        if (!differing.contains(descriptor)) {
            return name;
        }
        if (isCounted(name)) {
            return COUNTED_TYPE.matcher(name).replaceAll("$1#");
        }
        return obfuscated && isShort(name) ? BLANK : name;
    }

    @Override
    public String method(String owner, String name, String descriptor) {
        String shown = names.method(owner, name, descriptor);
        if (!isUnstableMethod(owner, name, descriptor)) {
            return shown;
        }
        return isCountedMethod(shown) ? COUNTED_METHOD.matcher(shown).replaceAll("$1#$2") : BLANK;
    }

    @Override
    public String field(String owner, String name, String type) {
        return obfuscated
                        && differing.contains(owner)
                        && SHORT_MEMBER.matcher(name).matches()
                ? BLANK
                : names.field(owner, name, type);
    }

    @Override
    public boolean isUnstableType(String descriptor) {
        if (!differing.contains(descriptor)) {
            return false;
        }
        String name = names.type(descriptor);
        return isCounted(name) || obfuscated && isShort(name);
    }

    @Override
    public boolean isUnstableMethod(String owner, String name, String descriptor) {
        if (!differing.contains(owner)) {
            return false;
        }
        String shown = names.method(owner, name, descriptor);
        return isCountedMethod(shown)
                || obfuscated && SHORT_MEMBER.matcher(shown).matches();
    }
}
