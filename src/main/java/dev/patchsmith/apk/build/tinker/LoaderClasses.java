package dev.patchsmith.apk.build.tinker;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The classes that load patches and that no patch may carry: Tinker's own and the app's Application.
public final class LoaderClasses implements Predicate<String> {

    /// What the Tinker plugin names without being told.
    public static final List<String> OF_TINKER = List.of("com.tencent.tinker.loader.*");

    private final Pattern names;

    /// @param patterns class names as in Java source, `*` for any characters and `?` for one
    public LoaderClasses(List<String> patterns) {
        names = Pattern.compile(
                patterns.stream().map(LoaderClasses::expression).collect(Collectors.joining("|", "(?:", ")")));
    }

    /// Whether a class is one of them, by its descriptor.
    @Override
    public boolean test(String descriptor) {
        return names.matcher(descriptor).matches();
    }

    private static String expression(String pattern) {
        StringBuilder expression = new StringBuilder("L");
        for (char c : pattern.strip().toCharArray()) {
            switch (c) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                case '.' -> expression.append('/');
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.append(';').toString();
    }
}
