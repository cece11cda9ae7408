package dev.patchsmith.apk.dex;

import java.io.IOException;

/// Bytes that are no dex file or a damaged one. The message goes on after the file's name: `is not a dex file`.
public final class BadDexException extends IOException {

    private static final long serialVersionUID = 1L;

    public BadDexException(String predicate) {
        super(predicate);
    }
}
