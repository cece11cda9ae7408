package dev.patchsmith.server.moving;

import org.jspecify.annotations.Nullable;

/// A move cannot be done; nothing was changed. The message is a sentence that says what is wrong and what to do.
public final class MoveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MoveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
