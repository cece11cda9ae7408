package dev.patchsmith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of device ids, one a line; blank lines and lines that begin with `#` do not count.
final class Ids {

    private Ids() {}

    static List<String> of(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw CommandFailure.input(file + " is not UTF-8 text with one device id a line.");
        } catch (IOException unreadable) {
            throw CommandFailure.system(file + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }
}
