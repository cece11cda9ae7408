package dev.patchsmith.ui.shell;

import java.util.Optional;

/// What the window remembers from one start to the next: sizes, places, choices. Small texts under dotted names.
public interface Memory {

    Optional<String> get(String key);

    void put(String key, String value);

    void remove(String key);

    default double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }

    default boolean flag(String key, boolean otherwise) {
        return get(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    default <E extends Enum<E>> E choice(String key, E otherwise) {
        return get(key).flatMap(name -> java.util.Arrays.stream(
                                otherwise.getDeclaringClass().getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(otherwise);
    }
}
