package dev.patchsmith.language.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that classes written in Swift have at run time, as the bridging header gives them.
final class SwiftNames {

    /// How far before an `@interface` the macros of the generated header are looked for.
    private static final int REACH = 600;

    private static final Pattern MARK =
            Pattern.compile("(?:SWIFT_CLASS|SWIFT_RESILIENT_CLASS|objc_runtime_name)\\s*\\(\\s*\"(_Tt[^\"]*)\"");

    private SwiftNames() {}

    /// The dotted name of the class whose interface has its name at this place, such as `App.Home`; absent for a class
    /// of Objective-C.
    static @Nullable String before(String text, int place) {
        int end = Math.min(place, text.length());
        String window = text.substring(Math.max(0, end - REACH), end);
        int last = Math.max(window.lastIndexOf("@end"), window.lastIndexOf(';'));
        Matcher mark = MARK.matcher(window.substring(last < 0 ? 0 : last));
        String mangled = null;
        while (mark.find()) {
            mangled = mark.group(1);
        }
        return mangled == null ? null : demangled(mangled);
    }

    /// `_TtC3App4Home` is `App.Home`: kinds of types, then each name with its length before it.
    static @Nullable String demangled(String mangled) {
        int at = 3;
        while (at < mangled.length() && !Character.isDigit(mangled.charAt(at))) {
            at++;
        }
        List<String> names = new ArrayList<>();
        while (at < mangled.length() && Character.isDigit(mangled.charAt(at))) {
            int length = 0;
            while (at < mangled.length() && Character.isDigit(mangled.charAt(at)) && length < 10_000) {
                length = length * 10 + mangled.charAt(at++) - '0';
            }
            if (at + length > mangled.length()) {
                return null;
            }
            names.add(mangled.substring(at, at + length));
            at += length;
        }
        return names.size() < 2 || names.size() > 5 ? null : String.join(".", names);
    }
}
