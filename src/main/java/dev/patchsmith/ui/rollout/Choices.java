package dev.patchsmith.ui.rollout;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the values of a choice in words; nothing is typed, so nothing is read back.
final class Choices<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Choices(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}
