package dev.patchsmith.management.client;

/// How an upload tells how far it is, and learns that it is no longer wanted. Called on the thread of the upload.
public interface Transfer {

    void moved(long done, long total);

    default boolean isCancelled() {
        return false;
    }

    /// Nobody looks.
    static Transfer unobserved() {
        return (done, total) -> {};
    }
}
