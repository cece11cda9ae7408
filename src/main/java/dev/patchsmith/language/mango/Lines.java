package dev.patchsmith.language.mango;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Gathers what stands one below the other, and keeps an empty line only where the style has none by itself.
final class Lines<T> {

    private final List<T> found = new ArrayList<>();
    private final T blankLine;
    private final BiPredicate<T, T> separates;
    private @Nullable T previous;
    private boolean blank;

    /// @param separates whether the style sets an empty line between the two by itself
    Lines(T blankLine, BiPredicate<T, T> separates) {
        this.blankLine = blankLine;
        this.separates = separates;
    }

    /// Notes that there was an empty line.
    void blank() {
        blank = true;
    }

    void add(T line) {
        if (blank && previous != null && !separates.test(previous, line)) {
            found.add(blankLine);
        }
        blank = false;
        found.add(line);
        previous = line;
    }

    /// Adds what joins the line above.
    void join(T trailing) {
        found.add(trailing);
    }

    List<T> found() {
        return found;
    }
}
