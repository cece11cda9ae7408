package dev.patchsmith.envelope.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a signed document is for. Signatures for one kind are worth nothing for another.
public enum DocumentKind {
    KEYS("HFP2-keys\n"),
    CONFIG("HFP2-config\n");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /// What is signed: the prefix of the kind and the exact bytes.
    byte[] message(byte[] content) {
        byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, message, start.length, content.length);
        return message;
    }
}
