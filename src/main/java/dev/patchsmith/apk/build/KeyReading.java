package dev.patchsmith.apk.build;

import java.util.List;

/// What came of reading a signing key.
public sealed interface KeyReading {

    record Read(SigningKey key) implements KeyReading {}

    /// The file has several keys and none was named.
    ///
    /// @param aliases the names of the private keys in it
    record AliasNeeded(List<String> aliases, String sentence) implements KeyReading {

        public AliasNeeded {
            aliases = List.copyOf(aliases);
        }
    }

    /// @param sentence names the file, what is wrong and what to do
    record Refused(String sentence) implements KeyReading {}
}
