package dev.patchsmith.server;

import org.jspecify.annotations.Nullable;

/// The server could not be started. The message is a sentence that says what is wrong and what to do, fit for a
/// screen.
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// What stood in the way.
    public enum Cause {
        PORT_TAKEN,
        ADDRESS_UNUSABLE,
        FOLDER_UNUSABLE,
        ALREADY_RUNNING,
        CERTIFICATE_UNUSABLE,
        STORE_UNUSABLE
    }

    private final Cause kind;

    ServerStartException(Cause kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Cause kind() {
        return kind;
    }
}
