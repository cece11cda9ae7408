package dev.patchsmith.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people name a method on the command line, brought into the one form that the translation uses.
final class MethodLabel {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([-+])\\s*\\[\\s*(\\w+)\\s*(?:\\([^)]*\\))?\\s+([\\w:$]+)\\s*]\\s*");

    private MethodLabel() {}

    /// `- [Foo(Private) bar:]` becomes `-[Foo bar:]`.
    static String read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw CommandFailure.usage(
                    "--method takes a method such as \"-[Cart total]\" or \"+[Cart cartFor:]\", not \"" + written
                            + "\".");
        }
        return matcher.group(1) + "[" + matcher.group(2) + " " + matcher.group(3) + "]";
    }
}
