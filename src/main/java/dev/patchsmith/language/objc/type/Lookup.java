package dev.patchsmith.language.objc.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Searches a class, the protocols it adopts, and its superclasses, each of them once.
final class Lookup {

    private Lookup() {}

    static <T> @Nullable T through(FileFacts facts, String owner, Function<String, @Nullable T> answer) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(owner);
        while (!open.isEmpty()) {
            String each = open.poll();
            if (!seen.add(each)) {
                continue;
            }
            T found = answer.apply(each);
            if (found != null) {
                return found;
            }
            facts.protocols(each).forEach(protocol -> open.add("<" + protocol + ">"));
            String superclass = each.startsWith("<") ? null : facts.superclass(each);
            if (superclass != null) {
                open.add(superclass);
            }
        }
        return null;
    }
}
