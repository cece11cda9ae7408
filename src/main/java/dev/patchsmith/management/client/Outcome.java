package dev.patchsmith.management.client;

import java.util.function.Function;

/// What became of a call: its value, or what stood in the way.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Trouble trouble) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Trouble trouble) {
        return new Failed<>(trouble);
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Failed<T>(Trouble trouble) -> new Failed<>(trouble);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Failed<T>(Trouble trouble) -> new Failed<>(trouble);
        };
    }

    /// The value, for callers that cannot go on without it.
    ///
    /// @throws IllegalStateException with the sentence of the trouble
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Failed<T>(Trouble trouble) -> throw new IllegalStateException(trouble.sentence());
        };
    }
}
