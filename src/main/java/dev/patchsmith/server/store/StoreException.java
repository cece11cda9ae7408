package dev.patchsmith.server.store;

import org.jspecify.annotations.Nullable;

/// The store cannot be opened; the message is a sentence for the person who starts the server.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
