package dev.patchsmith.server.http;

/// A certificate cannot be used. The message is a sentence that names the file and says what to do.
public final class CertificateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CertificateException(String message, Throwable cause) {
        super(message, cause);
    }
}
