package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which properties the methods of a file write, by themselves or through the messages they send: what is read
/// of such a property before a call is not what is read after it.
final class Replacements {

    /// What one piece of code writes and sends, by the names of properties and selectors.
    private static final class Effects extends TreeWalk {

        private final Set<String> written = new HashSet<>();
        private final Set<String> sent = new HashSet<>();

        @Override
        void expression(@Nullable Expression expression) {
            switch (expression) {
                case Expression.Assign e -> write(Frame.bare(e.target()));
                case Expression.Message e -> {
                    sent.add(e.selector().text());
                    written.add(property(e.selector().text()));
                }
                case Expression.Select e -> sent.add(e.name().text());
                case null, default -> {}
            }
            super.expression(expression);
        }

        private void write(Expression target) {
            switch (target) {
                case Expression.Select e -> {
                    written.add(plain(e.name().text()));
                    sent.add("set" + capitalized(e.name().text()) + ":");
                }
                case Expression.Identifier e -> written.add(plain(e.name()));
                default -> {}
            }
        }

        private static String property(String setter) {
            return setter.length() > 4 && setter.startsWith("set") && setter.indexOf(':') == setter.length() - 1
                    ? Character.toLowerCase(setter.charAt(3)) + setter.substring(4, setter.length() - 1)
                    : "";
        }

        private static String capitalized(String name) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    /// The properties that an expression reads.
    private static final class Reads extends TreeWalk {

        private final Set<String> properties = new HashSet<>();

        @Override
        void expression(@Nullable Expression expression) {
            switch (expression) {
                case Expression.Select e -> properties.add(plain(e.name().text()));
                case Expression.Message e -> properties.add(e.selector().text());
                case null, default -> {}
            }
            super.expression(expression);
        }
    }

    private final Map<String, Effects> methods = new HashMap<>();
    private final Map<String, Set<String>> writtenBy = new HashMap<>();

    private static String plain(String name) {
        return name.length() > 1 && name.startsWith("_") ? name.substring(1) : name;
    }

    void read(ParsedFile file) {
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof Declaration.Implementation implementation) {
                read(implementation.members());
            }
        }
        read(file.looseMembers());
    }

    private void read(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Method method && method.body() != null) {
                methods.computeIfAbsent(method.selector().text(), _ -> new Effects())
                        .statement(method.body());
            }
        }
    }

    /// Whether a value sends messages after which a part of the place reads another object.
    boolean mayReplace(Expression value, Expression part) {
        var reads = new Reads();
        reads.expression(part);
        if (methods.isEmpty() || reads.properties.isEmpty()) {
            return false;
        }
        var effects = new Effects();
        effects.expression(value);
        return effects.sent.stream()
                .filter(methods::containsKey)
                .map(selector -> writtenBy.computeIfAbsent(selector, this::written))
                .anyMatch(written -> !Collections.disjoint(written, reads.properties));
    }

    /// The properties that a method of the file writes, by itself or through others of the file.
    private Set<String> written(String first) {
        Set<String> written = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String selector = open.pop();
            Effects effects = seen.add(selector) ? methods.get(selector) : null;
            if (effects != null) {
                written.addAll(effects.written);
                open.addAll(effects.sent);
            }
        }
        written.remove("");
        return written;
    }
}
