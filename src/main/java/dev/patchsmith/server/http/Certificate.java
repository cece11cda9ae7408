package dev.patchsmith.server.http;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which certificate the server shows, if any.
public sealed interface Certificate {

    /// Plain HTTP.
    record None() implements Certificate {}

    /// A chain and its key as PEM files. They are read again when they change, as they do when they are renewed.
    record Pem(Path chain, Path key) implements Certificate {}

    /// A PKCS #12 file.
    record Pkcs12(Path file, char @Nullable [] password) implements Certificate {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pkcs12 that && file.equals(that.file) && Arrays.equals(password, that.password);
        }

        @Override
        public int hashCode() {
            return file.hashCode();
        }

        @Override
        public String toString() {
            return "Pkcs12[" + file + "]";
        }
    }

    /// One that the server makes for itself at the first start and keeps in the folder; `names` are host names and
    /// addresses that it is for, besides those of this computer.
    record SelfMade(Path folder, Set<String> names) implements Certificate {}
}
